import { setTimeout as delay } from 'node:timers/promises';
import { signal } from './processes.ts';
import type { ServerSetup } from './start-server.ts';
import { BackendsLinger, startServer } from './start-server.ts';
import type { Launched } from './watchdog.ts';

/** Tries in a row before giving up: with these pauses about half a minute. */
const LONGEST_PAUSE_MS = 5000;
const MOST_FAILURES = 12;
/** After this long without a fault the earlier ones are forgotten. */
const HEALTHY_MS = 60_000;
/** The watchdog is through in 9 s; this is for one that is frozen. */
const STOP_MS = 9500;

export interface Supervised {
  pid(): number;
  stop(): Promise<void>;
  onExit(cb: (why: string) => void): void;
}

/** Starts the server and keeps it running: one that dies is started again, with longer and longer pauses. */
export async function supervise(setup: ServerSetup, mostFailures = MOST_FAILURES): Promise<Supervised> {
  let server = await firstStart(setup);
  const stopping = new AbortController();
  const listeners: ((why: string) => void)[] = [];
  let gaveUp: string | undefined;

  const watching = watch().catch((error: unknown) => {
    if (stopping.signal.aborted) return;
    gaveUp = String(error);
    setup.log(gaveUp);
    for (const tell of listeners) tell(gaveUp);
  });

  async function watch(): Promise<void> {
    for (let failures = 0; ;) {
      const since = performance.now();
      const why = await server.ended;
      if (stopping.signal.aborted) return;
      failures = performance.now() - since > HEALTHY_MS ? 1 : failures + 1;
      setup.log(`PostgreSQL ended unexpectedly (${why})`);
      server = await restart(failures);
    }
  }

  async function restart(failures: number): Promise<Launched> {
    for (let failure = failures; ; failure++) {
      if (failure > mostFailures) throw new Error('PostgreSQL keeps ending; it is not started again');
      await delay(Math.min(LONGEST_PAUSE_MS, 25 * 2 ** failure), undefined, { signal: stopping.signal });
      try {
        const started = await startServer(setup);
        setup.log(`PostgreSQL runs again (process ${started.pid})`);
        return started;
      } catch (error) {
        setup.log(String(error));
      }
    }
  }

  return {
    pid: () => server.pid,
    async stop() {
      stopping.abort();
      await end(server);
      await watching;
      await end(server);
    },
    onExit(cb) {
      if (gaveUp === undefined) listeners.push(cb);
      else cb(gaveUp);
    },
  };
}

async function firstStart(setup: ServerSetup): Promise<Launched> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(setup);
    } catch (error) {
      if (!(error instanceof BackendsLinger) || attempt > 50) throw error;
      await delay(100);
    }
  }
}

async function end(server: Launched): Promise<void> {
  server.letGo();
  const ended = await Promise.race([server.ended, delay(STOP_MS, 'frozen', { ref: false })]);
  if (ended === 'frozen') signal(server.pid, 'SIGKILL');
}
