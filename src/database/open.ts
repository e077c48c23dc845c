import type { Config } from '../config.ts';
import { startEmbedded } from './embedded/index.ts';
import { migrateDatabase } from './migrate.ts';
import type { Connection } from './pool.ts';

export interface OpenDatabase {
  /** The app's role: it adds to the record and reads it. */
  app: Connection;
  close(): Promise<void>;
}

interface Options {
  log: (line: string) => void;
  /** The embedded server died and could not be started again. */
  onDeath: (why: string) => void;
  /** Only throw-away databases may do without fsync. */
  durable?: boolean;
}

/** The embedded PostgreSQL, or the external one of DATABASE_URL, with its schema up to date. */
export async function openDatabase(database: Config['database'], options: Options): Promise<OpenDatabase> {
  if (database.kind === 'external') {
    const app = { connectionString: database.appUrl };
    await migrateDatabase({ connectionString: database.ownerUrl }, roleOf(database.appUrl));
    return { app, close: () => Promise.resolve() };
  }
  const { dataDir } = database;
  const embedded = await startEmbedded({ dataDir, log: options.log, durable: options.durable ?? true });
  embedded.onExit(options.onDeath);
  try {
    const app = embedded.connection('app');
    await migrateDatabase(embedded.connection('owner'), app.user);
    return { app, close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

function roleOf(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (!role)
    throw new Error('DATABASE_URL names no user: the grants of the schema need the role it connects as');
  return role;
}
