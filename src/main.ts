import type { Logger } from 'pino';
import { startClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { EmbeddedError } from './database/embedded/embedded.ts';
import { openLog } from './open-log.ts';
import { serve } from './serve.ts';

/** Production: one process, embedded or external PostgreSQL, ended by SIGTERM within ten seconds. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const now = startClock(
    () => Date.now(),
    () => performance.now(),
  );
  const server = await serve({ config, now, log });
  reportClockSteps(now, log);
  log.info({ address: server.address }, 'Ventanilla is listening');
  if (server.setupCode !== undefined) {
    log.info(
      `This installation is empty. Open ${server.address}/primer-uso and use this one-time code: ${server.setupCode}`,
    );
  }
}

const CLOCK_LOOK_MS = 60_000;
const CLOCK_STEP_MS = 2000;

/** A step of the machine's clock changes nothing until the next start; the technician should know of it. */
function reportClockSteps(now: () => number, log: Logger): void {
  let apart = 0;
  setInterval(() => {
    const step = Date.now() - now() - apart;
    if (Math.abs(step) < CLOCK_STEP_MS) return;
    apart += step;
    log.warn(
      { stepMs: step },
      'the clock of the machine was moved; Ventanilla goes on with its own until it restarts',
    );
  }, CLOCK_LOOK_MS).unref();
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof EmbeddedError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
  process.exit();
});
