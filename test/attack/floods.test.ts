import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_STREAMS } from '../../src/live/stream.ts';
import { checkCharacters, normalise } from '../../src/rules/characters.ts';
import { listen, openEvents } from '../live/event-reader.ts';
import { Citizen, Person, servant, Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
beforeEach(async () => {
  it = await openTestWorld();
});
afterEach(() => it.close());

describe('passwords guessed', () => {
  test('all at the same time are counted like one after the other', async () => {
    const guesses = Array.from({ length: 40 }, (_, n) =>
      new Servant(it.app, `190.2.2.${n}`).signsIn('rosa@ipes.example', `no-es-esta-${n}`),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(8);
    expect(await new Servant(it.app).signsIn('rosa@ipes.example')).toMatchObject({ status: 429 });
    expect(await new Servant(it.app).signsIn('jairo@ipes.example')).toMatchObject({ status: 200 });
  });

  test('from the many addresses of one IPv6 connection are of one address', async () => {
    for (const end of ['1', '2', 'ffff:1']) {
      await new Servant(it.app, `2800:484:1:2::${end}`).signsIn('nadie@ipes.example', 'no-es-esta');
    }
    const counted = await it.sql('select distinct ip from sign_in_attempts');
    expect(counted).toEqual([{ ip: '2800:484:1:2::/64' }]);
  });

  test('who signs in rightly again and again is never shut out', async () => {
    const statuses = [];
    for (let n = 0; n < 12; n += 1) {
      statuses.push((await new Servant(it.app).signsIn('rosa@ipes.example')).status);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

test('acceptances from the many addresses of one IPv6 connection are of one address', async () => {
  const accepts = [];
  for (let n = 0; n < 260; n += 1) {
    const citizen = new Citizen(it.app, 'ipes', `2800:484:1:2::${n.toString(16)}`);
    accepts.push((await citizen.accepts()).status);
  }
  expect(accepts.filter((status) => status === 429).length).toBeGreaterThan(0);
});

test('a form of ten thousand fields is refused in one sentence', async () => {
  const citizen = new Citizen(it.app);
  await citizen.accepts();
  const values = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`c${n}`, '']));
  const answer = await citizen.enters(values);
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
  expect(JSON.stringify(answer.body).length).toBeLessThan(1000);
});

test('a copy asked for fifty times is one copy and one line of the record', async () => {
  const citizen = new Citizen(it.app);
  const { id } = await citizen.comes();
  await (await servant(it.app, 'rosa')).claims(id);
  await citizen.ends(id);
  for (let n = 0; n < 50; n += 1) {
    const { status } = await citizen.ask(
      'POST',
      `/api/institutions/ipes/conversations/${id}/transcript-mail`,
    );
    expect(status).toBe(202);
  }
  expect(await it.sql('select 1 as one from outbox')).toHaveLength(1);
  expect(await it.sql(`select 1 as one from events where kind = 'transcript_requested'`)).toHaveLength(1);
});

test('streams of one conversation have an end; the conversation goes on', async () => {
  const address = await listen(it.app);
  const citizen = new Citizen(it.app);
  const { id } = await citizen.comes();
  const path = `/api/institutions/ipes/conversations/${id}/stream`;
  const open = [];
  for (let n = 0; n < MOST_STREAMS; n += 1) open.push(await openEvents(address, citizen, path));
  expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]));
  const tooMany = await fetch(`${address}${path}`, { headers: { cookie: citizen.cookie() } });
  expect(tooMany.status).toBe(429);
  expect(tooMany.headers.get('retry-after')).toBe('15');
  expect((await citizen.reads(id)).status).toBe(200);
  for (const stream of open) stream.close();
});

test('figures for the technician do not exist for anybody else', async () => {
  const stranger = await new Person(it.app, '200.1.1.1').ask('GET', '/metrics');
  expect(stranger).toMatchObject({ status: 404, body: { code: 'not_found' } });
  const behindProxy = new Person(it.app, '127.0.0.1');
  expect(
    (await behindProxy.ask('GET', '/metrics', undefined, { 'x-forwarded-for': '127.0.0.1' })).status,
  ).toBe(404);
});

test('a pile of forty thousand accents is not put in order, which takes seconds, but refused', () => {
  const pile = `a${'\u0301\u0316'.repeat(19_000)}`;
  expect(normalise(pile) === pile).toBe(true);
  expect(checkCharacters(normalise(pile), 'staff')).toMatchObject({ code: 'character_not_allowed' });
  expect(normalise('n\u0303 u\u0308\u0304')).toBe('ñ ǖ');
});
