import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { openDatabase } from '../../src/database/open.ts';
import { readConfig } from '../../src/config.ts';
import { fillDemo, readPresets } from '../../src/demo/fill.ts';
import { updateSettings } from '../../src/institutions/store.ts';
import { openWorld } from '../../src/open-world.ts';
import { processesOf, until } from '../database/embedded-processes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A real installation in a folder: both institutions and the cast, Putumayo with a short limit. */
export async function prepareInstallation(dataDir: string, shortLimitSeconds: number): Promise<void> {
  const database = await openDatabase(
    { kind: 'embedded', dataDir },
    { log: () => undefined, onDeath: () => undefined },
  );
  const { world, close } = await openWorld({
    config: readConfig({ DATA_DIR: dataDir }),
    app: database.app,
    now: () => Date.now(),
    log: pino({ level: 'silent' }),
  });
  await fillDemo(world, readPresets());
  const putumayo = await world.institutions.find('putumayo');
  if (!putumayo) throw new Error('the preset is missing');
  const settings = { ...putumayo.settings, limitMinutes: shortLimitSeconds / 60 };
  await world.db.transaction((tx) => updateSettings(tx, 'putumayo', settings));
  await close();
  await database.close();
}

export interface Running {
  address: string;
  child: ChildProcess;
}

/** The production server on a data folder and a clock moved by so much, ready when it says that it listens. */
export async function startServer(dataDir: string, movedMs: number): Promise<Running> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/faults/production-server.ts', String(movedMs)],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface(child.stdout);
  const listening = new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
    lines.on('line', (line) => {
      const { address } = JSON.parse(line) as { address?: string };
      if (address) resolve(address);
    });
  });
  return { address: await listening, child };
}

/** `kill -9`: nothing of ours runs any more, and the database must notice by itself. */
export async function killServer({ child }: Running): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export async function stopServer({ child }: Running): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  return (await gone)[0];
}

export const noPostgresRemains = (dataDir: string) => until(() => processesOf(dataDir).length === 0);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
