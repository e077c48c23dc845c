import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as schema from './schema/index.ts';

export type Connection =
  { connectionString: string } | { host: string; port: number; user: string; database: string };
export type Database = NodePgDatabase<typeof schema> & { $client: pg.Pool };
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A pool whose idle clients may die (a PostgreSQL that restarts) without taking the process with them. */
export function openPool(connection: Connection, onError: (error: Error) => void, max = 10): Database {
  const pool = new pg.Pool({
    ...connection,
    max,
    application_name: 'ventanilla',
    options: '-c timezone=UTC',
    connectionTimeoutMillis: 5000,
  });
  pool.on('error', onError);
  return drizzle<typeof schema, pg.Pool>(pool, { schema });
}
