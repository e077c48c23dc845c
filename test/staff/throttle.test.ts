import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitBeforeSignIn, type Failures } from '../../src/rules/sign-in-throttle.ts';
import { MINUTE } from '../moments.ts';
import { Servant, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
beforeEach(async () => {
  it = await openTestWorld();
});
afterEach(() => it.close());

const guess = async (ip: string, email = 'rosa@ipes.example') =>
  (await new Servant(it.app, ip).signsIn(email, 'no-es-esta')).status;
const rightly = async (ip: string) => new Servant(it.app, ip).signsIn('rosa@ipes.example');

describe('a stranger with wrong passwords', () => {
  test('is stopped where they are, and shuts nobody out of the desk where they work', async () => {
    await servant(it.app, 'rosa', '190.24.1.10');
    const statuses = [];
    for (let n = 0; n < 12; n += 1) statuses.push(await guess('200.9.9.9'));
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 401), 429, 429, 429, 429]);
    expect((await rightly('190.24.1.10')).status).toBe(200);
    // Nor the colleagues, nor for one minute more than the window.
    expect(await guess('200.9.9.9', 'jairo@ipes.example')).toBe(401);
    it.clock.advance(15 * MINUTE);
    expect(await guess('200.9.9.9')).toBe(401);
  });

  test('from everywhere slows down whoever comes from a new address, and does not stop them', async () => {
    for (let n = 0; n < 8; n += 1) await guess(`200.9.9.${n}`);
    const first = await rightly('181.1.1.1');
    expect(first.status).toBe(429);
    expect(first.headers['retry-after']).toBe('1');
    it.clock.advance(1000);
    expect((await rightly('181.1.1.1')).status).toBe(200);
    for (let n = 0; n < 30; n += 1) {
      it.clock.advance(MINUTE);
      await guess(`200.9.8.${n}`);
    }
    it.clock.advance(MINUTE);
    expect((await rightly('181.1.1.2')).status).toBe(200);
  });

  test('at the desk itself is stopped like anybody', async () => {
    await servant(it.app, 'rosa', '190.24.1.10');
    for (let n = 0; n < 8; n += 1) await guess('190.24.1.10');
    expect((await rightly('190.24.1.10')).status).toBe(429);
  });

  test('an address is known for thirty days after the last time', async () => {
    await servant(it.app, 'rosa', '190.24.1.10');
    it.clock.advance(31 * 24 * 60 * MINUTE);
    for (let n = 0; n < 8; n += 1) await guess(`200.9.9.${n}`);
    expect((await rightly('190.24.1.10')).status).toBe(429);
  });

  test('whoever tries sixty times from one address tries no account any more', async () => {
    await it.sql(
      `insert into sign_in_attempts (id, email, ip, at, succeeded)
       select gen_random_uuid(), 'nadie' || n || '@ipes.example', '200.9.9.9', to_timestamp($1), false
       from generate_series(1, 59) as n`,
      [it.clock.now() / 1000],
    );
    expect(await guess('200.9.9.9', 'una@ipes.example')).toBe(401);
    expect(await guess('200.9.9.9', 'otra@ipes.example')).toBe(429);
  });
});

describe('the wait', () => {
  const none: Failures = { fromHere: 0, ofAddress: 0, ofStrangers: 0, lastOfStrangersAt: 0, known: false };
  test.each([
    ['nobody failed', {}, 0],
    ['seven from here', { fromHere: 7 }, 0],
    ['eight from here', { fromHere: 8 }, 15 * MINUTE],
    ['eight from here, known', { fromHere: 8, known: true }, 15 * MINUTE],
    ['eight of strangers just now', { ofStrangers: 8, lastOfStrangersAt: 1000 }, 1000],
    ['ten of strangers just now', { ofStrangers: 10, lastOfStrangersAt: 1000 }, 4000],
    ['a thousand of strangers just now', { ofStrangers: 1000, lastOfStrangersAt: 1000 }, MINUTE],
    ['a thousand of strangers, known', { ofStrangers: 1000, lastOfStrangersAt: 1000, known: true }, 0],
    ['sixty of the address', { ofAddress: 60, known: true }, 15 * MINUTE],
  ])('%s', (_, failures, wait) => {
    expect(waitBeforeSignIn({ ...none, ...failures }, 1000)).toBe(wait);
  });
});
