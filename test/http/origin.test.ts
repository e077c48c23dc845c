import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../people.ts';
import { expectations } from '../matrix/expectations.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let own: TestWorld;
beforeAll(async () => {
  it = await openTestWorld();
  own = await openTestWorld({ config: { publicUrl: 'https://chat.ipes.gov.co' } });
});
afterAll(async () => {
  await it.close();
  await own.close();
});

const somebody = {
  institution: 'ipes',
  conversation: crypto.randomUUID(),
  ban: crypto.randomUUID(),
  question: crypto.randomUUID(),
  exception: crypto.randomUUID(),
  person: crypto.randomUUID(),
  invitation: crypto.randomUUID(),
};
const writes = Object.entries(expectations).filter(([route]) => !route.startsWith('GET'));

async function codeOf(world: TestWorld, route: string, headers: Record<string, string>) {
  const [method] = route.split(' ') as ['POST' | 'PUT'];
  const { path, body } = expectations[route]!;
  const asked = new Person(world.app).ask<{ code?: string } | undefined>(
    method,
    path(somebody),
    body?.(somebody),
    headers,
  );
  return (await asked).body?.code;
}

describe('a write that another site sends with somebody else’s cookie', () => {
  test.each(writes)('%s is refused', async (route) => {
    for (const headers of [
      { origin: 'https://otro.example' },
      { origin: 'null' },
      { origin: 'http://localhost.otro.example' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      expect(await codeOf(it, route, headers), JSON.stringify(headers)).toBe('wrong_origin');
    }
  });

  test('our own pages write, at the address of the request and at the public one', async () => {
    const route = 'POST /api/institutions/:institution/conversations';
    const site = { 'sec-fetch-site': 'same-origin' };
    expect(await codeOf(it, route, { origin: 'http://localhost', ...site })).toBe('session_missing');
    expect(await codeOf(own, route, { origin: 'https://chat.ipes.gov.co', ...site })).toBe('session_missing');
    expect(await codeOf(own, route, { origin: 'https://ipes.gov.co' })).toBe('wrong_origin');
  });

  test('reading from another site is for the cookies to forbid, not for this', async () => {
    const headers = { origin: 'https://otro.example' };
    const { status } = await new Person(it.app).ask(
      'GET',
      '/api/institutions/ipes/state',
      undefined,
      headers,
    );
    expect(status).toBe(200);
  });
});
