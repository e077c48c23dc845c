import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { startClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { discardEmbedded, EmbeddedError } from '../src/database/embedded/embedded.ts';
import { DEMO_PASSWORD, dutiesOf, servants } from '../src/demo/cast.ts';
import { throwAwayFolder } from '../src/demo/throw-away-folder.ts';
import { openLog } from '../src/open-log.ts';
import { serve, startDatabase } from '../src/serve.ts';

const DEFAULT_PORT = 8080;

/** The whole of Ventanilla on a throw-away database, for looking at it: never in production, never beyond loopback. */
async function main(): Promise<void> {
  const { port, at } = readArguments();
  const settings = readConfig({});
  const log = openLog('warn');
  const dataDir = throwAwayFolder(tmpdir());
  process.once('exit', () => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  const database = { kind: 'embedded', dataDir } as const;
  const opening = startDatabase(database, log, { durable: false });
  // Loaded while PostgreSQL starts on the other core.
  const [{ fillDemo, readPresets }, playHistory, playQuestions, { demoClockStart }] = await Promise.all([
    import('../src/demo/fill.ts'),
    import('../src/demo/history.ts').then((it) => it.playHistory),
    import('../src/demo/questions.ts').then((it) => it.playQuestions),
    import('../src/demo/clock-start.ts'),
  ]);
  const presets = readPresets();
  const now = startClock(
    () => Date.now(),
    () => performance.now(),
    demoClockStart(presets, Date.now(), at),
  );
  const server = await serve({
    config: { ...settings, demo: true, port, host: '127.0.0.1', database },
    now,
    log,
    database: opening,
    server: {
      demo: {
        accounts: servants.map((servant) => ({
          institutionId: servant.institutionId,
          name: servant.name,
          email: servant.email,
          role: dutiesOf(servant),
        })),
        password: DEMO_PASSWORD,
        now,
      },
    },
    prepare: async (world) => {
      await fillDemo(world, presets);
      await playHistory(world);
      await playQuestions(world);
    },
    afterClose: () => {
      discardEmbedded(dataDir);
    },
  });
  console.log(welcome(server.address, now()));
}

function readArguments(): { port: number; at: number | undefined } {
  if (process.env.NODE_ENV === 'production') {
    throw new Refusal(
      'The demo has known passwords and a made-up clock: it does not run with NODE_ENV=production.',
    );
  }
  const { values } = parseArgs({ options: { port: { type: 'string' }, at: { type: 'string' } } });
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(
      `--port ${values.port} is not a port. Give a number from 0 to 65535, e.g. --port 9000.`,
    );
  }
  const at = values.at === undefined ? undefined : Date.parse(values.at);
  if (Number.isNaN(at)) {
    throw new Refusal(`--at ${values.at} is not a moment. Give it as 2026-11-23T15:59:30-05:00.`);
  }
  return { port, at };
}

class Refusal extends Error {}

function welcome(address: string, now: number): string {
  const line = (servant: (typeof servants)[number]) =>
    `    ${servant.email.padEnd(26)} ${servant.name} (${dutiesOf(servant)})`;
  const of = (id: string) => servants.filter((it) => it.institutionId === id).map(line);
  return [
    '',
    '  Ventanilla: demo',
    `  Reloj de la demo: ${new Date(now).toLocaleString('es-CO', { timeZone: 'America/Bogota', dateStyle: 'full', timeStyle: 'short' })}`,
    '',
    `  Ciudadano y consola, lado a lado   ${address}/demo`,
    `  IPES                               ${address}/ipes`,
    `  Gobernación del Putumayo           ${address}/putumayo`,
    `  Consola de servidores públicos     ${address}/ingreso`,
    '',
    `  Cuentas de la demo (contraseña: ${DEMO_PASSWORD})`,
    ...of('ipes'),
    ...of('putumayo'),
    '',
    '  Ctrl+C termina la demo; no queda nada guardado.',
    '',
  ].join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal || error instanceof EmbeddedError ? error.message : error);
  process.exit(1);
});
