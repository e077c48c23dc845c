import { startClock } from '../src/clock.ts';
import { ConfigError, readConfig } from '../src/config.ts';
import { runAdmin } from './admin/run.ts';

/** What an operator does at the terminal of the machine: see `npm run admin -- help`. */
async function main(): Promise<number> {
  const now = startClock(
    () => Date.now(),
    () => performance.now(),
  );
  return runAdmin(process.argv.slice(2), {
    config: readConfig,
    now,
    out: (line) => console.log(line),
    error: (line) => console.error(line),
    stdin: process.stdin,
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  },
);
