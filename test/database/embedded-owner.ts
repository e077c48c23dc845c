/** A process that owns an embedded PostgreSQL, for the tests to kill. Prints one JSON line, then lives. */
import type { EmbeddedOptions } from '../../src/database/embedded/embedded.ts';
import { EmbeddedError, startEmbedded } from '../../src/database/embedded/embedded.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOptions;

try {
  const begin = performance.now();
  const server = await startEmbedded({ ...options, log: (line) => process.stderr.write(`${line}\n`) });
  const milliseconds = Math.round(performance.now() - begin);
  process.once('SIGTERM', () => void server.stop());
  say({ pid: server.pid, connection: server.connection('app'), milliseconds });
} catch (error) {
  say({ code: error instanceof EmbeddedError ? error.code : 'unexpected', message: String(error) });
  process.exitCode = 1;
}

function say(fact: unknown): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`);
}
