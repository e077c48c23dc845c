import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Claim } from './claim.ts';
import { EmbeddedError } from './errors.ts';
import { eventually, hasWatchdog, postmasterPid, servesCluster, signal } from './processes.ts';
import { asSuperuser, ensureRoles } from './roles.ts';
import type { ServerPlace } from './settings.ts';
import { serverArguments } from './settings.ts';
import type { Launched } from './watchdog.ts';
import { launch } from './watchdog.ts';

export interface ServerSetup {
  place: ServerPlace;
  binaries: Binaries;
  claim: Claim;
  durable: boolean;
  log: (line: string) => void;
}

/** A long recovery after a power cut is work, not a fault. */
const PATIENCE_MS = 180_000;
/** A watchdog is through in 9 s. */
const WATCHDOG_MS = 11_000;

/** Starts the server and waits until it answers, roles and database included. */
export async function startServer(setup: ServerSetup): Promise<Launched> {
  const server = await launchServer(setup, await clearTheWay(setup));
  try {
    await untilReady(server, setup.place.socketDir);
    return server;
  } catch (error) {
    server.letGo();
    await server.ended;
    throw error;
  }
}

/**
 * Once the claim is ours, a server that still runs here has lost its node: it is ended, never joined by a second.
 * Returns the number that a stale postmaster.pid names, so that a reuse of that number does not keep us out.
 */
async function clearTheWay({ place, claim, log }: ServerSetup): Promise<number | undefined> {
  const pid = postmasterPid(place.cluster);
  if (!pid || !servesCluster(pid, place.cluster)) return pid;
  const gone = () => !servesCluster(pid, place.cluster);
  if (pid !== claim.serverPid()) {
    if (hasWatchdog(pid) && (await eventually(gone, WATCHDOG_MS))) return pid;
    throw alreadyRunning(place.cluster, `a PostgreSQL that Ventanilla did not start, process ${pid}`);
  }
  log(`ending the server (process ${pid}) that a killed Ventanilla left`);
  for (const [name, milliseconds] of [
    ['SIGINT', 5000],
    ['SIGQUIT', 4000],
    ['SIGKILL', 2000],
  ] as const) {
    signal(pid, name);
    if (await eventually(gone, milliseconds)) break;
  }
  return pid;
}

async function launchServer(setup: ServerSetup, deadPid: number | undefined): Promise<Launched> {
  const { place, binaries, claim, log } = setup;
  const server = await launch(
    {
      program: binaries.postgres,
      args: serverArguments(place, binaries, setup.durable),
      ...(binaries.account ? { account: binaries.account } : {}),
      ...(binaries.libraryPath ? { libraryPath: binaries.libraryPath } : {}),
      ...(deadPid ? { deadPid } : {}),
    },
    log,
  );
  if (server.pid) claim.recordServer(server.pid);
  return server;
}

async function untilReady(server: Launched, socketDir: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    if (server.hasEnded()) throw await whyNot(server);
    try {
      await asSuperuser(socketDir, ensureRoles);
      return;
    } catch (error) {
      if (performance.now() > end) throw didNotStart(`it did not answer in time: ${String(error)}`);
    }
    await delay(15);
  }
}

async function whyNot(server: Launched): Promise<Error> {
  const why = await server.ended;
  const words = server.lastLines().join('\n');
  if (/lock file ".*" already exists/.test(words))
    return alreadyRunning(socketOrCluster(words), 'another PostgreSQL');
  if (words.includes('pre-existing shared memory block')) return new BackendsLinger(words);
  return didNotStart(`${why}\n${words}`);
}

/** Backends may outlive a killed server for a moment, and PostgreSQL refuses until they are gone: worth another try. */
export class BackendsLinger extends Error {}

function socketOrCluster(words: string): string {
  return /lock file "(.*)" already exists/.exec(words)?.[1] ?? 'this data folder';
}

export function alreadyRunning(place: string, by: string): EmbeddedError {
  return new EmbeddedError(
    'already_running',
    `${place} is in use by ${by}.`,
    'stop that one first, use another data folder',
  );
}

function didNotStart(why: string): EmbeddedError {
  return new EmbeddedError(
    'did_not_start',
    `The embedded PostgreSQL did not start: ${why}`,
    'look at the lines above (disk full, memory, damaged files?), use another data folder',
  );
}
