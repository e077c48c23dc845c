import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { visitorTopic } from '../../src/live/topics.ts';
import type { StaffEvent, VisitorEvent } from '../../src/protocol.ts';
import { beat } from '../../src/timers/ticks.ts';
import { holdConversation } from '../hold.ts';
import { Citizen, Person, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { listen, openEvents, type EventReader } from './event-reader.ts';

let it: TestWorld;
let address: string;
let rosa: Servant;
const open: EventReader<{ type: string }>[] = [];

beforeAll(async () => {
  it = await openTestWorld();
  address = await listen(it.app);
  rosa = await servant(it.app, 'rosa');
});
afterAll(async () => {
  for (const stream of open) stream.close();
  await it.close();
});

const pathOf = (id: string, institution = 'ipes') =>
  `/api/institutions/${institution}/conversations/${id}/stream`;

async function listens<Event extends { type: string }>(person: Person, path: string) {
  const stream = await openEvents<Event>(address, person, path);
  open.push(stream);
  return stream;
}

async function talking() {
  const maria = new Citizen(it.app);
  const { id } = await maria.comes();
  await rosa.claims(id);
  return { maria, id };
}

describe('the stream of a citizen', () => {
  test('tells first where the conversation stands, then every word and every change', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    const stream = await listens<VisitorEvent>(maria, pathOf(id));
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    expect(await stream.hears('beat')).toMatchObject({ lastSeq: 0, now: it.clock.now() });
    await rosa.claims(id);
    expect(
      (await stream.hears('conversation', (e) => e.conversation.state === 'active')).conversation,
    ).toMatchObject({
      agentName: 'Rosa Elvira Castro',
      deadline: it.clock.now() + 15 * 60_000,
    });
    await rosa.says(id, 'Con gusto le ayudo.');
    await stream.hears('message', ({ message }) => message.seq === 3);
    const said = stream.events.flatMap((event) => (event.type === 'message' ? [event.message] : []));
    expect(said.map(({ seq, name }) => [seq, name])).toEqual([
      [1, 'IPES'],
      [2, 'IPES'],
      [3, 'Rosa Elvira Castro'],
    ]);
    await rosa.ask('POST', `/api/staff/conversations/${id}/typing`);
    await stream.hears('typing');
    await rosa.finishes(id);
    await stream.hears('conversation', ({ conversation }) => conversation.endKind === 'agent');
  });

  test('after a cut the stream says how far it went, and what was missed is asked for by number', async () => {
    const { maria, id } = await talking();
    const before = await listens<VisitorEvent>(maria, pathOf(id));
    await before.hears('beat', ({ lastSeq }) => lastSeq === 2);
    before.close();
    await before.ended;
    await rosa.says(id, 'Primera');
    await rosa.says(id, 'Segunda');
    const after = await listens<VisitorEvent>(maria, pathOf(id));
    await after.hears('beat', ({ lastSeq }) => lastSeq === 4);
    const { body } = await maria.reads(id, 2);
    expect(body.messages.map((line) => line.body)).toEqual(['Primera', 'Segunda']);
  });

  test('a word told between the look at the door and the opening of the stream is not missed', async () => {
    const { maria, id } = await talking();
    const held = await holdConversation(it, id);
    const saying = rosa.says(id, 'En este instante');
    await held.waiting(1);
    const opening = listens<VisitorEvent>(maria, pathOf(id));
    await held.waiting(2);
    await held.release();
    await saying;
    const stream = await opening;
    expect((await stream.hears('beat')).lastSeq).toBe(3);
  });

  test('a lost tell heals with the heartbeat, which carries the newest number', async () => {
    const { maria, id } = await talking();
    const stream = await listens<VisitorEvent>(maria, pathOf(id));
    await stream.hears('beat', ({ lastSeq }) => lastSeq === 2);
    await it.sql(`update conversations set last_seq = 7 where id = $1`, [id]);
    await beat(it.world);
    await stream.hears('beat', ({ lastSeq }) => lastSeq === 7);
  });

  test('who leaves before the stream begins is not listened for, and does not count as present', async () => {
    const { maria, id } = await talking();
    const held = await holdConversation(it, id);
    const { port } = new URL(address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET ${pathOf(id)} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${maria.cookie()}\r\n\r\n`);
    await held.waiting(1);
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.destroy();
    await gone;
    // Another request on a new connection answers after the server has seen the first one close.
    await fetch(`${address}/salud`);
    await held.release();
    await vi.waitFor(async () => {
      const [row] = await it.sql(
        `select from pg_stat_activity where datname = current_database() and state = 'active' and query like '%visitor_seen_at%' and pid <> pg_backend_pid()`,
      );
      expect(row).toBeUndefined();
    });
    await fetch(`${address}/salud`);
    expect(it.world.live.topics()).not.toContain(visitorTopic('ipes', id));
  });
});

describe('a stream is opened only by whom it is for', () => {
  test('of another session, of nobody, of another institution: as if it did not exist', async () => {
    const { id } = await talking();
    const other = new Citizen(it.app);
    await other.accepts();
    const luis = new Citizen(it.app, 'putumayo');
    await luis.accepts();
    const answers = await Promise.all([
      listens(other, pathOf(id)),
      listens(new Person(it.app), pathOf(id)),
      listens(luis, pathOf(id, 'putumayo')),
      listens(luis, pathOf(id)),
      listens(rosa, pathOf(id)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 401, 404, 401, 401]);
    expect(it.world.live.topics()).not.toContain(visitorTopic('ipes', id));
  });

  test('the console stream: agents and supervisors of the institution, nobody else', async () => {
    const { maria } = await talking();
    const [sofia, ana, pilar] = await Promise.all(
      ['sofia', 'ana', 'pilar'].map((name) => servant(it.app, name)),
    );
    const streams = [];
    for (const person of [rosa, sofia!, ana!, pilar!, maria, new Person(it.app)]) {
      streams.push(await listens(person, '/api/staff/stream'));
    }
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 403, 403, 401, 401]);
  });

  test('a console hears its own institution and nothing of the other', async () => {
    const carlos = await servant(it.app, 'carlos');
    const mine = await listens<StaffEvent>(rosa, '/api/staff/stream');
    const theirs = await listens<StaffEvent>(carlos, '/api/staff/stream');
    await theirs.hears('desk');
    const heard = theirs.events.length;
    const { maria, id } = await talking();
    await maria.says(id, 'Buenos días');
    await mine.hears('message', (event) => event.conversationId === id);
    await mine.hears('claimed', (event) => event.byName === 'Rosa Elvira Castro');
    expect(theirs.events.slice(heard)).toEqual([]);
  });
});
