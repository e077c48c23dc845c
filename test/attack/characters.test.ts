import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendAsAgent, sendAsVisitor } from '../../src/conversations/send-message.ts';
import type { Institution } from '../../src/institutions/directory.ts';
import { anyText } from '../rules/any-text.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

/**
 * 10^5 random Unicode texts straight to the server's own way of checking and storing, with the real database: 99,000 to
 * the action behind the route and 1,000 through the routes themselves (messages of both sides, questions at the
 * entry). What is stored is read back as the superuser and judged by a list written here,
 * code point by code point, without the code under test.
 */
const THROUGH_ACTIONS = 99_000;
const THROUGH_ROUTES = 1_000;
const BATCH = 500;

const SPANISH = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÜÑáéíóúüñ';
const STRICT = new Set(`${SPANISH}0123456789 \n.,:;…¿?¡!()«»“”"'’-–—`);
const EXTENDED_MORE = new Set('@#$%&/+=*_ºª°');
const STAFF_MORE = new Set('~[]{}|\\^');
/** Letters with a mark, as NFC has them; no superscripts, ligatures or full-width forms. */
const isLatinLetter = (point: string): boolean => {
  const code = point.codePointAt(0) ?? 0;
  const isBlock = code < 0x2b0 || (code >= 0x1d00 && code <= 0x1dbf) || (code >= 0x1e00 && code <= 0x1eff);
  const isLater =
    (code >= 0x2c60 && code <= 0x2c7f) ||
    (code >= 0xa720 && code <= 0xa7ff) ||
    (code >= 0xab30 && code <= 0xab6f);
  const isRare =
    code === 0x212a ||
    code === 0x212b ||
    code === 0x2132 ||
    code === 0x214e ||
    (code >= 0x1df00 && code <= 0x1dfff);
  return (isBlock || isLater || isRare) && /\p{L}/u.test(point) && !/\p{Lm}/u.test(point);
};
const isAllowed = {
  strict: (point: string) => STRICT.has(point),
  extended: (point: string) => STRICT.has(point) || EXTENDED_MORE.has(point) || isLatinLetter(point),
  staff: (point: string) =>
    STRICT.has(point) || EXTENDED_MORE.has(point) || STAFF_MORE.has(point) || isLatinLetter(point),
} as const;

let it: TestWorld;
const counters = new Map<
  string,
  { citizen: Citizen; agent: Servant; id: string; institution: Institution }
>();

beforeAll(async () => {
  it = await openTestWorld({ limitFactor: 1_000_000 });
  for (const [name, who] of [
    ['ipes', 'rosa'],
    ['putumayo', 'carlos'],
  ] as const) {
    const citizen = new Citizen(it.app, name);
    const { id } = await citizen.comes();
    const agent = await servant(it.app, who);
    await agent.claims(id);
    const institution = await it.world.institutions.find(name);
    if (!institution) throw new Error(name);
    counters.set(name, { citizen, agent, id, institution });
  }
}, 60_000);
afterAll(() => it.close());

/** Words with an intruder, now and then without. */
const nearly = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...STRICT), maxLength: 20 }),
    anyText.map((text) => text.slice(0, 2)),
    fc.nat(5),
  )
  .map(([words, intruder, dice]) => (dice === 0 ? words : words + intruder));
const texts = (n: number, seed: number) => fc.sample(fc.oneof(anyText, nearly), { numRuns: n, seed });

test(
  'of 10^5 random texts, only code points allowed for their author are ever stored',
  { timeout: 240_000 },
  async () => {
    const sessions = await it.sql<{ institution_id: string; session_id: string }>(
      'select institution_id, session_id from conversations',
    );
    const staff = await it.sql<{ institution_id: string; user_id: string; name: string }>(
      'select institution_id, user_id, name from staff',
    );
    let asked = 0;
    for (let batch = 0; asked < THROUGH_ACTIONS; batch += 1) {
      const sample = texts(BATCH, batch);
      asked += sample.length;
      await Promise.all(
        sample.map(async (body, n) => {
          const [name, counter] = [...counters][n % 2] ?? [];
          if (!name || !counter) return;
          const spoken = { id: randomUUID(), body, ip: '186.29.40.12' };
          const session = sessions.find((one) => one.institution_id === name);
          if (n % 4 < 2)
            await sendAsVisitor(
              it.world,
              counter.institution,
              counter.id,
              { sessionId: session?.session_id ?? '' },
              spoken,
            );
          else {
            const who = staff.find(
              (one) => one.name === (name === 'ipes' ? 'Rosa Elvira Castro' : 'Carlos Jacanamijoy'),
            );
            const member = { userId: who?.user_id, name: who?.name } as Parameters<typeof sendAsAgent>[3];
            await sendAsAgent(it.world, counter.institution, counter.id, member, spoken);
          }
        }),
      );
    }
    for (const [n, body] of texts(THROUGH_ROUTES, 77_777).entries()) {
      const { citizen, agent, id } =
        counters.get(n % 2 === 0 ? 'ipes' : 'putumayo') ?? expect.fail('no counter');
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
      for (const point of body)
        if (!isAllowed[policy](point)) strangers.add(`${policy} U+${point.codePointAt(0)?.toString(16)}`);
      if (body !== body.normalize('NFC')) strangers.add(`${policy} not NFC: ${body}`);
    }
    expect([...strangers]).toEqual([]);
    // The test would say nothing if nearly everything were refused.
    expect(kept.visitor).toBeGreaterThan(3000);
    expect(kept.agent).toBeGreaterThan(3000);
  },
);
