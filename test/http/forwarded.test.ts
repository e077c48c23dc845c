import { afterEach, describe, expect, test } from 'vitest';
import { Citizen } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
afterEach(() => it.close());

const PROXY = '10.0.0.2';

/** The address that is kept with an entry that arrived from `from` with this header. */
async function kept(from: string, header: string): Promise<string> {
  const citizen = new Citizen(it.app, 'ipes', from);
  const headers = { 'x-forwarded-for': header };
  const base = '/api/institutions/ipes';
  const { body } = await citizen.ask<{ rules: { version: number }; privacy: { version: number } }>(
    'GET',
    `${base}/chat`,
    undefined,
    headers,
  );
  const given = { rulesRead: true, privacyRead: true };
  const versions = { rulesVersion: body.rules.version, privacyVersion: body.privacy.version };
  await citizen.ask('POST', `${base}/acceptances`, { ...given, ...versions }, headers);
  const [row] = await it.sql<{ ip: string }>(
    'select ip from acceptances order by accepted_at desc, id limit 1',
  );
  await it.sql('delete from acceptances');
  return row?.ip ?? '';
}

describe('X-Forwarded-For', () => {
  test('counts for nothing where no proxy is configured', async () => {
    it = await openTestWorld();
    expect(await kept('186.29.40.12', '200.1.1.1')).toBe('186.29.40.12');
    expect(await kept('127.0.0.1', '200.1.1.1')).toBe('127.0.0.1');
  });

  test('counts only from a configured proxy, and only what that proxy saw', async () => {
    it = await openTestWorld({ config: { trustedProxies: ['10.0.0.0/24'] } });
    expect(await kept(PROXY, '200.1.1.1')).toBe('200.1.1.1');
    // Written by the person, then by the proxy: only the last is the proxy's word.
    expect(await kept(PROXY, '127.0.0.1, 8.8.8.8, 200.1.1.1')).toBe('200.1.1.1');
    expect(await kept(PROXY, '10.0.0.9, 200.1.1.1')).toBe('200.1.1.1');
    // Several proxies of ours, one behind the other.
    expect(await kept(PROXY, '200.1.1.1, 10.0.0.7, 10.0.0.8')).toBe('200.1.1.1');
    expect(await kept(PROXY, '9.9.9.9, 200.1.1.1, 10.0.0.7')).toBe('200.1.1.1');
    expect(await kept(PROXY, '::ffff:200.1.1.1')).toBe('200.1.1.1');
    expect(await kept(PROXY, '2800:484:1:2::9')).toBe('2800:484:1:2::9');
    // Where we listen on both families, IPv4 arrives in the clothes of IPv6.
    expect(await kept(`::ffff:${PROXY}`, '200.1.1.1')).toBe('200.1.1.1');
    expect(await kept('::ffff:186.29.40.12', '200.1.1.1')).toBe('186.29.40.12');
    // Whoever reaches us past the proxy is who they are.
    expect(await kept('186.29.40.12', '200.1.1.1')).toBe('186.29.40.12');
  });
});
