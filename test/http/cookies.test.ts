import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

/** What the server sets for who comes as `host`, over plain http as from a proxy that nobody configured. */
async function cookiesFor(t: TestWorld, host: string): Promise<Record<string, string>> {
  const citizen = new Citizen(t.app);
  const servant = new Servant(t.app);
  const { body } = await citizen.chat();
  const accepted = await citizen.ask(
    'POST',
    '/api/institutions/ipes/acceptances',
    {
      rulesVersion: body.rules.version,
      privacyVersion: body.privacy.version,
      rulesRead: true,
      privacyRead: true,
    },
    { host },
  );
  const credentials = { email: 'rosa@ipes.example', password: 'ventanilla-demo' };
  const inside = await servant.ask('POST', '/api/staff/sign-in', credentials, { host });
  expect([accepted.status, inside.status]).toEqual([201, 200]);
  expect((await servant.ask('GET', '/api/staff/me', undefined, { host })).status).toBe(200);
  const set = [accepted, inside].flatMap(({ headers }) => headers['set-cookie'] as string | string[]);
  return Object.fromEntries(set.map((line): [string, string] => [line.split('=')[0] ?? '', line]));
}

describe.each([
  ['https://chat.ipes.example', 'chat.ipes.example', true],
  ['https://chat.ipes.example', '10.0.0.5:8080', true],
  ['https://chat.ipes.example', '127.0.0.1:8080', true],
  ['http://10.0.0.5:8080', '10.0.0.5:8080', false],
  ['http://10.0.0.5:8080', 'localhost', true],
  [undefined, '10.0.0.5:8080', false],
])('with the public address %s, and no trusted proxy, asked as %s', (publicUrl, host, secure) => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await openTestWorld({ config: { publicUrl } });
  });
  afterAll(() => t.close());

  it(secure ? 'cookies are Secure and of this host alone' : 'cookies work on plain http', async () => {
    const cookies = await cookiesFor(t, host);
    const prefix = secure ? '__Host-' : '';
    expect(Object.keys(cookies).sort()).toEqual([`${prefix}ventanilla`, `${prefix}visita-ipes`]);
    for (const line of Object.values(cookies)) {
      expect(/;\s*Secure/i.test(line), line).toBe(secure);
      expect(line).toMatch(/;\s*HttpOnly/i);
      expect(line).toMatch(/;\s*Path=\/(;|$)/i);
      expect(line).not.toMatch(/Domain/i);
    }
    expect(cookies[`${prefix}ventanilla`]).toMatch(/SameSite=Strict/i);
  });
});
