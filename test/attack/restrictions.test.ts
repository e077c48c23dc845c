import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BanPreview } from '../../src/protocol/bans.ts';
import { Citizen, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
beforeEach(async () => {
  it = await openTestWorld();
});
afterEach(() => it.close());

const OTHER_CONNECTION = '190.1.1.1';

async function attended(institution: string, agent: string, email: string, ip: string) {
  const citizen = new Citizen(it.app, institution, ip);
  const { id } = await citizen.comes({ email });
  const at = await servant(it.app, agent);
  await at.claims(id);
  return { citizen, id, agent: at };
}

const restriction = (conversationId: string, more: object = {}) => ({
  id: randomUUID(),
  conversationId,
  kind: 'email',
  reason: 'Insultos',
  hours: 24,
  ...more,
});

describe('who was restricted by e-mail', () => {
  test.each(['PEDRO@correo.co', 'pedro+otra.vez@correo.co', 'Pedro+@CORREO.co'])(
    'does not come back as %s',
    async (disguise) => {
      const { id, agent } = await attended('putumayo', 'carlos', 'Pedro+1@correo.co', '186.29.40.12');
      expect((await agent.finishesForMisconduct(id)).status).toBe(200);
      const again = new Citizen(it.app, 'putumayo', OTHER_CONNECTION);
      await again.accepts();
      expect(await again.enters({ email: disguise })).toMatchObject({
        status: 403,
        body: { code: 'banned' },
      });
    },
  );

  test.each(['pedro@gmail.com', 'P.E.D.R.O+x@gmail.com', 'pe.dro@googlemail.com'])(
    'does not come back with other dots as %s, which Google delivers alike',
    async (disguise) => {
      const { id, agent } = await attended('putumayo', 'carlos', 'pe.dro@gmail.com', '186.29.40.12');
      await agent.finishesForMisconduct(id);
      const again = new Citizen(it.app, 'putumayo', OTHER_CONNECTION);
      await again.accepts();
      expect(await again.enters({ email: disguise })).toMatchObject({ body: { code: 'banned' } });
    },
  );

  test('shuts out nobody else', async () => {
    const { id, agent } = await attended('putumayo', 'carlos', 'pedro@correo.co', '186.29.40.12');
    await agent.finishesForMisconduct(id);
    const other = new Citizen(it.app, 'putumayo', OTHER_CONNECTION);
    await other.accepts();
    expect((await other.enters({ email: 'pedro.maria@correo.co' })).status).toBe(201);
  });
});

test('misconduct over IPv6 is ended and restricted where others came over IPv4', async () => {
  await new Citizen(it.app, 'putumayo', '186.29.40.12').comes({ email: 'uno@correo.co' });
  await new Citizen(it.app, 'putumayo', '2800:484:1:2::9').comes({ email: 'tres@correo.co' });
  const { id, agent } = await attended('putumayo', 'carlos', 'dos@correo.co', '2800:484:1:2::5');
  const preview = await agent.ask<BanPreview>('GET', `/api/staff/bans/preview?conversationId=${id}&kind=ip`);
  expect(preview.body).toMatchObject({ value: '2800:484:1:2::/64', othersIn30Days: 1 });
  expect((await agent.finishesForMisconduct(id)).status).toBe(200);
  const neighbour = new Citizen(it.app, 'putumayo', '2800:484:1:2:ffff::1');
  await neighbour.accepts();
  expect(await neighbour.enters({ email: 'nueva@correo.co' })).toMatchObject({ body: { code: 'banned' } });
});

test('who is restricted while waiting loses the turn, and reads it', async () => {
  const citizen = new Citizen(it.app);
  const { id } = await citizen.comes();
  const rosa = await servant(it.app, 'rosa');
  expect((await rosa.ask('POST', '/api/staff/bans', restriction(id))).status).toBe(201);
  expect((await citizen.reads(id)).body.conversation).toMatchObject({ state: 'ended', position: null });
  expect((await rosa.desk()).body.waiting).toEqual([]);
  expect(await rosa.claims(id)).toMatchObject({ status: 409 });
});

test('a restriction sent twice is one; its name used for somebody else is not called done', async () => {
  const { id, agent } = await attended('ipes', 'rosa', 'uno@correo.co', '186.29.40.12');
  const other = new Citizen(it.app, 'ipes', OTHER_CONNECTION);
  const { id: otherId } = await other.comes({ email: 'dos@correo.co' });
  const first = restriction(id);
  for (const _ of ['click', 'click']) {
    expect((await agent.ask('POST', '/api/staff/bans', first)).status).toBe(201);
  }
  const reused = await agent.ask('POST', '/api/staff/bans', restriction(otherId, { id: first.id }));
  expect(reused).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
  expect((await other.reads(otherId)).body.conversation.state).toBe('waiting');
  expect(await it.sql('select value from bans')).toEqual([{ value: 'uno@correo.co' }]);
});
