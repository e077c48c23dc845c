import { resolve } from 'node:path';
import { exportDatabase } from '../../src/database/export.ts';
import { importDatabase } from '../../src/database/import.ts';
import type { Office } from './office.ts';
import { AdminRefusal, type Terminal } from './terminal.ts';

export async function backUp({ reached }: Office, { out }: Terminal, file: string): Promise<number> {
  const done = await exportDatabase(reached.owner, resolve(file));
  out(`${done.rows} rows of ${done.tables} tables are in ${resolve(file)}.`);
  out('It holds personal data and secrets: keep it where nobody else can read it.');
  return 0;
}

export async function restore({ reached }: Office, { out }: Terminal, file: string): Promise<number> {
  if (reached.lent) throw new AdminRefusal('A Ventanilla server uses this database. Stop it, then import.');
  const done = await importDatabase(reached.owner, resolve(file));
  out(`${done.rows} rows of ${done.tables} tables were imported. Start the server, and run verify.`);
  return 0;
}
