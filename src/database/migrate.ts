import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { projectRoot } from '../project-root.ts';
import type { Connection } from './pool.ts';

const LOCK = 7_283_001;

/** The database was written by a newer Ventanilla than this one: going on could destroy what it does not know. */
export class NewerSchemaError extends Error {}

/**
 * Brings the schema up to date as its owner and gives the app's role just what it needs. Several processes may
 * start at once: an advisory lock lets one migrate while the others wait.
 */
export async function migrateDatabase(owner: Connection, appRole: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseNewer(client);
    await migrate(drizzle(client), { migrationsFolder: join(projectRoot, 'migrations') });
    await grant(client, appRole);
  } finally {
    await client.end();
  }
}

async function refuseNewer(client: pg.Client): Promise<void> {
  const journal = JSON.parse(readFileSync(join(projectRoot, 'migrations/meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  const newestKnown = Math.max(...journal.entries.map((entry) => entry.when));
  const exists = await client.query<{ there: string | null }>(
    `select to_regclass('drizzle.__drizzle_migrations')::text as there`,
  );
  if (!exists.rows[0]?.there) return;
  const applied = await client.query<{ newest: string | null }>(
    'select max(created_at)::text as newest from drizzle.__drizzle_migrations',
  );
  if (Number(applied.rows[0]?.newest ?? 0) > newestKnown) {
    throw new NewerSchemaError(
      'This database was written by a newer version of Ventanilla. Start that version, or restore a backup made by this one.',
    );
  }
}

/** The transcript and the events are append-only for the app: it may add lines and read them, nothing else. */
const APPEND_ONLY = [
  'messages',
  'events',
  'terms_versions',
  'terms_withdrawals',
  'admin_changes',
  'offline_answers',
  'offline_events',
  'ban_additions',
];

/** What was decided may be revoked, so these rows change; but none goes away. */
const NEVER_DELETED = ['calendar_exceptions', 'bans', 'record_holds'];

async function grant(client: pg.Client, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  await client.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${role};
    revoke delete, truncate on ${NEVER_DELETED.join(', ')} from ${role};
  `);
}
