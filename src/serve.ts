import type { Server } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openDatabase, type OpenDatabase } from './database/open.ts';
import { projectRoot } from './project-root.ts';
import type { ServerOptions } from './http/server.ts';
import { hintsOf } from './rules/hints.ts';
import type { World } from './world.ts';

export interface Serving {
  address: string;
  world: World;
  /** The one-time code of an empty installation; undefined once it has an administrator. */
  setupCode: string | undefined;
  close(): Promise<void>;
}

interface Options {
  config: Config;
  now: () => number;
  log: Logger;
  /** A database that is being opened already; otherwise the one of the settings is. */
  database?: Promise<OpenDatabase>;
  server?: ServerOptions;
  /** Before listening: the demo fills its database here. */
  prepare?: (world: World) => Promise<void>;
  /** After everything is closed: the demo throws its data away. */
  afterClose?: () => void;
}

/** Opens database, world and HTTP server, in this order, and closes them in the other one at SIGTERM or SIGINT. */
export async function serve({
  config,
  now,
  log,
  database: opening = startDatabase(config.database, log),
  server = {},
  prepare,
  afterClose,
}: Options): Promise<Serving> {
  const [database, { openWorld, prepareFirstRun, addNewTexts, buildServer }] = await Promise.all([
    opening,
    loadTheRest(),
  ]);
  const { world, startTimers, close: closeWorld } = await openWorld({ config, app: database.app, now, log });
  const setupCode = await prepareFirstRun(world);
  await addNewTexts(world, join(projectRoot, 'institutions/_defaults'));
  await prepare?.(world);
  startTimers();
  const app = await buildServer(world, server);
  const close = once(async () => {
    await app.close();
    await closeWorld();
    await database.close();
    afterClose?.();
  });
  endAtSignals(close, log);
  await app.listen({ port: config.port, host: config.host });
  void world.auth
    .warm()
    .catch((error: unknown) => {
      log.error({ err: error }, 'the sign-in library could not be loaded');
    })
    // What the first message would wait for otherwise.
    .then(() => hintsOf(''));
  return { address: config.publicUrl ?? addressOf(app.server.address(), config), world, setupCode, close };
}

/** Opens it, and ends the process when it dies for good. */
export function startDatabase(
  wanted: Config['database'],
  log: Logger,
  { durable = true } = {},
): Promise<OpenDatabase> {
  return openDatabase(wanted, {
    durable,
    log: (line) => {
      log.debug({ postgres: line }, 'postgres');
    },
    onDeath: (why) => {
      log.fatal({ why }, 'the database died and could not be started again');
      process.exit(1);
    },
  });
}

/** Most of the code is loaded while PostgreSQL starts on the other core: a second of every start. */
async function loadTheRest() {
  const [openWorld, prepareFirstRun, addNewTexts, buildServer] = await Promise.all([
    import('./open-world.ts').then((it) => it.openWorld),
    import('./staff/first-run.ts').then((it) => it.prepareFirstRun),
    import('./institutions/add-new-texts.ts').then((it) => it.addNewTexts),
    import('./http/server.ts').then((it) => it.buildServer),
  ]);
  return { openWorld, prepareFirstRun, addNewTexts, buildServer };
}

function addressOf(bound: ReturnType<Server['address']>, config: Config): string {
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const FORCED_END_MS = 10_000;

function endAtSignals(close: () => Promise<void>, log: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Whatever hangs, the technician's restart does not.
      setTimeout(() => process.exit(1), FORCED_END_MS).unref();
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'closing failed');
          process.exit(1);
        },
      );
    });
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
