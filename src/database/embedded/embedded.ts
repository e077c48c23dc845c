import { join } from 'node:path';
import { prepareBinaries } from './binaries.ts';
import type { Claim } from './claim.ts';
import { claim } from './claim.ts';
import { ensureCluster } from './cluster.ts';
import { locatePackage } from './package.ts';
import {
  clusterIn,
  enterableHome,
  homeOf,
  leaveSocketFolder,
  ownerOfCluster,
  socketFolder,
} from './places.ts';
import type { Connection, Role } from './roles.ts';
import { connectionOf } from './roles.ts';
import { alreadyRunning } from './start-server.ts';
import { supervise } from './supervise.ts';

export { EmbeddedError } from './errors.ts';
export type { EmbeddedErrorCode } from './errors.ts';
export { discardEmbedded } from './places.ts';
export { connectionToRunning } from './running.ts';

export interface EmbeddedOptions {
  dataDir: string;
  /** false only in tests: nothing is flushed to the disk */
  durable?: boolean;
  log?: (line: string) => void;
  /** where root keeps the copy of the programs that another user can run */
  cacheDir?: string;
}

export interface EmbeddedPostgres {
  /** connection settings for the node-postgres Pool of a role in a database (default `ventanilla`) */
  connection(role: Role, database?: string): Connection;
  /** the server's process now: another one after it was started again */
  readonly pid: number;
  /** fast shutdown, over in 10 s */
  stop(): Promise<void>;
  /** the server died and could not be started again, though it was tried for half a minute */
  onExit(cb: (why: string) => void): void;
}

/**
 * Starts the embedded PostgreSQL on a data folder, creating cluster, roles and database where missing.
 * It ends with this process, however this process ends. Refusals are EmbeddedErrors.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => undefined, cacheDir } = options;
  const found = locatePackage();
  const wanted = homeOf(options.dataDir);
  const ownerOfData = ownerOfCluster(wanted);
  const binaries = await prepareBinaries(found, {
    ...(cacheDir ? { cacheDir } : {}),
    ...(ownerOfData === undefined ? {} : { ownerOfData }),
  });
  const { account } = binaries;
  const home = account ? await enterableHome(wanted, account, log) : wanted;
  const held = claimHome(home);
  try {
    const cluster = await ensureCluster(home, binaries, durable);
    const socketDir = socketFolder(home, account);
    const server = await supervise({ place: { cluster, socketDir }, binaries, claim: held, durable, log });
    return {
      connection: (role, database) => connectionOf(socketDir, role, database),
      get pid() {
        return server.pid();
      },
      async stop() {
        await server.stop();
        leaveSocketFolder(home, socketDir);
        held.release();
      },
      onExit: (cb) => server.onExit(cb),
    };
  } catch (error) {
    held.release();
    throw error;
  }
}

function claimHome(home: string): Claim {
  const held = claim(join(home, 'postgresql.claim'));
  if ('heldBy' in held) throw alreadyRunning(clusterIn(home), `another Ventanilla, process ${held.heldBy}`);
  return held;
}
