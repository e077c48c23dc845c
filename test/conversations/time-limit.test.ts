import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markSeen } from '../../src/staff/presence.ts';
import { endAbandonedQueue, endOverdue, handBackVanished } from '../../src/timers/ticks.ts';
import { holdConversation } from '../hold.ts';
import { MINUTE, MONDAY_0905, SECOND } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
let carlos: Servant;

beforeAll(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
  carlos = await servant(it.app, 'carlos');
});
beforeEach(() => {
  it.clock.set(MONDAY_0905);
});
afterAll(() => it.close());

async function talking(institution: 'ipes' | 'putumayo' = 'ipes') {
  const maria = new Citizen(it.app, institution);
  const { id } = await maria.comes();
  const agent = institution === 'ipes' ? rosa : carlos;
  await agent.claims(id);
  return { maria, id, agent };
}

interface Ended extends Record<string, unknown> {
  end_kind: string;
  ended_at: Date;
  recorded_at: Date;
}

/** The end as it was recorded, beside the moment at which somebody noticed. */
async function endOf(id: string) {
  const rows = await it.sql<Ended>(
    `select c.end_kind, c.ended_at, e.at as recorded_at from conversations c
     join events e on e.institution_id = c.institution_id and e.conversation_id = c.id and e.kind = 'ended'
     where c.id = $1`,
    [id],
  );
  expect(rows).toHaveLength(1);
  const [{ end_kind, ended_at, recorded_at }] = rows as [Ended];
  return { kind: end_kind, at: ended_at.getTime(), noticedAt: recorded_at.getTime() };
}

describe('"el tiempo máximo de consulta es de 15 minutos y luego el sistema finalizará automáticamente la conversación"', () => {
  test.each([
    ['ipes', 15],
    ['putumayo', 3],
  ] as const)(
    'in %s one speaks until %i:00, not at it, whether the timer has looked or not',
    async (institution, minutes) => {
      const { maria, id, agent } = await talking(institution);
      const deadline = MONDAY_0905 + minutes * MINUTE;
      expect((await maria.reads(id)).body.conversation.deadline).toBe(deadline);
      it.clock.set(deadline - SECOND);
      expect((await maria.says(id, 'Una última pregunta')).status).toBe(200);
      it.clock.set(deadline - 1);
      expect((await agent.says(id, 'Con gusto')).status).toBe(200);
      it.clock.set(deadline);
      expect(await maria.says(id, 'Tarde')).toMatchObject({ status: 409, body: { code: 'time_over' } });
      expect(await agent.says(id, 'Tarde')).toMatchObject({ status: 409, body: { code: 'time_over' } });
      expect((await maria.reads(id, 3)).body.messages).toHaveLength(1);
    },
  );

  test('the timer ends it at the deadline and not one millisecond before', async () => {
    const { maria, id } = await talking();
    it.clock.set(MONDAY_0905 + 15 * MINUTE - 1);
    await endOverdue(it.world);
    expect((await maria.reads(id)).body.conversation.state).toBe('active');
    it.clock.advance(1);
    await endOverdue(it.world);
    expect((await maria.reads(id)).body.conversation).toMatchObject({ state: 'ended', endKind: 'time' });
    expect(await maria.says(id, 'Tarde')).toMatchObject({
      status: 409,
      body: { code: 'conversation_ended' },
    });
  });

  test('a server that was away at the deadline notices later: the end is still the deadline, recorded once', async () => {
    const { id } = await talking();
    const elsewhere = await it.another();
    it.clock.set(MONDAY_0905 + 40 * MINUTE);
    await Promise.all([endOverdue(it.world), endOverdue(elsewhere.world), endOverdue(it.world)]);
    expect(await endOf(id)).toEqual({
      kind: 'time',
      at: MONDAY_0905 + 15 * MINUTE,
      noticedAt: MONDAY_0905 + 40 * MINUTE,
    });
  });

  test('who finishes after the deadline, before the timer looks, finds it ended by time', async () => {
    const { maria, id } = await talking();
    it.clock.set(MONDAY_0905 + 15 * MINUTE + 300);
    expect((await maria.ends(id)).body).toMatchObject({ state: 'ended', endKind: 'time' });
    expect((await endOf(id)).at).toBe(MONDAY_0905 + 15 * MINUTE);
  });

  test('words that waited for the database until the time was over are not stored', async () => {
    const { maria, id } = await talking();
    it.clock.set(MONDAY_0905 + 15 * MINUTE - SECOND);
    const held = await holdConversation(it, id);
    const saying = maria.says(id, '¿Me alcanza el tiempo?');
    await held.waiting(1);
    it.clock.advance(SECOND);
    await held.release();
    expect(await saying).toMatchObject({ status: 409, body: { code: 'time_over' } });
  });

  test('who listened to the end without a word reads in the farewell that the time was over', async () => {
    const { maria } = await talking();
    it.clock.set(MONDAY_0905 + 15 * MINUTE);
    await endOverdue(it.world);
    const { body } = await maria.ask<{ endKind: string; reason: string }>(
      'GET',
      '/api/institutions/ipes/farewell',
    );
    expect(body.endKind).toBe('time');
    expect(body.reason).toBe('La consulta finalizó porque se cumplió el tiempo máximo.');
  });
});

describe('before the limit the system ends nothing', () => {
  test('a phone that freezes the tab for fourteen minutes finds its consultation as it was', async () => {
    const { maria, id } = await talking();
    const { body: me } = await rosa.ask<{ userId: string }>('GET', '/api/staff/me');
    for (let minute = 1; minute < 15; minute += 1) {
      it.clock.advance(MINUTE);
      await markSeen(it.world, [{ institutionId: 'ipes', userId: me.userId }]);
      await endOverdue(it.world);
      await handBackVanished(it.world, MONDAY_0905);
      await endAbandonedQueue(it.world, MONDAY_0905);
    }
    expect((await maria.says(id, 'Aquí sigo')).status).toBe(200);
  });

  test('the public servant may end it as abandoned after two minutes without the citizen, not before', async () => {
    const { maria, id, agent } = await talking();
    it.clock.advance(2 * MINUTE - 1);
    expect(await agent.finishes(id, 'abandonment')).toMatchObject({
      status: 409,
      body: { code: 'visitor_still_here' },
    });
    it.clock.advance(1);
    expect((await agent.finishes(id, 'abandonment')).status).toBe(200);
    expect((await maria.reads(id)).body.conversation.endKind).toBe('abandonment');
  });

  test('another public servant cannot end it', async () => {
    const { maria, id } = await talking();
    const jairo = await servant(it.app, 'jairo');
    expect(await jairo.finishes(id)).toMatchObject({ status: 403, body: { code: 'not_your_conversation' } });
    expect(await jairo.says(id, 'Permiso')).toMatchObject({ status: 403 });
    expect((await maria.reads(id)).body.conversation.state).toBe('active');
  });
});
