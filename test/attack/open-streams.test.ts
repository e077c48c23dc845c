import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffEvent } from '../../src/protocol.ts';
import { beat, notePresence } from '../../src/timers/ticks.ts';
import { listen, openEvents } from '../live/event-reader.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let address: string;
beforeEach(async () => {
  it = await openTestWorld();
  address = await listen(it.app);
});
afterEach(() => it.close());

const console_ = (of: Servant) => openEvents<StaffEvent>(address, of, '/api/staff/stream');

describe('the open stream of a console ends', () => {
  test('when its servant signs out; the same person elsewhere goes on', async () => {
    const [here, there] = [await servant(it.app, 'rosa'), await servant(it.app, 'rosa')];
    const [left, staying] = [await console_(here), await console_(there)];
    await left.hears('desk');
    await here.ask('POST', '/api/staff/sign-out', { handOver: false });
    await left.ended;
    await new Citizen(it.app).comes();
    await beat(it.world);
    await staying.hears('beat');
    expect((await console_(here)).status).toBe(401);
    staying.close();
  });

  test.each([
    ['the twelve hours are over', `update auth_sessions set expires_at = now()`],
    ['the account is disabled', `update staff set active = false where name like 'Rosa%'`],
    ['the role is taken away', `update staff set roles = '{administrator}' where name like 'Rosa%'`],
  ])('at the next heartbeat when %s', async (_, change) => {
    const rosa = await servant(it.app, 'rosa');
    const stream = await console_(rosa);
    await stream.hears('desk');
    await it.sql(change);
    await beat(it.world);
    await stream.ended;
  });

  test('and from then on its servant is not there: the consultation goes back to the queue', async () => {
    const rosa = await servant(it.app, 'rosa');
    const stream = await console_(rosa);
    await stream.hears('desk');
    await it.sql(`update auth_sessions set expires_at = now()`);
    await beat(it.world);
    await stream.ended;
    const [before] = await it.sql<{ seen_at: Date }>(`select seen_at from staff where name like 'Rosa%'`);
    it.clock.advance(60_000);
    await notePresence(it.world);
    expect(await it.sql(`select seen_at from staff where name like 'Rosa%'`)).toEqual([before]);
  });

  test('in the other process too', async () => {
    const other = await it.another();
    const elsewhere = await listen(other.app);
    const rosa = await servant(it.app, 'rosa');
    const stream = await openEvents<StaffEvent>(elsewhere, rosa, '/api/staff/stream');
    await stream.hears('desk');
    await rosa.ask('POST', '/api/staff/sign-out', { handOver: false });
    await stream.ended;
  });
});

test('who only asks for the head of a stream does not listen to it', async () => {
  const maria = new Citizen(it.app);
  const { id } = await maria.comes();
  const path = `/api/institutions/ipes/conversations/${id}/stream`;
  const answer = await fetch(`${address}${path}`, { method: 'HEAD', headers: { cookie: maria.cookie() } });
  expect(answer.status).toBe(404);
  expect(it.world.live.topics()).toEqual([]);
});

test('what one console accepts while the other signs out goes back to the queue', async () => {
  const [here, there] = [await servant(it.app, 'rosa'), await servant(it.app, 'rosa')];
  const maria = new Citizen(it.app);
  const { id } = await maria.comes();
  const { auth } = it.world;
  const signOut = auth.signOut.bind(auth);
  auth.signOut = async (token) => {
    await there.claims(id);
    await signOut(token);
  };
  expect((await here.ask('POST', '/api/staff/sign-out', { handOver: false })).status).toBe(200);
  expect((await maria.reads(id)).body.conversation).toMatchObject({ state: 'waiting', position: 1 });
});
