import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApiError, ChangesPage, RecordView } from '../../src/protocol.ts';
import type { BanPreview, BansPage, BanView } from '../../src/protocol/bans.ts';
import { listen, openEvents } from '../live/event-reader.ts';
import { HOUR } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let sofia: Servant;
beforeEach(async () => {
  it = await openTestWorld({ config: { trustedProxies: ['190.24.200.1'] } });
  sofia = await servant(it.app, 'sofia');
});
afterEach(() => it.close());

const byHand = (who: Servant, more: object = {}) =>
  who.ask<BanView & ApiError>('POST', '/api/staff/bans/by-hand', {
    id: randomUUID(),
    kind: 'ip',
    value: '186.29.40.0/24',
    reason: 'Insultos repetidos',
    note: 'Van tres veces esta semana',
    hours: 24,
    ...more,
  });
const list = async (query = '') => (await sofia.ask<BansPage>('GET', `/api/staff/bans${query}`)).body;
const values = (page: BansPage) => page.bans.map(({ value }) => value);

describe('a restriction by hand', () => {
  test('of a range shuts out who is in it, at once, and says why, until when and the other channels', async () => {
    const address = await listen(it.app);
    const inside = new Citizen(it.app, 'ipes', '186.29.40.77');
    const outside = new Citizen(it.app, 'ipes', '186.29.41.77');
    const [caught, free] = [await inside.comes({ email: 'uno@correo.co' }), await outside.comes()];
    const stream = await openEvents<{ type: string; conversation?: { state: string } }>(
      address,
      inside,
      `/api/institutions/ipes/conversations/${caught.id}/stream`,
    );
    expect((await byHand(sofia)).status).toBe(201);
    expect(await stream.hears('conversation')).toMatchObject({ conversation: { state: 'ended' } });
    stream.close();
    expect((await outside.reads(free.id)).body.conversation.state).toBe('waiting');
    const farewell = await inside.ask<{ restricted: string }>('GET', '/api/institutions/ipes/farewell');
    expect(farewell.body.restricted).toContain('24 de noviembre de 2026, 9:05 a. m.');
    const boot = (await new Citizen(it.app, 'ipes', '186.29.40.200').chat()).body;
    expect(boot.banned?.message).toMatch(/24 de noviembre de 2026, 9:05 a. m.*Insultos repetidos/s);
    expect(boot.banned?.message).not.toContain('tres veces');
    expect(boot.channels.length).toBeGreaterThan(0);
  });

  test('leaves no mark of misconduct on who only shares the range, and the record says why it ended', async () => {
    const neighbour = new Citizen(it.app, 'ipes', '186.29.40.77');
    const { id } = await neighbour.comes();
    await (await servant(it.app, 'rosa')).claims(id);
    await byHand(sofia);
    const { body } = await sofia.ask<RecordView>('GET', `/api/staff/records/${id}`);
    expect(body.record.endKind).toBe('agent');
    expect(body.details.misconductIn30Days).toBe(0);
    expect(body.events.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/bloqueó la dirección IP 186\.29\.40\.0\/24 \(Insultos repetidos\)/),
    );
  });

  test('of an e-mail ends the conversation of that mailbox, however it was typed', async () => {
    const citizen = new Citizen(it.app);
    const { id } = await citizen.comes({ email: 'Pedro+2@Correo.co' });
    expect((await byHand(sofia, { kind: 'email', value: 'PEDRO@correo.co' })).body.value).toBe(
      'pedro@correo.co',
    );
    expect((await citizen.reads(id)).body.conversation).toMatchObject({
      state: 'ended',
      endKind: 'misconduct',
    });
  });

  test('of an IPv6 address is of its /64', async () => {
    expect((await byHand(sofia, { value: '2800:484:1:2::5' })).body.value).toBe('2800:484:1:2::/64');
    const again = new Citizen(it.app, 'ipes', '2800:484:1:2:aaaa::1');
    expect((await again.chat()).body.banned).not.toBeNull();
    expect((await new Citizen(it.app, 'ipes', '2800:484:1:3::1').chat()).body.banned).toBeNull();
  });

  test('first says how many others it would shut out, in conversations and questions', async () => {
    const typed = ['uno@correo.co', 'UNO+x@correo.co', 'dos@correo.co'];
    for (const [n, email] of typed.entries())
      await new Citizen(it.app, 'ipes', `186.29.40.${n}`).comes({ email });
    const asker = new Citizen(it.app, 'ipes', '186.29.40.9');
    await asker.accepts();
    await asker.leavesQuestion({ email: 'tres@correo.co' });
    await new Citizen(it.app, 'ipes', '2800:1::1').comes({ email: 'lejos@correo.co' });
    const preview = (kind: string, value: string) =>
      sofia.ask<BanPreview & ApiError>(
        'GET',
        `/api/staff/bans/preview-by-hand?kind=${kind}&value=${encodeURIComponent(value)}`,
      );
    expect((await preview('ip', '186.29.40.0/24')).body).toEqual({
      value: '186.29.40.0/24',
      othersIn30Days: 3,
      othersNow: 3,
      maxHours: 365 * 24,
    });
    expect((await preview('ip', '186.29.40.9')).body).toMatchObject({ othersIn30Days: 1, othersNow: 0 });
    expect((await preview('email', 'dos@correo.co')).body).toMatchObject({ othersNow: 1 });
    it.clock.advance(31 * 24 * HOUR);
    expect((await preview('ip', '186.29.40.0/24')).body.othersIn30Days).toBe(0);
    expect(await preview('ip', '10.0.0.1')).toMatchObject({
      status: 422,
      body: { code: 'ban_private_address' },
    });
  });

  test.each([
    ['127.0.0.1', 'ban_private_address'],
    ['192.168.1.0/24', 'ban_private_address'],
    ['190.24.200.0/24', 'ban_proxy_address'],
    ['186.0.0.0/8', 'ban_range_too_wide'],
    ['no es', 'ban_malformed_address'],
  ])('of %s is refused: %s, and nothing is stored', async (value, code) => {
    expect(await byHand(sofia, { value })).toMatchObject({ status: 422, body: { code } });
    expect((await list()).total).toBe(0);
  });

  test('is for supervisors and administrators, and stands in the log of changes', async () => {
    expect((await byHand(await servant(it.app, 'rosa'))).status).toBe(403);
    expect((await byHand(await servant(it.app, 'ana'))).status).toBe(201);
    const { body } = await sofia.ask<ChangesPage>('GET', '/api/staff/changes?subject=ban');
    expect(body.changes).toMatchObject([{ key: '186.29.40.0/24', reason: 'Insultos repetidos' }]);
  });

  test('sent twice is one', async () => {
    const id = randomUUID();
    for (const _ of ['click', 'click']) expect((await byHand(sofia, { id })).status).toBe(201);
    expect((await list()).total).toBe(1);
    const { body } = await sofia.ask<ChangesPage>('GET', '/api/staff/changes?subject=ban');
    expect(body.changes).toHaveLength(1);
  });
});

