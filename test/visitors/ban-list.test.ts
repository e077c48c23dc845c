import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApiError, ChangesPage } from '../../src/protocol.ts';
import type { BanPreview, BansPage, BanView } from '../../src/protocol/bans.ts';
import { HOUR, MINUTE } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let sofia: Servant;
beforeEach(async () => {
  it = await openTestWorld();
  sofia = await servant(it.app, 'sofia');
});
afterEach(() => it.close());

const RANGE = '186.29.40.0/24';
const INSIDE = '186.29.40.5';

async function restricts(who: Servant, more: object = {}): Promise<string> {
  const wanted = { id: randomUUID(), kind: 'ip', value: RANGE, reason: 'Insultos', hours: 24, ...more };
  const { status, body } = await who.ask<BanView>('POST', '/api/staff/bans/by-hand', wanted);
  expect(status).toBe(201);
  return body.id;
}
const extend = (id: string, hours: number, reason = 'Volvió a insultar') =>
  sofia.ask<BanView & ApiError>('POST', `/api/staff/bans/${id}/extend`, { hours, reason });
const lift = (id: string, reason: string) => sofia.ask('POST', `/api/staff/bans/${id}/lift`, { reason });
const list = async (query = '') => (await sofia.ask<BansPage>('GET', `/api/staff/bans${query}`)).body;
const values = async (query: string) => (await list(query)).bans.map(({ value }) => value);
const logged = async () =>
  (await sofia.ask<ChangesPage>('GET', '/api/staff/changes?subject=ban')).body.changes.map(
    ({ authorName, before, after, reason }) => ({ authorName, before, after, reason }),
  );
const isToldAtTheDoor = async () => (await new Citizen(it.app, 'ipes', INSIDE).chat()).body.banned?.message;

describe('the list of restrictions', () => {
  test('comes newest first, in pages, and says how many there are in all', async () => {
    for (let n = 1; n <= 31; n += 1) {
      await restricts(sofia, { value: `181.50.1.${n}` });
      it.clock.advance(MINUTE);
    }
    const first = await list();
    expect(first.bans.map(({ value }) => value).slice(0, 2)).toEqual(['181.50.1.31', '181.50.1.30']);
    expect([first.bans.length, first.total]).toEqual([30, 31]);
    expect(await values('?page=2')).toEqual(['181.50.1.1']);
  });

  test('of one author are theirs only', async () => {
    await restricts(sofia, { value: '181.50.1.1' });
    await restricts(await servant(it.app, 'ana'), { value: '181.50.1.2' });
    const names = (await list()).authors;
    expect(names).toContain('Ana Beltrán');
    const hers = await list(`?author=${encodeURIComponent('Ana Beltrán')}`);
    expect([hers.total, hers.bans.map(({ value }) => value)]).toEqual([1, ['181.50.1.2']]);
  });

  test('what was lifted stays lifted when its date passes: it did not expire', async () => {
    await lift(await restricts(sofia), 'Era otra persona');
    it.clock.advance(25 * HOUR);
    expect(await values('?state=expired')).toEqual([]);
    expect(await values('?state=lifted')).toEqual([RANGE]);
  });
});

describe('the log of changes', () => {
  test('says who extended and lifted it, why, and from when to when', async () => {
    const id = await restricts(sofia);
    await extend(id, 48);
    await lift(id, ' Era otra persona ');
    const authorName = 'Sofía Rincón';
    const tuesday = 'Hasta el 24 de noviembre de 2026, 9:05 a. m.';
    const wednesday = 'Hasta el 25 de noviembre de 2026, 9:05 a. m.';
    expect(await logged()).toEqual([
      { authorName, before: wednesday, after: null, reason: 'Era otra persona' },
      { authorName, before: tuesday, after: wednesday, reason: 'Volvió a insultar' },
      { authorName, before: null, after: tuesday, reason: 'Insultos' },
    ]);
    expect((await list()).bans[0]?.liftReason).toBe('Era otra persona');
  });

  test('a second click extends and lifts nothing more', async () => {
    const id = await restricts(sofia);
    expect((await extend(id, 48)).status).toBe(200);
    it.clock.advance(2000);
    expect((await extend(id, 48)).body.code).toBe('ban_not_later');
    for (const reason of ['Era otra persona', 'Otra razón'])
      expect((await lift(id, reason)).status).toBe(200);
    const [one] = (await list()).bans;
    expect([one?.additions.length, one?.liftReason]).toEqual([1, 'Era otra persona']);
    expect(await logged()).toHaveLength(3);
  });
});

