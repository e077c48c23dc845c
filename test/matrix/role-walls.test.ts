import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestWorld, type TestWorld } from '../world.ts';
import { servant } from '../people.ts';
import { fillCounter, type Counter } from './cast.ts';

let it: TestWorld;
let ipes: Counter;
let app: pg.Client;

beforeAll(async () => {
  it = await openTestWorld();
  ipes = await fillCounter(it, 'ipes');
  await fillCounter(it, 'putumayo');
  await answer(ipes.subjects.question);
  await it.sql(
    `insert into admin_changes (institution_id, at, author_id, author_name, ip, subject, key)
     values ('ipes', now(), 'ana', 'Ana Beltrán', '190.24.1.10', 'service', 'opened')`,
  );
  app = new pg.Client(it.connection('app'));
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await it.close();
});

async function answer(question: string): Promise<void> {
  const rosa = await servant(it.app, 'rosa');
  await rosa.ask('POST', `/api/staff/offline-questions/${question}/claim`);
  const given = { id: crypto.randomUUID(), body: 'Con gusto.' };
  const { status } = await rosa.ask('POST', `/api/staff/offline-questions/${question}/answers`, given);
  if (status !== 200) throw new Error('the question was not answered');
}

const INSUFFICIENT_PRIVILEGE = '42501';
const FOREIGN_KEY_VIOLATION = '23503';

/** The code with which the database refuses, or what it did. */
async function refusal(
  client: Pick<pg.Client, 'query'>,
  statement: string,
  values: unknown[] = [],
): Promise<string> {
  return client.query(statement, values).then(
    ({ rowCount }) => `it was done to ${rowCount} rows`,
    (error: unknown) => (error as { code: string }).code,
  );
}

describe('the role of the application adds to the record and cannot change it', () => {
  const record = [
    'messages',
    'events',
    'terms_versions',
    'admin_changes',
    'offline_answers',
    'offline_events',
  ];
  test.each(record)('%s: not rewritten, not erased, not emptied', async (table) => {
    expect((await it.sql(`select from ${table}`)).length).toBeGreaterThan(0);
    // Whoever may not, cannot allow it to themselves either: the grant is a warning that does nothing.
    await app.query(`grant update, delete on ${table} to current_user`);
    for (const statement of [
      `update ${table} set institution_id = institution_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `alter table ${table} disable trigger all`,
      `drop table ${table} cascade`,
    ]) {
      expect(await refusal(app, statement), statement).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });

  test('a decision about the calendar may be revoked, and never goes away', async () => {
    expect((await it.sql('select from calendar_exceptions')).length).toBeGreaterThan(0);
    expect(await refusal(app, 'delete from calendar_exceptions')).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await refusal(app, 'truncate calendar_exceptions')).toBe(INSUFFICIENT_PRIVILEGE);
  });

  test('nor can it become somebody who may', async () => {
    for (const statement of [
      `set role ${pg.escapeIdentifier(it.connection('owner').user)}`,
      `set role ${pg.escapeIdentifier(it.connection('superuser').user)}`,
      `set session_replication_role = replica`,
      `create role intruso`,
      `create table intrusa (id int)`,
    ]) {
      expect(await refusal(app, statement), statement).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });
});

interface Reference extends Record<string, unknown> {
  child: string;
  columns: string[];
  parent: string;
}

/** Every foreign key between two tables whose rows belong to institutions. */
async function references(): Promise<Reference[]> {
  return it.sql<Reference>(`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
           array_agg(a.attname::text order by k.n) as columns
    from pg_constraint c
    cross join lateral unnest(c.conkey) with ordinality as k(attnum, n)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'f' and ${['conrelid', 'confrelid']
      .map(
        (side) =>
          `exists (select from pg_attribute i where i.attrelid = c.${side} and i.attname = 'institution_id')`,
      )
      .join(' and ')}
    group by c.oid, c.conrelid, c.confrelid`);
}

describe('what belongs to one institution cannot refer to another', () => {
  test('every reference between their tables carries the institution, first of all', async () => {
    const all = await references();
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter(({ columns }) => columns[0] !== 'institution_id' || columns.length < 2)).toEqual([]);
  });

  test('every column that names a thing of the institution is such a reference', async () => {
    const columns = await it.sql<{ child: string; name: string }>(`
      select table_name as child, column_name as name from information_schema.columns
      where table_schema = 'public' and column_name in ('conversation_id', 'question_id', 'session_id', 'acceptance_id', 'agent_id')
        and table_name in (select table_name from information_schema.columns where column_name = 'institution_id')`);
    const all = await references();
    const loose = columns.filter(
      ({ child, name }) =>
        !all.some((reference) => reference.child === child && reference.columns.includes(name)),
    );
    expect(loose).toEqual([]);
  });

  test.each([
    [
      'a message',
      `insert into messages select 'putumayo', conversation_id, 99, gen_random_uuid(), kind, author, author_id, author_name, body, body_hash, sent_at, ip, hash from messages where conversation_id = $1 limit 1`,
    ],
    [
      'an event',
      `insert into events (institution_id, conversation_id, kind, at, actor, actor_id, actor_name, ip, data) select 'putumayo', conversation_id, kind, at, actor, actor_id, actor_name, ip, data from events where conversation_id = $1 limit 1`,
    ],
    [
      'a conversation in the hands of the other institution',
      `update conversations set agent_id = (select user_id from staff where institution_id = 'putumayo' limit 1) where id = $1`,
    ],
    [
      'a session that moves',
      `update conversations set session_id = (select id from visitor_sessions where institution_id = 'putumayo' limit 1) where id = $1`,
    ],
    [
      'an acceptance that moves',
      `update conversations set acceptance_id = (select id from acceptances where institution_id = 'putumayo' limit 1) where id = $1`,
    ],
    [
      'a mail',
      `insert into outbox (institution_id, id, once_key, conversation_id, recipient, subject, body, created_at, send_after) values ('putumayo', gen_random_uuid(), 'x', $1, 'a@b.co', 's', 'b', now(), now())`,
    ],
    [
      'a restriction',
      `insert into bans (institution_id, id, kind, value, reason, author_id, author_name, conversation_id, created_at, until) values ('putumayo', gen_random_uuid(), 'email', 'a@b.co', 'r', 'x', 'x', $1, now(), now())`,
    ],
    [
      'a mail about a question',
      `insert into outbox (institution_id, id, once_key, question_id, recipient, subject, body, created_at, send_after) values ('putumayo', gen_random_uuid(), 'y', $question, 'a@b.co', 's', 'b', now(), now())`,
    ],
    [
      'an answer',
      `insert into offline_answers select 'putumayo', gen_random_uuid(), question_id, 9, body, author_id, author_name, recipient, answered_at, ip from offline_answers where question_id = $question`,
    ],
    [
      'a question in the hands of the other institution',
      `update offline_questions set agent_id = (select user_id from staff where institution_id = 'putumayo' limit 1) where id = $question`,
    ],
  ])('%s', async (_, statement) => {
    const { conversation, question } = ipes.subjects;
    const named = statement.includes('$question') ? question : conversation;
    const text = statement.replace('$question', '$1');
    expect(await refusal(app, text, [named])).toBe(FOREIGN_KEY_VIOLATION);
  });
});
