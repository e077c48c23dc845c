import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import {
  DumpError,
  FORMAT,
  inOneTransaction,
  schemaName,
  tablesInOrder,
  type Header,
} from './dump-format.ts';
import type { Connection } from './pool.ts';

const ROWS_AT_ONCE = 1000;

/**
 * Writes everything into one file, as it stood at one instant, while the server goes on. The file holds personal
 * data, password hashes and the installation's secret: only its owner may read it.
 */
export async function exportDatabase(
  owner: Connection,
  file: string,
): Promise<{ tables: number; rows: number }> {
  if (existsSync(file)) throw new DumpError(`${file} exists already; a backup is never overwritten.`);
  const unfinished = `${file}.part`;
  try {
    const done = await inOneTransaction(
      owner,
      'begin isolation level repeatable read read only',
      async (client) => {
        const counted = { tables: 0, rows: 0 };
        const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
        await pipeline(Readable.from(linesOf(client, counted)), createGzip(), target);
        return counted;
      },
    );
    renameSync(unfinished, file);
    return done;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(unfinished, { force: true });
    throw error;
  }
}

async function* linesOf(
  client: pg.Client,
  counted: { tables: number; rows: number },
): AsyncGenerator<string> {
  const moment = await client.query<{ now: Date }>('select now()');
  const header: Header = {
    ventanilla: 'export',
    format: FORMAT,
    schema: await schemaName(client),
    exportedAt: moment.rows[0]?.now.toISOString() ?? '',
  };
  yield `${JSON.stringify(header)}\n`;
  for (const table of await tablesInOrder(client)) {
    const name = pg.escapeIdentifier(table);
    const { rows } = await client.query<{ n: string }>(`select count(*)::text as n from ${name}`);
    const count = Number(rows[0]?.n);
    yield `${JSON.stringify({ table, rows: count })}\n`;
    yield* rowsOf(client, name);
    counted.tables += 1;
    counted.rows += count;
  }
  yield `${JSON.stringify({ end: true, rows: counted.rows })}\n`;
}

async function* rowsOf(client: pg.Client, name: string): AsyncGenerator<string> {
  await client.query(`declare dump no scroll cursor for select to_json(t)::text as line from ${name} t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from dump`);
    if (rows.length === 0) break;
    yield rows.map((row) => `${row.line}\n`).join('');
  }
  await client.query('close dump');
}