describe('later', () => {
  test('it is extended with a reason; the first date stays written and the new one holds', async () => {
    const { id } = (await byHand(sofia)).body;
    it.clock.advance(23 * HOUR);
    const path = `/api/staff/bans/${id}/extend`;
    expect(
      (await (await servant(it.app, 'rosa')).ask('POST', path, { hours: 48, reason: 'Más' })).status,
    ).toBe(403);
    expect(await sofia.ask('POST', path, { hours: 48, reason: ' ' })).toMatchObject({ status: 422 });
    expect(await sofia.ask('POST', path, { hours: 1, reason: 'Menos' })).toMatchObject({
      body: { code: 'ban_not_later' },
    });
    const { body } = await sofia.ask<BanView>('POST', path, { hours: 48, reason: 'Volvió a insultar' });
    expect(body.until - body.firstUntil).toBe(47 * HOUR);
    expect(body.additions).toMatchObject([{ reason: 'Volvió a insultar' }]);
    it.clock.advance(2 * HOUR);
    expect((await new Citizen(it.app, 'ipes', '186.29.40.5').chat()).body.banned?.until).toBe(body.until);
    const app = it.world.db.$client;
    await expect(app.query(`update ban_additions set reason = 'otra'`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`delete from bans`)).rejects.toThrow(/permission denied/);
  });

  test('it ends by itself, and what ended is not extended', async () => {
    const { id } = (await byHand(sofia)).body;
    const citizen = new Citizen(it.app, 'ipes', '186.29.40.5');
    it.clock.advance(24 * HOUR - 1);
    expect((await citizen.chat()).body.banned).not.toBeNull();
    it.clock.advance(1);
    expect((await citizen.chat()).body.banned).toBeNull();
    const late = await sofia.ask('POST', `/api/staff/bans/${id}/extend`, { hours: 48, reason: 'Tarde' });
    expect(late).toMatchObject({ status: 409, body: { code: 'ban_over' } });
  });

  test('it is lifted with a reason, and the person enters at once', async () => {
    const { id } = (await byHand(sofia)).body;
    await sofia.ask('POST', `/api/staff/bans/${id}/lift`, { reason: 'Era otra persona' });
    expect((await new Citizen(it.app, 'ipes', '186.29.40.5').comes()).state).toBe('waiting');
    const [one] = (await list()).bans;
    expect(one).toMatchObject({
      state: 'lifted',
      liftReason: 'Era otra persona',
      reason: 'Insultos repetidos',
    });
  });
});

