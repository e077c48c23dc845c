import type pg from 'pg';

/** Answers the rows of one statement, asked through a pool or within somebody's transaction. */
export type Statement<Row> = (client: pg.Pool | pg.ClientBase, values: unknown[]) => Promise<Row[]>;

/**
 * A statement that every message asks, with a name: PostgreSQL reads and plans it once for a connection, and nothing
 * is put together here. What is asked now and then stays with drizzle, which knows the columns.
 */
export function statement<Row>(name: string, text: string): Statement<Row> {
  return async (client, values) => (await client.query({ name, text, values })).rows as Row[];
}
