import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { projectRoot } from '../project-root.ts';
import type { Connection } from './pool.ts';

/**
 * A backup is gzip over lines of JSON: the header; for each table a line that names it and says how many rows
 * follow, then the rows as PostgreSQL writes them; the last line counts them all, so that a cut file is noticed.
 * The same for the embedded and an external database.
 */
export const FORMAT = 1;

export const header = z.object({
  ventanilla: z.literal('export'),
  format: z.number(),
  /** Migration and fingerprint of the schema the rows fit. */
  schema: z.string(),
  exportedAt: z.string(),
});
export type Header = z.infer<typeof header>;

export const tableLine = z.object({ table: z.string(), rows: z.number() });
export const lastLine = z.object({ end: z.literal(true), rows: z.number() });

/** What the person at the terminal can do something about. */
export class DumpError extends Error {}

/** One connection as the owner of the tables, for one transaction; rolled back when the work fails. */
export async function inOneTransaction<T>(
  owner: Connection,
  begin: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...owner,
    application_name: 'ventanilla admin',
    options: '-c timezone=UTC',
  });
  // A server that goes away under us fails the query too; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    // An open transaction ends with its connection.
    await client.end();
  }
}

/** "0000_foundation/1a2b3c4d5e6f": two databases with the same name hold the same tables. */
export async function schemaName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ hash: string; created_at: string }>(
    'select hash, created_at::text from drizzle.__drizzle_migrations order by created_at',
  );
  const fingerprint = createHash('sha256')
    .update(rows.map((row) => row.hash).join('\n'))
    .digest('hex');
  return `${tagOf(Number(rows.at(-1)?.created_at))}/${fingerprint.slice(0, 12)}`;
}

function tagOf(createdAt: number): string {
  const journal = JSON.parse(readFileSync(join(projectRoot, 'migrations/meta/_journal.json'), 'utf8')) as {
    entries: { when: number; tag: string }[];
  };
  return journal.entries.find((entry) => entry.when === createdAt)?.tag ?? 'unknown';
}

/** Every table of the application, those that others refer to first. */
export async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const references = await client.query<{ from: string; to: string }>(
    `select distinct c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to"
     from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid`,
  );
  const waiting = new Set(tables.rows.map((row) => row.name));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(
      (name) => !references.rows.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (ready.length === 0) throw new Error('the tables refer to each other in a circle');
    for (const name of ready) waiting.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}