test('the list is searched by value, an address in a range, reason, note, author and state', async () => {
  await byHand(sofia, { hours: 1 });
  it.clock.advance(2 * HOUR);
  const { id } = (
    await byHand(sofia, { kind: 'email', value: 'pedro@correo.co', reason: 'Amenazó', note: '' })
  ).body;
  await byHand(await servant(it.app, 'ana'), { value: '181.50.1.1', note: '' });
  await sofia.ask('POST', `/api/staff/bans/${id}/lift`, { reason: 'Error' });
  const of = async (query: string) => values(await list(query));
  expect(await of('')).toEqual(expect.arrayContaining(['186.29.40.0/24', 'pedro@correo.co', '181.50.1.1']));
  expect(await of('?text=PEDRO')).toEqual(['pedro@correo.co']);
  expect(await of('?text=186.29.40.99')).toEqual(['186.29.40.0/24']);
  expect(await of('?text=amenazo')).toEqual(['pedro@correo.co']);
  expect(await of('?text=tres%20veces')).toEqual(['186.29.40.0/24']);
  expect(await of('?state=in_force')).toEqual(['181.50.1.1']);
  expect(await of('?state=expired')).toEqual(['186.29.40.0/24']);
  expect(await of('?state=lifted')).toEqual(['pedro@correo.co']);
  const page = await list();
  expect(page.authors).toHaveLength(2);
  expect(await of(`?author=${encodeURIComponent(page.authors[0] ?? '')}&state=in_force`)).toEqual([
    '181.50.1.1',
  ]);
  expect(await of('?text=nadie')).toEqual([]);
});

test('another institution neither sees it nor is touched by it', async () => {
  const { id } = (await byHand(sofia)).body;
  expect((await new Citizen(it.app, 'putumayo', '186.29.40.5').chat()).body.banned).toBeNull();
  const edgar = await servant(it.app, 'edgar');
  expect((await edgar.ask<BansPage>('GET', '/api/staff/bans')).body.total).toBe(0);
  expect(await edgar.ask('POST', `/api/staff/bans/${id}/lift`, { reason: 'No' })).toMatchObject({
    status: 404,
  });
});
