import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beat,
  endAbandonedQueue,
  endOverdue,
  handBackVanished,
  notePresence,
} from '../../src/timers/ticks.ts';
import { HOUR, MONDAY_0905 } from '../moments.ts';
import { Citizen } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { enrol } from '../staff/second-factor.ts';
import { actorsOf, fillCounter, servantWith } from './cast.ts';
import { expectations } from './expectations.ts';
import { unnamed } from './statements.ts';

const TABLES = ['conversations', 'messages', 'staff'];

describe('the watch over statements sees', () => {
  test.each([
    'select id from conversations where id = $1',
    'select institution_id, id from conversations where id = $1',
    'update conversations set state = $1 where id = $2 returning institution_id',
    'delete from messages where conversation_id = $1',
    'insert into messages (conversation_id, seq) values ($1, $2)',
    'select * from messages m join conversations c on c.id = m.conversation_id where c.institution_id = $1',
    'select "m"."id" from "messages" "m" inner join "staff" on "staff"."user_id" = "m"."author_id" order by institution_id',
  ])('%s', (statement) => {
    expect(unnamed(statement, TABLES)).toBeDefined();
  });

  test.each([
    'select id from conversations where institution_id = $1 and id = $2',
    'insert into "messages" ("institution_id", "seq") values ($1, $2) returning id',
    'select * from messages m join conversations c on c.institution_id = m.institution_id and c.id = m.conversation_id where m.institution_id = $1',
    'select c.id from conversations c where (c.institution_id, c.id) in (select * from unnest($1::text[], $2::uuid[])) for update',
    'select * from auth_users where email = $1',
  ])('and lets through: %s', (statement) => {
    expect(unnamed(statement, TABLES)).toBeUndefined();
  });
});

describe('every statement names its institution', () => {
  let it: TestWorld;
  beforeAll(async () => {
    it = await openTestWorld({ limitFactor: 1000 });
    await it.sql('create extension pg_stat_statements');
  });
  afterAll(() => it.close());

  /** Who is behind this session token? The answer is the institution: it cannot be part of the question. */
  const QUESTION_OF_THE_DOOR =
    /^select staff\.user_id, .* from auth_sessions inner join staff on staff\.user_id = auth_sessions\.user_id where/;

  test('in everything that citizens, servants and timers do', async () => {
    const { visitor, subjects } = await fillCounter(it, 'ipes');
    const actors = await actorsOf(it, 'ipes', visitor);
    const routes = Object.entries(expectations).sort(([, a], [, b]) => (a.last ?? 0) - (b.last ?? 0));
    for (const [route, { path, body }] of routes.filter(([route]) => !route.endsWith('/stream'))) {
      const [method] = route.split(' ') as ['GET' | 'POST' | 'PUT'];
      for (const { person } of actors)
        await person.ask(method, path(subjects), body?.(subjects)).catch(() => undefined);
    }
    await enrol(await servantWith(it, 'ipes', 'con-telefono', ['press']));
    const waiting = await new Citizen(it.app).comes({ email: 'luis@correo.co' });
    const leave = it.world.live.subscribe(`visitor/ipes/${waiting.id}`, {
      send: () => undefined,
      end: () => undefined,
    });
    await notePresence(it.world);
    await beat(it.world);
    leave();
    it.clock.advance(HOUR);
    await handBackVanished(it.world, MONDAY_0905);
    await endOverdue(it.world);
    await endAbandonedQueue(it.world, MONDAY_0905);

    const statements = await said();
    expect(statements.length).toBeGreaterThan(50);
    const tables = await tablesOfInstitutions();
    expect(tables).toContain('conversations');
    const touched = tables.filter((table) => statements.some((statement) => statement.includes(table)));
    expect(touched).toEqual(tables);
    const strange = statements
      .filter((statement) => !QUESTION_OF_THE_DOOR.test(statement.replaceAll('"', '')))
      .flatMap((statement) => unnamed(statement, tables) ?? []);
    expect(strange).toEqual([]);
  }, 120_000);

  async function said(): Promise<string[]> {
    const rows = await it.sql<{ query: string }>(
      `select s.query from pg_stat_statements s join pg_roles r on r.oid = s.userid
       where s.dbid = (select oid from pg_database where datname = current_database()) and r.rolname = $1`,
      [it.connection('app').user],
    );
    return rows.map(({ query }) => query);
  }

  async function tablesOfInstitutions(): Promise<string[]> {
    const rows = await it.sql<{ table_name: string }>(
      `select table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'institution_id' order by table_name`,
    );
    return rows.map(({ table_name }) => table_name);
  }
});
