import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as schema from './schema/index.ts';

export type Connection =
  { connectionString: string } | { host: string; port: number; user: string; database: string };
export type Database = NodePgDatabase<typeof schema> & { $client: pg.Pool };
/** A connection within a transaction, for named statements. */
export type Client = pg.PoolClient;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A pool whose idle clients may die (a PostgreSQL that restarts) without taking the process with them. */
export function openPool(connection: Connection, onError: (error: Error) => void, max = 10): Database {
  const pool = new pg.Pool({
    ...connection,
    max,
    application_name: 'ventanilla',
    options: '-c timezone=UTC',
    connectionTimeoutMillis: 5000,
    pipeline: true,
  });
  pool.on('error', onError);
  // The pool listens only to its idle clients: one lost in the middle of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return Object.assign(drizzle(pool, { schema }), { transaction: transactionsOf(pool) });
}

/** What a transaction came to, and its last statements: sent, not waited for. */
export interface Written<Result> {
  result: Result;
  writes: readonly Promise<unknown>[];
}

/**
 * One transaction of named statements: begun, committed and, when `work` fails, undone. Nobody waits for an answer that
 * decides nothing: `begin` goes with the first statement of `work`, `commit` with its last ones, and each round trip
 * less is a turn less in which a message waits for others (decision 0038). A write that fails is never committed:
 * PostgreSQL ends an aborted transaction with a rollback, whatever it is told.
 */
export async function inTransaction<Result>(
  db: Database,
  work: (client: Client) => Promise<Written<Result>>,
): Promise<Result> {
  const client = await db.$client.connect();
  let isLost = false;
  try {
    const [, { result, writes }] = await Promise.all([client.query('begin'), work(client)]);
    const commit = client.query('commit');
    // Looked at below, in their order: what failed first is the reason, what follows it only says so.
    for (const sent of [...writes, commit]) sent.catch(() => undefined);
    for (const write of writes) await write;
    const { command } = await commit;
    if (command !== 'COMMIT') throw new Error(`the transaction was not committed: ${command}`);
    return result;
  } catch (error) {
    // A connection that cannot even undo does not go back to the pool.
    await client.query('rollback').catch(() => (isLost = true));
    throw error;
  } finally {
    client.release(isLost);
  }
}

/**
 * drizzle begins a transaction outside its own `try`: a connection lost at that moment never came back to the pool,
 * and after ten of them nothing could be written, nor the pool closed.
 */
function transactionsOf(pool: pg.Pool): Database['transaction'] {
  const known = new WeakMap<pg.PoolClient, NodePgDatabase<typeof schema>>();
  return async (work, config) => {
    const client = await pool.connect();
    try {
      const db = known.get(client) ?? drizzle(client, { schema });
      known.set(client, db);
      return await db.transaction(work, config);
    } finally {
      client.release();
    }
  };
}