describe('who is restricted', () => {
  test('reads the date of the last extension, and no extension brings it nearer', async () => {
    const id = await restricts(sofia);
    await extend(id, 72);
    expect((await extend(id, 48)).body.code).toBe('ban_not_later');
    expect(await isToldAtTheDoor()).toContain('26 de noviembre de 2026');
    const visitor = new Citizen(it.app, 'ipes', '190.1.1.1');
    await visitor.accepts();
    visitor.ip = INSIDE;
    const refused = await visitor.enters();
    expect(refused).toMatchObject({ status: 403, body: { code: 'banned' } });
    expect(refused.body.message).toMatch(/26 de noviembre de 2026.*Insultos/s);
  });

  test('twice, reads the one that lasts longest', async () => {
    await restricts(sofia, { hours: 72 });
    await restricts(sofia, { value: INSIDE, hours: 1, reason: 'Otra vez' });
    expect(await isToldAtTheDoor()).toMatch(/26 de noviembre de 2026.*Insultos/s);
  });

  test('is not counted among the others who would be let go', async () => {
    const rosa = await servant(it.app, 'rosa');
    const { id } = await new Citizen(it.app, 'ipes', INSIDE).comes({ email: 'uno@correo.co' });
    const preview = async () =>
      (await rosa.ask<BanPreview>('GET', `/api/staff/bans/preview?conversationId=${id}&kind=ip`)).body;
    expect(await preview()).toMatchObject({ othersNow: 0, othersIn30Days: 0 });
    await new Citizen(it.app, 'ipes', INSIDE).comes({ email: 'dos@correo.co' });
    expect(await preview()).toMatchObject({ othersNow: 1, othersIn30Days: 1 });
  });
});

describe('who restricts from a conversation', () => {
  const restrictsPerson = (who: Servant, conversationId: string, hours = 24) =>
    who.ask<BanView & ApiError>('POST', '/api/staff/bans', {
      id: randomUUID(),
      conversationId,
      kind: 'email',
      reason: 'Insultos',
      hours,
    });

  test('is who attends it, or a supervisor; what a colleague tried leaves nothing behind', async () => {
    const citizen = new Citizen(it.app);
    const { id } = await citizen.comes();
    await (await servant(it.app, 'jairo')).claims(id);
    expect(await restrictsPerson(await servant(it.app, 'rosa'), id)).toMatchObject({ status: 403 });
    expect((await list()).total).toBe(0);
    expect((await citizen.reads(id)).body.conversation.state).toBe('active');
    expect((await restrictsPerson(sofia, id)).status).toBe(201);
    expect((await citizen.reads(id)).body.conversation.endKind).toBe('misconduct');
  });

  test('decides up to thirty days as an agent, up to a year as a supervisor', async () => {
    const { id } = await new Citizen(it.app).comes();
    const rosa = await servant(it.app, 'rosa');
    expect(await restrictsPerson(rosa, id, 30 * 24 + 1)).toMatchObject({
      status: 422,
      body: { code: 'ban_too_long', field: 'hours' },
    });
    expect((await restrictsPerson(rosa, id, 30 * 24)).status).toBe(201);
    expect((await restrictsPerson(sofia, id, 365 * 24 + 1)).body.code).toBe('ban_too_long');
    expect((await restrictsPerson(sofia, id, 365 * 24)).status).toBe(201);
  });
});
