import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiError } from '../../src/protocol.ts';
import { MINUTE, SECOND } from '../moments.ts';
import { Citizen, Person, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let flooder: Citizen;
let neighbour: Citizen;
let rosa: Servant;
let jairo: Servant;
beforeAll(async () => {
  it = await openTestWorld();
});
afterAll(() => it.close());
beforeEach(async () => {
  // What the test before asked for has come back, and then what comes here.
  it.clock.advance(5 * MINUTE);
  flooder = new Citizen(it.app, 'ipes', '190.90.4.4');
  neighbour = new Citizen(it.app, 'ipes', '190.90.4.5');
  for (const one of [flooder, neighbour]) await one.accepts();
  rosa = await servant(it.app, 'rosa');
  jairo = await servant(it.app, 'jairo');
  it.clock.advance(MINUTE);
});

const ID = randomUUID();
const base = '/api/institutions/ipes';
type Knock<Who> = (who: Who) => Promise<{ status: number; body: unknown; headers: Record<string, unknown> }>;

/** Which answer it is does not matter here: only that it is looked at, and from when on it is not. */
async function hasRoomFor<Who>(most: number, knock: Knock<Who>, one: Who, other: Who): Promise<void> {
  for (let n = 0; n < most; n += 1) expect((await knock(one)).status).not.toBe(429);
  const { status, body, headers } = await knock(one);
  const { code, message } = body as ApiError;
  expect([status, code]).toEqual([429, 'too_many_requests']);
  expect(message).toMatch(/[a-záéíóúñ]{4,} .+\.$/i);
  expect((await knock(other)).status).not.toBe(429);
  it.clock.advance(Number(headers['retry-after']) * SECOND);
  expect((await knock(one)).status).not.toBe(429);
}

describe('what comes too often waits, and nobody else does', () => {
  test.each<[string, number, Knock<Citizen>]>([
    ['messages', 20, (who) => who.says(ID, 'Hola')],
    [
      'datos',
      20,
      (who) => who.ask('POST', `${base}/conversations/${ID}/dato`, { id: ID, asked: ID, value: 'x' }),
    ],
    ['entries', 240, (who) => who.enters()],
    ['questions left for later', 240, (who) => who.leavesQuestion({}, 'closed', ID)],
  ])('%s of a citizen: %i at once', async (_, most, knock) => {
    await hasRoomFor(most, knock, flooder, neighbour);
  });

  test('the sign that a citizen is writing: 10 at once', async () => {
    const ids = new Map<Citizen, string>();
    for (const one of [flooder, neighbour]) ids.set(one, (await one.enters()).body.id);
    const typing: Knock<Citizen> = (who) =>
      who.ask('POST', `${base}/conversations/${ids.get(who) ?? ''}/typing`);
    await hasRoomFor(10, typing, flooder, neighbour);
  });

  const desk = `/api/staff/conversations/${ID}`;
  const inbox = `/api/staff/offline-questions/${ID}`;
  test.each<[string, number, Knock<Servant>]>([
    ['messages', 60, (who) => who.says(ID, 'Hola')],
    ['warnings', 60, (who) => who.ask('POST', `${desk}/warn`, { id: randomUUID() })],
    ['datos asked for', 60, (who) => who.ask('POST', `${desk}/asked-dato`, { id: ID, kind: 'email' })],
    ['answers by mail', 60, (who) => who.ask('POST', `${inbox}/answers`, { id: ID, body: 'Hola' })],
    ['signs of writing', 10, (who) => who.ask('POST', `${desk}/typing`)],
  ])('%s of a servant: %i at once', async (_, most, knock) => {
    await hasRoomFor(most, knock, rosa, jairo);
  });

  const chosen = { token: 'x'.repeat(43), password: 'una contraseña cualquiera' };
  test.each<[string, object]>([
    ['invitations/look', { token: chosen.token }],
    ['invitations/accept', chosen],
    ['password-resets', { email: 'rosa@ipes.example' }],
    ['password-resets/look', { token: chosen.token }],
    ['password-resets/accept', chosen],
  ])('links guessed at %s: 30 from one connection', async (door, sent) => {
    const knock: Knock<Person> = (who) => who.ask('POST', `/api/staff/${door}`, sent);
    // The addresses of one IPv6 connection are one.
    const one = new Person(it.app, '2800:484:1:2::1');
    await hasRoomFor(30, (who) => knock(who), one, new Person(it.app, '2800:484:1:3::1'));
    for (let n = 0; n < 30; n += 1) await knock(one);
    expect((await knock(new Person(it.app, '2800:484:1:2::2'))).status).toBe(429);
  });
});
