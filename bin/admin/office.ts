import { randomBytes } from 'node:crypto';
import { reachDatabase, type ReachedDatabase } from '../../src/database/open.ts';
import { openPool, type Database } from '../../src/database/pool.ts';
import { openDirectory, type InstitutionDirectory } from '../../src/institutions/directory.ts';
import { openStaffAuth, type StaffAuth } from '../../src/staff/auth.ts';
import { findInstallation, insertInstallation } from '../../src/staff/store.ts';
import type { Terminal } from './terminal.ts';

/** What the commands work with: the database, without streams, timers or pages. */
export interface Office {
  reached: ReachedDatabase;
  db: Database;
  now: () => number;
  institutions: InstitutionDirectory;
  /** Made at the first use: importing wants a database that nobody has touched. */
  auth(): Promise<StaffAuth>;
  close(): Promise<void>;
}

export async function openOffice({ config, now, error }: Terminal): Promise<Office> {
  const reached = await reachDatabase(config().database, {
    log: () => undefined,
    onDeath: (why) => error(`The embedded PostgreSQL died: ${why}`),
  });
  const db = openPool(reached.app, () => undefined);
  return {
    reached,
    db,
    now,
    // A running server sees a new institution by itself within seconds.
    institutions: openDirectory(db, now, () => undefined),
    auth: async () => openStaffAuth(db, await secretOf(db)),
    async close() {
      await db.$client.end();
      await reached.close();
    },
  };
}

async function secretOf(db: Database): Promise<string> {
  await insertInstallation(db, { authSecret: randomBytes(32).toString('base64url') });
  const row = await findInstallation(db);
  if (!row) throw new Error('the installation has no row');
  return row.authSecret;
}
