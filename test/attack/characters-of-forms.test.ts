import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askDato } from '../../src/conversations/ask-dato.ts';
import { datoLabel } from '../../src/conversations/dato-fields.ts';
import { endByVisitor } from '../../src/conversations/end.ts';
import { enter } from '../../src/conversations/enter.ts';
import { giveDato } from '../../src/conversations/give-dato.ts';
import { saveExtraData } from '../../src/conversations/save-extra-data.ts';
import type { Institution } from '../../src/institutions/directory.ts';
import { reviseText } from '../../src/institutions/revise-text.ts';
import { leaveQuestion } from '../../src/offline-messages/leave.ts';
import { datoKinds, type DatoKind } from '../../src/rules/dato.ts';
import type { BanView } from '../../src/protocol/bans.ts';
import type { VisitorSession } from '../../src/visitors/store.ts';
import { Citizen, MARIA, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { judgedAs, strangers } from './allowed-characters.ts';
import { of, spanish, texts } from './random-texts.ts';

/**
 * Beside what is said (`characters.test.ts`), whatever else is typed and stored: names, mailboxes, questions at the
 * entry and out of hours, datos, what the servant notes, answers, annotations, reasons, texts and links.
 * Straight to the actions and, where only a route leads there, through it; read back as the superuser.
 */
let it: TestWorld;

interface Counter {
  institution: Institution;
  agent: Servant;
  member: Parameters<typeof askDato>[2];
  /** In conversation. */
  talking: { id: string; session: string };
  /** Free to enter and to leave questions, again and again. */
  free: VisitorSession;
}
const counters: Counter[] = [];

beforeAll(async () => {
  it = await openTestWorld({ limitFactor: 1_000_000 });
  counters.push(await open('ipes', 'rosa'), await open('putumayo', 'carlos'));
}, 60_000);
afterAll(() => it.close());

async function open(name: string, who: string): Promise<Counter> {
  const citizen = new Citizen(it.app, name);
  const { id } = await citizen.comes();
  const agent = await servant(it.app, who);
  await agent.claims(id);
  const [row] = await it.sql<{ session: string; userId: string; name: string }>(
    `select session_id as session, agent_id as "userId", agent_name as name from conversations where id = $1`,
    [id],
  );
  if (!row) throw new Error('nobody talks');
  await new Citizen(it.app, name, '190.7.7.7').accepts();
  const [free] = await it.sql<{ id: string; createdAt: Date }>(
    `select id, created_at as "createdAt" from visitor_sessions where institution_id = $1 and ip = '190.7.7.7'`,
    [name],
  );
  const institution = (await it.world.institutions.find(name)) ?? expect.fail(name);
  const member = { userId: row.userId, name: row.name } as Counter['member'];
  const session = { id: free?.id, institutionId: name } as VisitorSession;
  return { institution, agent, member, talking: { id, session: row.session }, free: session };
}

/** One after the other at each of the two counters. */
async function each(all: readonly string[], act: (text: string, at: Counter) => Promise<unknown>) {
  await Promise.all(
    counters.map(async (counter, side) => {
      for (const [n, text] of all.entries()) if (n % 2 === side) await act(text, counter);
    }),
  );
}

const leave = ({ institution, free }: Counter, values: Record<string, string>) =>
  leaveQuestion(it.world, institution, free, {
    id: randomUUID(),
    origin: 'closed',
    ip: '190.7.7.7',
    values: { ...MARIA, ...values },
  });

test('of random names, only letters of names', { timeout: 120_000 }, async () => {
  await each(texts(of("abñÑëšáœ O'’.-"), 600), (text, at) => leave(at, { name: text }));
  const kept = await it.sql<{ text: string }>('select name as text from offline_questions');
  expect(strangers(judgedAs('name', kept), 100)).toEqual([]);
});

test(
  'of random questions, at the entry and out of hours, only the characters of the institution',
  { timeout: 120_000 },
  async () => {
    await each(texts(spanish, 500), (question, at) => leave(at, { question }));
    await each(texts(spanish, 250), async (question, at) => {
      const { institution, free } = at;
      const entry = {
        id: randomUUID(),
        moreTime: false,
        ip: '190.7.7.7',
        userAgent: '',
        values: { ...MARIA, question },
      };
      const entered = await enter(it.world, institution, free, entry);
      if (entered.ok)
        await endByVisitor(it.world, institution, { sessionId: free.id, ip: '190.7.7.7' }, entry.id);
    });
    for (const [table, column] of [
      ['offline_questions', 'body'],
      ['conversations', 'question'],
    ] as const) {
      const kept = await it.sql<{ text: string; at: string }>(
        `select ${column} as text, institution_id as at from ${table}`,
      );
      const judged = kept.map(({ text, at }) => ({
        text,
        author: at === 'ipes' ? ('strict' as const) : ('extended' as const),
      }));
      expect(strangers(judged, 40)).toEqual([]);
    }
  },
);

test('of random datos, only what each kind is made of', { timeout: 120_000 }, async () => {
  const made = {
    email: 'ab1@.c',
    phone: '310 +-',
    address: 'Calle 26#-ñë',
    document: 'CC52.1',
    amount: '$ 1.0,',
  };
  const kindOf = new Map<string, DatoKind>();
  for (const kind of datoKinds) {
    const open = new Map<string, string>();
    await each(texts(of(made[kind]), 100), async (value, { institution, member, talking }) => {
      kindOf.set(datoLabel(institution, kind), kind);
      const asked = open.get(institution.id) ?? randomUUID();
      if (!open.has(institution.id))
        await askDato(it.world, institution, member, talking.id, { id: asked, kind, ip: '' });
      const given = { id: randomUUID(), asked, value, ip: '186.29.40.12' };
      const { ok } = await giveDato(it.world, institution, talking.id, { sessionId: talking.session }, given);
      if (ok) open.delete(institution.id);
      else open.set(institution.id, asked);
    });
  }
  const kept = (await it.sql<{ body: string }>(`select body from messages where kind = 'dato'`)).map(
    ({ body }) => ({
      author: kindOf.get(body.slice(0, body.indexOf(': '))) ?? expect.fail(body),
      text: body.slice(body.indexOf(': ') + 2),
    }),
  );
  expect(new Set(kept.map(({ author }) => author)).size).toBe(datoKinds.length);
  expect(strangers(kept, 60)).toEqual([]);
});

test(
  'of what public servants write beside the chat, what they may say in it',
  { timeout: 120_000 },
  async () => {
    const many = texts(spanish, 120);
    await each(many, (text, { institution, member, talking }) =>
      saveExtraData(it.world, institution, member, talking.id, { values: { neighbourhood: text }, ip: '' }),
    );
    const ended = new Map<string, string>();
    for (const { institution, agent } of counters) {
      const { id } = await new Citizen(it.app, institution.id, '190.8.8.8').comes({ email: 'fin@correo.co' });
      await agent.claims(id);
      await agent.finishes(id);
      ended.set(institution.id, id);
    }
    const chief = new Map([
      ['ipes', await servant(it.app, 'ana')],
      ['putumayo', await servant(it.app, 'edgar')],
    ]);
    await each(many, async (text, { institution, agent }) => {
      const [named, path] = [
        { id: randomUUID(), text, wrongClosing: false },
        ended.get(institution.id) ?? '',
      ];
      await agent.ask('POST', `/api/staff/records/${path}/annotations`, named);
      const value = `${randomUUID()}@correo.co`;
      const restriction = { id: randomUUID(), kind: 'email', value, reason: text, note: text, hours: 1 };
      const { body } =
        (await chief.get(institution.id)?.ask<BanView>('POST', '/api/staff/bans/by-hand', restriction)) ?? {};
      await chief
        .get(institution.id)
        ?.ask('POST', `/api/staff/bans/${body?.id ?? ''}/lift`, { reason: `${text} ` });
      const by = { id: 'x', name: 'x', ip: '' };
      const key = 'misconduct_warning';
      const [row] = await it.sql<{ revision: number }>(
        'select revision from institution_texts where institution_id = $1 and key = $2',
        [institution.id, key],
      );
      await reviseText(it.world, institution.id, { key, body: text, revision: row?.revision ?? 0, by });
    });
    const rows = await it.sql<{ text: string }>(
      `select data ->> 'text' as text from events where kind = 'annotated'
     union all select reason from bans union all select note from bans union all select lift_reason from bans
     where lift_reason is not null union all select after #>> '{}' from admin_changes where subject = 'text'`,
    );
    expect(strangers(judgedAs('staff', rows), 66)).toEqual([]);
    const noted = await it.sql<{ text: string }>(
      `select data -> 'after' ->> 'neighbourhood' as text from events where kind = 'extra_data_saved'`,
    );
    expect(strangers(judgedAs('extended', noted), 16)).toEqual([]);
  },
);

test('of random answers by mail, what a public servant may say', { timeout: 120_000 }, async () => {
  for (const [side, { institution, agent }] of counters.entries()) {
    const citizen = new Citizen(it.app, institution.id, '190.9.9.9');
    await citizen.accepts();
    const question = randomUUID();
    await citizen.leavesQuestion({ email: 'respuestas@correo.co' }, 'closed', question);
    const path = `/api/staff/offline-questions/${question}`;
    for (const [n, body] of texts(spanish, 80).entries()) {
      if (n % 2 !== side) continue;
      await agent.ask('POST', `${path}/claim`);
      await agent.ask('POST', `${path}/answers`, { id: randomUUID(), body });
    }
  }
  const kept = await it.sql<{ text: string }>('select body as text from offline_answers');
  expect(strangers(judgedAs('staff', kept), 10)).toEqual([]);
});
