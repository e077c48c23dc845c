import { setTimeout as pause } from 'node:timers/promises';
import { askWell } from '../http.ts';
import type { Measuring } from '../measuring.ts';
import { startChild, throwAwayFolder, type Usage } from '../processes/children.ts';
import type { Written } from '../processes/spelling-writers-child.ts';
import type { Visitor } from '../stages/stage.ts';
import { ventanilla } from '../stages/ventanilla.ts';
import { median, percentile } from '../statistics.ts';
import type { Section } from '../table.ts';
import { converse } from './delivery.ts';

const CONVERSATIONS = 100;
const CHECKS_A_SECOND = 1000;
/** Short turns with and without, one after the other: a machine that grows busy does so for both. */
const TURNS = 6;
const SECONDS = 10;
const SETTLE_MS = 3000;
const MEGABYTE = 1024 * 1024;

/** What a thousand spelling checks a second cost those who talk meanwhile, and what the checker holds. */
export async function spelling({ built, quick, profile, progress }: Measuring): Promise<Section> {
  const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const server = await startChild(built.fileOf('server-child'), [throwAwayFolder()], execArgv);
  const stage = await ventanilla(server);
  progress('spelling: the conversations');
  const visitors = await stage.seat(CONVERSATIONS);
  const cookies = visitors.flatMap(({ http }) => (http?.headers.cookie ? [http.headers.cookie] : []));
  const args = [stage.child.address, JSON.stringify(cookies), String(CHECKS_A_SECOND)];
  const writers = await startChild(built.fileOf('spelling-writers-child'), args);
  const seconds = quick ? 2 : SECONDS;
  await pause(quick ? SETTLE_MS / 10 : SETTLE_MS);
  const before = await stage.child.usage();
  // The first questions load the dictionaries; nobody is measured meanwhile.
  await beside(writers.address, () => pause(SETTLE_MS));
  for (const session of cookies.slice(0, 5)) await suggested(stage.child.address, session);
  await pause(SETTLE_MS);
  const after = await stage.child.usage();

  const cpu = { alone: 0, accompanied: 0 };
  const alone: number[][] = [];
  const accompanied: number[][] = [];
  const checks: Written[] = [];
  for (let turn = 0; turn < (quick ? 2 : TURNS); turn += 1) {
    progress(`spelling: turn ${turn + 1}`);
    const first = await stage.child.usage();
    alone.push(await delays(visitors, seconds));
    const second = await stage.child.usage();
    const written = await beside(writers.address, async () => {
      accompanied.push(await delays(visitors, seconds));
    });
    const third = await stage.child.usage();
    checks.push(written);
    cpu.alone += second.cpuMicros - first.cpuMicros;
    cpu.accompanied += third.cpuMicros - second.cpuMicros;
  }
  await writers.stop();
  await stage.close();
  return sectionOf({ alone, accompanied, checks, cpu, seconds, before, after });

  async function delays(who: readonly Visitor[], howLong: number): Promise<number[]> {
    const { sent, delays: found } = await converse(stage, who, howLong);
    if (found.length < sent) throw new Error(`${sent - found.length} of ${sent} messages were lost`);
    return found;
  }
}

async function beside(writers: string, work: () => Promise<unknown>): Promise<Written> {
  await askWell(`${writers}/start`, { method: 'POST' });
  await work();
  return askWell<Written>(`${writers}/stop`, { method: 'POST' });
}

const suggested = (address: string, cookie: string) =>
  askWell(`${address}/api/institutions/ipes/spelling/suggestions?word=atension`, { headers: { cookie } });

interface Measured {
  alone: number[][];
  accompanied: number[][];
  checks: Written[];
  /** Of the server process, its threads included, microseconds. */
  cpu: { alone: number; accompanied: number };
  seconds: number;
  before: Usage;
  after: Usage;
}

function sectionOf({ alone, accompanied, checks, cpu, seconds, before, after }: Measured): Section {
  const sum = (pick: (one: Written) => number) => checks.reduce((total, one) => total + pick(one), 0);
  const of = (turns: number[][], share: number) => percentile(turns.flat(), share);
  const row = (share: number) => ({
    figure: `delivery, p${share * 100}`,
    unit: 'ms',
    values: [of(accompanied, share), of(alone, share)],
  });
  const typical = (turns: number[][]) => median(turns.map((turn) => percentile(turn, 0.99) ?? 0));
  const slowest = median(checks.map(({ p99 }) => p99 ?? 0));
  return {
    title: `${CONVERSATIONS} conversations, ${CHECKS_A_SECOND} spelling checks a second`,
    columns: ['with', 'without'],
    rows: [
      ...[0.5, 0.95, 0.99].map(row),
      {
        figure: 'delivery, p99 of the median turn',
        unit: 'ms',
        values: [typical(accompanied), typical(alone)],
      },
      {
        figure: 'checks answered',
        unit: 'per second',
        values: [sum((it) => it.answered) / sum((it) => it.seconds), null],
      },
      {
        figure: 'CPU of a check',
        unit: 'µs',
        values: [(cpu.accompanied - cpu.alone) / sum((it) => it.asked), null],
      },
      { figure: 'a check, p99 of the median turn', unit: 'ms', values: [slowest, null] },
      { figure: 'server process', unit: 'MiB', values: [after.rss / MEGABYTE, before.rss / MEGABYTE] },
    ],
    notes: [
      `${checks.length} turns of ${seconds} s each, with and without in alternation; messages as in "delivery".`,
      'Every fourth check has a word nobody wrote before. Memory: both dictionaries loaded, and before anybody wrote.',
      `${sum((it) => it.unmarked)} checks were answered "cannot tell now", ${sum((it) => it.refused)} were refused.`,
    ],
  };
}
