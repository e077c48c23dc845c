import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';
import { ask } from '../http.ts';
import type { Measuring } from '../measuring.ts';
import { startChild, startProgram, throwAwayFolder } from '../processes/children.ts';
import { median } from '../statistics.ts';
import type { Section } from '../table.ts';
import { until } from '../wait.ts';

const TIMES = 7;
const MOST_MS = 60_000;

/** The least that Node can take to answer anything. */
const BARE_SERVER = `require('node:http').createServer((_, reply) => reply.end('{"ok":true}')).listen(process.env.PORT, '127.0.0.1')`;

/** From the start of the process to its first good answer, on a database that exists. */
export async function start({ built, quick, progress }: Measuring): Promise<Section> {
  const dataDir = throwAwayFolder();
  progress('start: preparing a database');
  await (await startChild(built.fileOf('server-child'), [dataDir, 'keep'])).stop();
  const programs: { name: string; args: string[]; env: Record<string, string> }[] = [
    {
      name: 'Ventanilla',
      args: [join(projectRoot, 'dist/server/main.js')],
      env: { NODE_ENV: 'production', DATA_DIR: dataDir, HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    },
    { name: 'bare Node', args: ['--eval', BARE_SERVER], env: {} },
  ];
  const times = programs.map(() => [] as number[]);
  for (let turn = 0; turn < (quick ? 2 : TIMES); turn++) {
    for (const [index, { name, args, env }] of programs.entries()) {
      progress(`start: ${name}, ${turn + 1}`);
      times[index]?.push(await firstAnswer(args, env));
    }
  }
  const row = (figure: string, pick: (values: number[]) => number | null) => ({
    figure,
    unit: 'ms',
    values: times.map(pick),
  });
  return {
    title: 'Start to first answer of /salud',
    columns: programs.map(({ name }) => name),
    rows: [row('median', median), row('slowest', (values) => Math.max(...values))],
    notes: [
      `${quick ? 2 : TIMES} starts each, alternating; ours starts PostgreSQL and asks it before it answers.`,
    ],
  };
}

async function firstAnswer(args: string[], env: Record<string, string>): Promise<number> {
  const port = await freePort();
  const begin = performance.now();
  const program = startProgram(args, { ...env, PORT: String(port) });
  const answered = await until(() => isWell(`http://127.0.0.1:${port}/salud`), {
    everyMs: 5,
    mostMs: MOST_MS,
  });
  const took = performance.now() - begin;
  await program.stop();
  if (!answered) throw new Error(`${args.join(' ')} did not answer within ${MOST_MS / 1000} s`);
  return took;
}

async function isWell(url: string): Promise<boolean> {
  try {
    return (await ask(url)).status === 200;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
