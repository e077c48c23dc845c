import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { visitorTopic } from '../../src/live/topics.ts';
import type { VisitorEvent } from '../../src/protocol.ts';
import { endAbandonedQueue, handBackVanished, notePresence } from '../../src/timers/ticks.ts';
import { MINUTE, MONDAY_0905, SECOND } from '../moments.ts';
import { Citizen, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
const LONG_UP = MONDAY_0905 - 60 * MINUTE;

beforeEach(async () => {
  it = await openTestWorld();
});
afterEach(() => it.close());

async function waiting(email: string) {
  const citizen = new Citizen(it.app);
  const { id, position } = await citizen.comes({ email });
  it.clock.advance(SECOND);
  return { citizen, id, position };
}

const stateOf = async ({ citizen, id }: { citizen: Citizen; id: string }) =>
  (await citizen.reads(id)).body.conversation;

/** The places in the queue that this conversation's stream is told. */
function placesTold(id: string): (number | null)[] {
  const places: (number | null)[] = [];
  it.world.live.subscribe(visitorTopic('ipes', id), {
    send(text) {
      const event = JSON.parse(text.replace('data: ', '')) as VisitorEvent;
      if (event.type === 'conversation') places.push(event.conversation.position);
    },
    end: () => undefined,
  });
  return places;
}

describe('the queue', () => {
  test('moves for those behind when one is attended and when one leaves', async () => {
    const first = await waiting('uno@correo.co');
    const second = await waiting('dos@correo.co');
    const third = await waiting('tres@correo.co');
    expect([first.position, second.position, third.position]).toEqual([1, 2, 3]);
    const told = placesTold(third.id);
    const rosa = await servant(it.app, 'rosa');
    await rosa.claims(first.id);
    expect(told.at(-1)).toBe(2);
    await second.citizen.ends(second.id);
    expect(told.at(-1)).toBe(1);
    expect(await stateOf(third)).toMatchObject({ state: 'waiting', position: 1 });
  });

  test('moves too when a citizen who was handed back leaves it', async () => {
    const first = await waiting('uno@correo.co');
    const rosa = await servant(it.app, 'rosa');
    await rosa.claims(first.id);
    const second = await waiting('dos@correo.co');
    it.clock.advance(MINUTE);
    await handBackVanished(it.world, LONG_UP);
    const told = placesTold(second.id);
    expect(await stateOf(second)).toMatchObject({ position: 2 });
    await first.citizen.ends(first.id);
    expect(told.at(-1)).toBe(1);
  });

  test('at one minute of waiting the alarm escalates; past the patience the question may be left', async () => {
    const maria = await waiting('uno@correo.co');
    const rosa = await servant(it.app, 'rosa');
    it.clock.set(MONDAY_0905 + MINUTE - 1);
    expect((await rosa.desk()).body.waiting[0]?.escalated).toBe(false);
    it.clock.advance(1);
    expect((await rosa.desk()).body.waiting[0]?.escalated).toBe(true);
    it.clock.set(MONDAY_0905 + 5 * MINUTE - 1);
    expect((await stateOf(maria)).patienceOver).toBe(false);
    it.clock.advance(1);
    expect((await stateOf(maria)).patienceOver).toBe(true);
  });
});

describe('who waits without a stream for two minutes has left', () => {
  test('to the millisecond, and frees the place of those behind', async () => {
    const gone = await waiting('uno@correo.co');
    it.clock.set(MONDAY_0905 + MINUTE);
    const behind = await waiting('dos@correo.co');
    it.clock.set(MONDAY_0905 + 2 * MINUTE);
    await endAbandonedQueue(it.world, LONG_UP);
    expect((await stateOf(gone)).state).toBe('waiting');
    it.clock.advance(1);
    await endAbandonedQueue(it.world, LONG_UP);
    expect(await stateOf(gone)).toMatchObject({ state: 'ended', endKind: 'not_attended' });
    expect(await stateOf(behind)).toMatchObject({ state: 'waiting', position: 1 });
  });

  test('who has a stream open waits as long as it takes', async () => {
    const maria = await waiting('uno@correo.co');
    placesTold(maria.id);
    for (let quarter = 0; quarter < 40; quarter += 1) {
      it.clock.advance(15 * SECOND);
      await notePresence(it.world);
      await endAbandonedQueue(it.world, LONG_UP);
    }
    expect((await stateOf(maria)).state).toBe('waiting');
  });

  test('a server that was itself away gives everybody two minutes to come back', async () => {
    const maria = await waiting('uno@correo.co');
    it.clock.advance(10 * MINUTE);
    const upSince = it.clock.now();
    it.clock.advance(2 * MINUTE - 1);
    await endAbandonedQueue(it.world, upSince);
    expect((await stateOf(maria)).state).toBe('waiting');
    it.clock.advance(1);
    await endAbandonedQueue(it.world, upSince);
    expect((await stateOf(maria)).state).toBe('ended');
  });

  test('who was handed back with a frozen phone has two minutes from then on', async () => {
    const maria = await waiting('uno@correo.co');
    const rosa = await servant(it.app, 'rosa');
    await rosa.claims(maria.id);
    it.clock.advance(6 * MINUTE);
    await handBackVanished(it.world, LONG_UP);
    await endAbandonedQueue(it.world, LONG_UP);
    expect((await stateOf(maria)).state).toBe('waiting');
    it.clock.advance(2 * MINUTE + 1);
    await endAbandonedQueue(it.world, LONG_UP);
    expect((await stateOf(maria)).state).toBe('ended');
  });
});
