import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markSeen } from '../../src/staff/presence.ts';
import { endOverdue, handBackVanished } from '../../src/timers/ticks.ts';
import { MINUTE, MONDAY_0905, SECOND } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
let jairo: Servant;
let rosaId: string;
const LONG_UP = MONDAY_0905 - 60 * MINUTE;

beforeEach(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
  jairo = await servant(it.app, 'jairo');
  rosaId = (await rosa.ask<{ userId: string }>('GET', '/api/staff/me')).body.userId;
});
afterEach(() => it.close());

async function talking() {
  const maria = new Citizen(it.app);
  const { id } = await maria.comes();
  await rosa.claims(id);
  return { maria, id };
}

/** Rosa is seen until one minute after the claim, and never again. */
async function rosaVanishesAfterOneMinute() {
  it.clock.advance(MINUTE);
  await markSeen(it.world, [{ institutionId: 'ipes', userId: rosaId }]);
}

describe('a public servant who vanishes', () => {
  test('for 45 seconds is waited for; then the consultation goes back to the queue and the citizen is told', async () => {
    const { maria, id } = await talking();
    await rosaVanishesAfterOneMinute();
    it.clock.advance(45 * SECOND);
    await handBackVanished(it.world, LONG_UP);
    expect((await maria.reads(id)).body.conversation.state).toBe('active');
    it.clock.advance(1);
    await handBackVanished(it.world, LONG_UP);
    const { body } = await maria.reads(id, 2);
    expect(body.conversation).toMatchObject({
      state: 'waiting',
      position: 1,
      deadline: null,
      agentName: null,
    });
    expect(body.messages).toMatchObject([{ kind: 'notice', author: 'institution' }]);
    expect(body.messages[0]?.body).toContain('Rosa Elvira Castro');
    expect(await maria.says(id, '¿Hay alguien?')).toMatchObject({ body: { code: 'not_claimed_yet' } });
  });

  test('leaves the citizen before everybody else in the queue', async () => {
    const { id } = await talking();
    const waiting = new Citizen(it.app);
    const other = await waiting.comes({ email: 'luis@correo.co' });
    await rosaVanishesAfterOneMinute();
    it.clock.advance(MINUTE);
    await handBackVanished(it.world, LONG_UP);
    expect((await waiting.reads(other.id)).body.conversation.position).toBe(2);
    const { body } = await jairo.desk();
    expect(body.waiting.map((row) => [row.id, row.handedBack])).toEqual([
      [id, true],
      [other.id, false],
    ]);
  });

  test('takes no time from the citizen: the deadline moves by all the time that nobody attended', async () => {
    const { maria, id } = await talking();
    await rosaVanishesAfterOneMinute();
    it.clock.advance(MINUTE);
    await handBackVanished(it.world, LONG_UP);
    it.clock.advance(20 * MINUTE);
    await endOverdue(it.world);
    expect((await jairo.claims(id)).status).toBe(200);
    const { body } = await maria.reads(id, 3);
    expect(body.conversation).toMatchObject({
      state: 'active',
      agentName: 'Jairo Mejía',
      // One minute of the fifteen was used before Rosa was last seen.
      deadline: it.clock.now() + 14 * MINUTE,
    });
    expect(body.messages.map((line) => line.body)).toEqual(['Jairo Mejía atiende su consulta.']);
    const [event] = await it.sql<{ data: unknown }>(
      `select data from events where conversation_id = $1 and kind = 'handed_back'`,
      [id],
    );
    expect(event?.data).toEqual({ why: 'vanished', uncountedMs: MINUTE });
  });

  test('and comes back has lost it: it is accepted again like any other', async () => {
    const { id } = await talking();
    await rosaVanishesAfterOneMinute();
    it.clock.advance(MINUTE);
    await handBackVanished(it.world, LONG_UP);
    expect(await rosa.says(id, 'Ya volví')).toMatchObject({ body: { code: 'not_claimed_yet' } });
    expect((await rosa.claims(id)).status).toBe(200);
    expect((await rosa.says(id, 'Ya volví')).status).toBe(200);
  });

  test('who accepted a moment ago has not vanished, however long ago the console was seen', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    it.clock.advance(10 * MINUTE);
    await rosa.claims(id);
    it.clock.advance(44 * SECOND);
    await handBackVanished(it.world, LONG_UP);
    expect((await maria.reads(id)).body.conversation.state).toBe('active');
  });
});

test('a server that was itself away has seen nobody: for 45 seconds after its start nobody has vanished', async () => {
  const { maria, id } = await talking();
  it.clock.advance(5 * MINUTE);
  const upSince = it.clock.now();
  await handBackVanished(it.world, upSince);
  it.clock.advance(45 * SECOND - 1);
  await handBackVanished(it.world, upSince);
  expect((await maria.reads(id)).body.conversation.state).toBe('active');
  it.clock.advance(2);
  await handBackVanished(it.world, upSince);
  expect((await maria.reads(id)).body.conversation.state).toBe('waiting');
});

describe('signing out with open consultations', () => {
  test('warns first; handed over, the citizen is before everybody else and loses no time', async () => {
    const { maria, id } = await talking();
    it.clock.advance(2 * MINUTE);
    const warned = await rosa.ask<{ code: string }>('POST', '/api/staff/sign-out', { handOver: false });
    expect([warned.status, warned.body.code]).toEqual([409, 'open_conversations']);
    expect((await rosa.desk()).status).toBe(200);
    expect((await rosa.ask('POST', '/api/staff/sign-out', { handOver: true })).status).toBe(200);
    expect((await rosa.desk()).status).toBe(401);
    const { body } = await maria.reads(id);
    expect(body.conversation).toMatchObject({ state: 'waiting', position: 1 });
    // She is not told that a connection was lost: nobody lost one.
    expect(body.messages[body.messages.length - 1]?.body).toContain('Rosa Elvira Castro terminó su turno.');
    it.clock.advance(3 * MINUTE);
    await jairo.claims(id);
    expect((await maria.reads(id)).body.conversation.deadline).toBe(it.clock.now() + 13 * MINUTE);
  });

  test('a consultation whose time is over is not handed over: it ends by time', async () => {
    const { maria, id } = await talking();
    it.clock.advance(15 * MINUTE);
    await rosa.ask('POST', '/api/staff/sign-out', { handOver: true });
    await endOverdue(it.world);
    expect((await maria.reads(id)).body.conversation).toMatchObject({ state: 'ended', endKind: 'time' });
  });
});
