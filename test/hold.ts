import pg from 'pg';
import { expect, vi } from 'vitest';
import type { TestWorld } from './world.ts';

export interface Held {
  /** Resolves when so many sessions of this database stand waiting for a lock. */
  waiting(contenders: number): Promise<void>;
  release(): Promise<void>;
}

/**
 * Holds a conversation's row in a transaction of its own until all contenders wait for it. Without this a race is
 * run one after the other by chance, and a missing lock is seen one time in three.
 */
export const holdConversation = (it: TestWorld, id: string) => hold(it, 'conversations', id);
/** The same for a question left out of hours. */
export const holdQuestion = (it: TestWorld, id: string) => hold(it, 'offline_questions', id);
/** The same for an institution, whose row every decision of its administrators waits for. */
export const holdInstitution = (it: TestWorld, id: string) => hold(it, 'institutions', id);

type Table = 'conversations' | 'offline_questions' | 'institutions';

async function hold(it: TestWorld, table: Table, id: string): Promise<Held> {
  const client = new pg.Client(it.connection('superuser'));
  await client.connect();
  await client.query('begin');
  await client.query(`select from ${table} where id = $1 for update`, [id]);
  return {
    waiting: (contenders) =>
      vi.waitFor(async () => expect(await standing(it)).toBe(contenders), { timeout: 10_000, interval: 20 }),
    async release() {
      await client.query('commit');
      await client.end();
    },
  };
}

async function standing(it: TestWorld): Promise<number> {
  const [row] = await it.sql<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.n ?? 0;
}
