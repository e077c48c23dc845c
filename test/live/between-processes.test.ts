import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StaffEvent, VisitorEvent } from '../../src/protocol.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { listen, openEvents } from './event-reader.ts';

let it: TestWorld;
let elsewhere: Awaited<ReturnType<TestWorld['another']>>;
let address: string;
let jairo: Servant;

beforeAll(async () => {
  it = await openTestWorld();
  elsewhere = await it.another();
  address = await listen(it.app);
  jairo = await servant(elsewhere.app, 'jairo');
});
afterAll(() => it.close());

const pathOf = (id: string) => `/api/institutions/ipes/conversations/${id}/stream`;

async function listeners(): Promise<number[]> {
  const rows = await it.sql<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'ventanilla listen'
     order by backend_start`,
  );
  return rows.map(({ pid }) => pid);
}

describe('two processes on one database', () => {
  test('what happens through one, the streams of the other are told to look at', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    const stream = await openEvents<VisitorEvent>(address, maria, pathOf(id));
    await stream.hears('beat');
    const { revision } = (await maria.reads(id)).body.conversation;
    await jairo.claims(id);
    await stream.hears('beat', (event) => event.lastSeq === 2 && event.revision > revision);
    await jairo.says(id, 'Buenos días');
    await stream.hears('beat', (event) => event.lastSeq === 3);
    stream.close();
  });

  test('the alarm of every console changes its mark, whichever process took the citizen in', async () => {
    const rosa = await servant(it.app, 'rosa');
    const stream = await openEvents<StaffEvent>(address, rosa, '/api/staff/stream');
    await stream.hears('desk');
    const maria = new Citizen(elsewhere.app);
    const { id } = await maria.comes();
    const { deskMark } = await stream.hears('beat');
    await jairo.claims(id);
    await stream.hears('beat', (event) => event.deskMark !== deskMark);
    stream.close();
  });

  test('when the ear between them is cut it heals by itself, and every stream is told to look', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    await jairo.claims(id);
    const stream = await openEvents<VisitorEvent>(address, maria, pathOf(id));
    await stream.hears('beat', (event) => event.lastSeq === 2);
    const before = await listeners();
    expect(before).toHaveLength(2);
    // The ear of the process that has the stream is cut, and cannot come back until the word was said.
    const database = it.connection('app').database;
    await it.sql(`alter database ${database} connection limit 0`);
    await it.sql('select pg_terminate_backend($1)', [before[0]]);
    await vi.waitFor(async () => expect(await listeners()).toEqual(before.slice(1)));
    await jairo.says(id, 'En el silencio');
    await it.sql(`alter database ${database} connection limit -1`);
    await stream.hears('beat', (event) => event.lastSeq === 3);
    expect(await listeners()).toHaveLength(2);
    await jairo.says(id, 'Después');
    await stream.hears('beat', (event) => event.lastSeq === 4);
    stream.close();
  });
});

test('a server with open streams ends them itself, before the eight seconds after which what is left is cut', async () => {
  const own = await openTestWorld();
  const at = await listen(own.app);
  const rosa = await servant(own.app, 'rosa');
  const maria = new Citizen(own.app);
  const { id } = await maria.comes();
  const streams = [
    await openEvents(at, maria, pathOf(id)),
    await openEvents(at, maria, pathOf(id)),
    await openEvents(at, rosa, '/api/staff/stream'),
  ];
  await own.app.close();
  expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual([true, true, true]);
  await own.close();
});
