import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendAsAgent, sendAsVisitor } from '../../src/conversations/send-message.ts';
import type { Institution } from '../../src/institutions/directory.ts';
import { anyText } from '../rules/any-text.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { strangersIn, STRICT_POINTS } from './allowed-characters.ts';

/**
 * 10^5 random Unicode texts straight to the server's own way of checking and storing, with the real database: 99,000 to
 * the action behind the route and 1,000 through the routes themselves (messages of both sides, questions at the
 * entry). What is stored is read back as the superuser and judged by a list written here,
 * code point by code point, without the code under test.
 */
const THROUGH_ACTIONS = 99_000;
const THROUGH_ROUTES = 1_000;
const BATCH = 500;

let it: TestWorld;
interface Counter {
  citizen: Citizen;
  agent: Servant;
  id: string;
  session: string;
  institution: Institution;
  servant: Parameters<typeof sendAsAgent>[3];
}
const counters: Counter[] = [];

beforeAll(async () => {
  it = await openTestWorld({ limitFactor: 1_000_000 });
  counters.push(await open('ipes', 'rosa'), await open('putumayo', 'carlos'));
}, 60_000);

async function open(name: string, who: string): Promise<Counter> {
  const citizen = new Citizen(it.app, name);
  const { id } = await citizen.comes();
  const agent = await servant(it.app, who);
  await agent.claims(id);
  const institution = (await it.world.institutions.find(name)) ?? expect.fail(name);
  const [row] = await it.sql<{ session_id: string; agent_id: string; agent_name: string }>(
    'select session_id, agent_id, agent_name from conversations where id = $1',
    [id],
  );
  const member = { userId: row?.agent_id, name: row?.agent_name } as Counter['servant'];
  return { citizen, agent, id, session: row?.session_id ?? '', institution, servant: member };
}

afterAll(() => it.close());

/** Words with an intruder, now and then without. */
const nearly = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...STRICT_POINTS), maxLength: 20 }),
    anyText.map((text) => text.slice(0, 2)),
    fc.nat(5),
  )
  .map(([words, intruder, dice]) => (dice === 0 ? words : words + intruder));
const texts = (n: number, seed: number) => fc.sample(fc.oneof(anyText, nearly), { numRuns: n, seed });

/** Each institution's citizen and servant in turn. */
async function throughAction(n: number, body: string): Promise<void> {
  const { institution, id, session, servant: member } = at(n);
  const spoken = { id: randomUUID(), body, ip: '186.29.40.12' };
  if (n % 4 < 2) await sendAsVisitor(it.world, institution, id, { sessionId: session }, spoken);
  else await sendAsAgent(it.world, institution, id, member, spoken);
}

const at = (n: number) => counters[n % 2] ?? expect.fail('no counter');

test(
  'of 10^5 random texts, only code points allowed for their author are ever stored',
  { timeout: 240_000 },
  async () => {
    for (let asked = 0, batch = 0; asked < THROUGH_ACTIONS; asked += BATCH, batch += 1)
      await Promise.all(texts(BATCH, batch).map((body, n) => throughAction(n, body)));
    for (const [n, body] of texts(THROUGH_ROUTES, 77_777).entries()) {
      const { citizen, agent, id } = at(n);
      if (n % 4 < 2) await citizen.says(id, body);
      else if (n % 8 < 6) await agent.says(id, body);
      else
        await new Citizen(it.app, citizen.institution, `190.1.${(n >> 8) % 250}.${n % 250}`)
          .comes({ question: body, email: `p${n}@correo.co` })
          .catch(() => undefined);
    }
    const rows = await it.sql<{ institution_id: string; author: string; body: string }>(
      `select institution_id, author, body from messages where author <> 'institution'
     union all select institution_id, 'visitor', question from conversations`,
    );
    const kept = { visitor: 0, agent: 0 };
    const strangers = new Set<string>();
    for (const { institution_id: name, author, body } of rows) {
      const policy = author === 'agent' ? 'staff' : name === 'ipes' ? 'strict' : 'extended';
      kept[author as keyof typeof kept] += 1;
      for (const one of strangersIn(body, policy)) strangers.add(one);
    }
    expect([...strangers]).toEqual([]);
    // The test would say nothing if nearly everything were refused.
    expect(kept.visitor).toBeGreaterThan(3000);
    expect(kept.agent).toBeGreaterThan(3000);
  },
);
