import { pino } from 'pino';
import { startClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { EmbeddedError } from './database/embedded/index.ts';
import { serve } from './serve.ts';

/** Production: one process, embedded or external PostgreSQL, ended by SIGTERM within ten seconds. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel });
  const now = startClock(
    () => Date.now(),
    () => performance.now(),
  );
  const server = await serve({ config, now, log });
  log.info({ address: server.address }, 'Ventanilla is listening');
  if (server.setupCode !== undefined) {
    log.info(
      `This installation is empty. Open ${server.address}/primer-uso and use this one-time code: ${server.setupCode}`,
    );
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof EmbeddedError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
  process.exit();
});
