import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { pino } from 'pino';
import { inject } from 'vitest';
import { readConfig, type Config } from '../src/config.ts';
import type { Connection } from '../src/database/pool.ts';
import { buildServer } from '../src/http/server.ts';
import { openWorld } from '../src/open-world.ts';
import type { World } from '../src/world.ts';
import { MONDAY_0905 } from './moments.ts';

export interface TestClock {
  now: () => number;
  advance(ms: number): void;
  set(at: number): void;
}

export interface TestWorld {
  world: World;
  app: FastifyInstance;
  clock: TestClock;
  /** Connection settings of this file's own database. */
  connection(role: 'superuser' | 'owner' | 'app'): {
    host: string;
    port: number;
    user: string;
    database: string;
  };
  /** As the superuser, to look at what no role of the app may see or do. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Another process on the same database: its own pool, hub and server. */
  another(): Promise<{ world: World; app: FastifyInstance }>;
  close(): Promise<void>;
}

export interface TestWorldOptions {
  at?: number;
  config?: Partial<Config>;
  /** Let the timers run by themselves (tests with a real clock); otherwise tests call the ticks. */
  timers?: boolean;
  now?: () => number;
  limitFactor?: number;
  /** As nobody types here, forms may come at once; a test of their pace says otherwise. */
  formMinMs?: number;
  webFolder?: string;
  /** Whether the server has time for help with spelling; here always, unless a test says otherwise. */
  hasTime?: () => boolean;
}

/** A database of its own (cloned), a clock that stands still until it is moved, and the whole application. */
export async function openTestWorld(options: TestWorldOptions = {}): Promise<TestWorld> {
  const cluster = inject('cluster');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const connection: TestWorld['connection'] = (role) => ({
    host: cluster.host,
    port: cluster.port,
    user: cluster[role],
    database,
  });
  await asSuperuser({ ...connection('superuser'), database: 'postgres' }, (client) =>
    client.query(`create database ${database} template ventanilla`),
  );
  const clock = testClock(options.at ?? MONDAY_0905);
  const now = options.now ?? clock.now;
  const closers: (() => Promise<void>)[] = [];

  async function open() {
    const opened = await openWorld({
      config: { ...readConfig({}), demo: false, ...options.config },
      app: connection('app'),
      now,
      log: pino({ level: 'fatal' }),
    });
    if (options.timers) opened.startTimers();
    const app = await buildServer(opened.world, {
      limitFactor: options.limitFactor ?? 1,
      formMinMs: options.formMinMs ?? 0,
      hasTime: options.hasTime ?? (() => true),
      ...(options.webFolder ? { webFolder: options.webFolder } : {}),
    });
    await app.ready();
    closers.push(async () => {
      await app.close();
      await opened.close();
    });
    return { world: opened.world, app };
  }

  const first = await open();
  return {
    ...first,
    clock,
    connection,
    another: open,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      asSuperuser(connection('superuser'), async (client) => (await client.query<Row>(text, values)).rows),
    async close() {
      for (const close of closers.reverse()) await close();
      await asSuperuser({ ...connection('superuser'), database: 'postgres' }, (client) =>
        client.query(`drop database ${database} with (force)`),
      );
    },
  };
}

async function asSuperuser<T>(to: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(to);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function testClock(start: number): TestClock {
  let at = start;
  return {
    now: () => at,
    advance(ms) {
      at += ms;
    },
    set(moment) {
      at = moment;
    },
  };
}
