import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newSession, openSessionFinder, type SessionFinder } from '../../src/visitors/session.ts';
import { endSession, insertSession } from '../../src/visitors/store.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

describe('a browser is known by its token', () => {
  let it: TestWorld;
  let find: SessionFinder;

  beforeAll(async () => {
    it = await openTestWorld();
    find = openSessionFinder(it.world.db);
  });
  afterAll(() => it.close());

  /** A browser that accepted the rules of an institution. */
  async function browserAt(institutionId: string) {
    const institution = await it.world.institutions.find(institutionId);
    if (!institution) throw new Error(`there is no ${institutionId}`);
    const made = newSession(institution, it.clock.now(), '186.29.40.12', 'a browser');
    await it.world.db.transaction((tx) => insertSession(tx, made.session));
    return made;
  }

  test('citizens who come at the same moment are looked up together, each finds the own session', async () => {
    const browsers = [await browserAt('ipes'), await browserAt('putumayo'), await browserAt('ipes')];
    const asked = vi.spyOn(it.world.db.$client, 'query');
    const found = await Promise.all(browsers.map(({ session, token }) => find(session.institutionId, token)));
    expect(found).toEqual(browsers.map(({ session }) => session));
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  test('asked twice at once, both are answered; an unknown token is nobody beside a known one', async () => {
    const { session, token } = await browserAt('ipes');
    const found = await Promise.all([find('ipes', token), find('ipes', 'made-up'), find('ipes', token)]);
    expect(found).toEqual([session, undefined, session]);
  });

  test('the token of one institution opens nothing at the other, even while its own is looked up', async () => {
    const ours = await browserAt('ipes');
    const theirs = await browserAt('putumayo');
    const found = await Promise.all([
      find('ipes', ours.token),
      find('putumayo', theirs.token),
      find('putumayo', ours.token),
      find('ipes', theirs.token),
    ]);
    expect(found).toEqual([ours.session, theirs.session, undefined, undefined]);
  });

  test('a session that was ended is over for the very next request', async () => {
    const { session, token } = await browserAt('ipes');
    expect(await find('ipes', token)).toEqual(session);
    await endSession(it.world.db, 'ipes', session.id, it.clock.now());
    expect(await find('ipes', token)).toBeUndefined();
  });
});
