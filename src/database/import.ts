import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import {
  DumpError,
  FORMAT,
  header,
  inOneTransaction,
  lastLine,
  schemaName,
  tableLine,
  tablesInOrder,
} from './dump-format.ts';
import type { Connection } from './pool.ts';

const ROWS_AT_ONCE = 500;
/** What a server leaves in a database where nobody has set anything up; the backup's own rows replace it. */
const LEFT_BY_AN_EMPTY_SERVER = ['installation', 'sign_in_attempts'];

/** Reads a backup into an empty database of the same schema: all of it, or nothing. */
export async function importDatabase(
  owner: Connection,
  file: string,
): Promise<{ tables: number; rows: number }> {
  const lines = linesOf(file);
  try {
    return await inOneTransaction(owner, 'begin', async (client) => {
      await checkHeader(client, await nextLine(lines));
      await refuseOthers(client);
      const tables = await tablesInOrder(client);
      await makeEmpty(client, tables);
      const rows = await readTables(client, lines, tables);
      await continueNumbers(client);
      return { tables: tables.length, rows };
    });
  } finally {
    await lines.return(undefined);
  }
}

async function checkHeader(client: pg.Client, line: string): Promise<void> {
  const found = header.safeParse(parsed(line));
  if (!found.success) throw new DumpError('This is not a backup of Ventanilla.');
  if (found.data.format !== FORMAT) {
    throw new DumpError(`This backup has the format ${found.data.format}; this version reads ${FORMAT}.`);
  }
  const schema = await schemaName(client);
  if (found.data.schema !== schema) {
    throw new DumpError(
      `The backup was made with the schema ${found.data.schema}, this version has ${schema}. ` +
        'Import it with the version that made it, then upgrade that installation.',
    );
  }
}

/** A server that runs keeps the old secret in its memory, and could write between two of our lines. */
async function refuseOthers(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and application_name in ('ventanilla', 'ventanilla listen')`,
  );
  if (rowCount) throw new DumpError('A Ventanilla server uses this database. Stop it, then import.');
}

async function makeEmpty(client: pg.Client, tables: string[]): Promise<void> {
  for (const table of tables.filter((name) => !LEFT_BY_AN_EMPTY_SERVER.includes(name))) {
    const { rowCount } = await client.query(`select 1 from ${pg.escapeIdentifier(table)} limit 1`);
    if (rowCount) {
      throw new DumpError(
        `This database is not empty (${table} has rows). A backup is imported only into an empty one.`,
      );
    }
  }
  const { rowCount } = await client.query('select 1 from installation where set_up_at is not null');
  if (rowCount)
    throw new DumpError('This installation is already set up. A backup is imported only into an empty one.');
  await client.query(`truncate ${LEFT_BY_AN_EMPTY_SERVER.join(', ')}`);
}

async function readTables(client: pg.Client, lines: Lines, tables: string[]): Promise<number> {
  let total = 0;
  for (;;) {
    const line = parsed(await nextLine(lines));
    const last = lastLine.safeParse(line);
    if (last.success) {
      if (last.data.rows !== total) throw damaged();
      return total;
    }
    const found = tableLine.safeParse(line);
    if (!found.success || !tables.includes(found.data.table)) throw damaged();
    await readRows(client, lines, found.data);
    total += found.data.rows;
  }
}

async function readRows(
  client: pg.Client,
  lines: Lines,
  { table, rows }: { table: string; rows: number },
): Promise<void> {
  const name = pg.escapeIdentifier(table);
  for (let left = rows; left > 0; left -= ROWS_AT_ONCE) {
    const batch: string[] = [];
    while (batch.length < Math.min(left, ROWS_AT_ONCE)) batch.push(await nextLine(lines));
    await insertRows(client, name, batch);
  }
}

async function insertRows(client: pg.Client, name: string, rows: string[]): Promise<void> {
  try {
    await client.query(
      `insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, $1::json)`,
      [`[${rows.join(',')}]`],
    );
  } catch (error) {
    // Malformed data, or a broken reference: what the database itself wrote is neither.
    if (/^2[23]/.test(String((error as { code?: unknown }).code))) throw damaged();
    throw error;
  }
}

/** Columns that number themselves go on after the highest number that came in. */
async function continueNumbers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table_name: table, column_name: column } of rows) {
    const [from, of] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)];
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${of}), 1), max(${of}) is not null) from ${from}`,
      [from, column],
    );
  }
}

type Lines = AsyncGenerator<string, void>;

async function* linesOf(file: string): Lines {
  const source = createGunzip();
  // Its errors arrive where the text is read.
  pipeline(createReadStream(file), source, () => undefined);
  source.setEncoding('utf8');
  let rest = '';
  for await (const chunk of source) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') throw damaged();
}

async function nextLine(lines: Lines): Promise<string> {
  try {
    const next = await lines.next();
    if (next.done !== true) return next.value;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new DumpError(message);
    if (!code?.startsWith('Z_')) throw error;
  }
  throw damaged();
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged();
  }
}

const damaged = () => new DumpError('The file is damaged or cut off; nothing was imported.');
