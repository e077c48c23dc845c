import type { Config } from '../config.ts';
import { connectionToRunning, EmbeddedError, startEmbedded } from './embedded/embedded.ts';
import { migrateDatabase } from './migrate.ts';
import type { Connection } from './pool.ts';

export interface OpenDatabase {
  /** The app's role: it adds to the record and reads it. */
  app: Connection;
  close(): Promise<void>;
}

/** A database for a command beside the server. */
export interface ReachedDatabase extends OpenDatabase {
  /** Owns the tables. */
  owner: Connection;
  /** A server of ours runs on this embedded database now, and lent it; of an external one nobody knows. */
  lent: boolean;
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
  return openEmbedded(database.dataDir, options);
}

async function openEmbedded(
  dataDir: string,
  options: Options,
): Promise<OpenDatabase & { owner: Connection }> {
  const embedded = await startEmbedded({ dataDir, log: options.log, durable: options.durable ?? true });
  embedded.onExit(options.onDeath);
  try {
    const app = embedded.connection('app');
    const owner = embedded.connection('owner');
    await migrateDatabase(owner, app.user);
    return { app, owner, close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * The same for `npm run admin`: where a server holds the embedded database, the command works beside it over the
 * server's own socket instead of starting a second PostgreSQL.
 */
export async function reachDatabase(
  database: Config['database'],
  options: Options,
): Promise<ReachedDatabase> {
  if (database.kind === 'external') {
    const owner = { connectionString: database.ownerUrl };
    return { ...(await openDatabase(database, options)), owner, lent: false };
  }
  try {
    return { ...(await openEmbedded(database.dataDir, options)), lent: false };
  } catch (error) {
    if (!(error instanceof EmbeddedError) || error.code !== 'already_running') throw error;
    const running = connectionToRunning(database.dataDir);
    if (!running) throw error;
    return { app: running('app'), owner: running('owner'), lent: true, close: () => Promise.resolve() };
  }
}

function roleOf(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (!role)
    throw new Error('DATABASE_URL names no user: the grants of the schema need the role it connects as');
  return role;
}
