import { setTimeout as pause } from 'node:timers/promises';
import { INSTITUTION } from '../cast.ts';
import { askWell } from '../http.ts';
import type { Measuring } from '../measuring.ts';
import { startChild, throwAwayFolder, type Usage } from '../processes/children.ts';
import type { Written } from '../processes/spelling-writers-child.ts';
import { ventanilla } from '../stages/ventanilla.ts';
import { median, percentile } from '../statistics.ts';
import type { Section } from '../table.ts';
import { converse } from './delivery.ts';

const CONVERSATIONS = 100;
const CHECKS_A_SECOND = 1000;
/** Short turns with and without, one after the other: a machine that grows busy does so for both. */
const TURNS = 8;
const SECONDS = 10;
const SETTLE_MS = 3000;
/** Until V8 has compiled what a check needs: a server that has been up for a minute is measured, not one that starts. */
const WARM_MS = 20_000;
const MEGABYTE = 1024 * 1024;

/**
 * What a thousand spelling checks a second cost those who talk meanwhile, and what the checker holds. Beside it the
 * same writers asking a bare server: what they themselves take of the machine is then on both sides.
 */
export async function spelling({ built, quick, profile, progress }: Measuring): Promise<Section> {
  const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const server = await startChild(built.fileOf('server-child'), [throwAwayFolder()], execArgv);
  const bare = await startChild(built.fileOf('sse-relay-child'), []);
  const stage = await ventanilla(server);
  progress('spelling: the conversations');
  const visitors = await stage.seat(CONVERSATIONS);
  const cookies = visitors.flatMap(({ http }) => (http?.headers.cookie ? [http.headers.cookie] : []));
  const args = [JSON.stringify(cookies), String(CHECKS_A_SECOND)];
  const writers = await startChild(built.fileOf('spelling-writers-child'), args);
  const settle = () => pause(quick ? SETTLE_MS / 3 : SETTLE_MS);
  await settle();
  const before = await server.usage();
  // The first questions load the dictionaries; nobody is measured meanwhile.
  await writing(writers.address, server.address, () => pause(quick ? WARM_MS / 4 : WARM_MS));
  for (const cookie of cookies.slice(0, 5)) await suggested(server.address, cookie);
  await settle();
  const after = await server.usage();

  const turns: Turn[] = [];
  for (let turn = 0; turn < (quick ? 2 : TURNS); turn += 1) {
    progress(`spelling: turn ${turn + 1}`);
    turns.push({
      nobody: await taken(() => Promise.resolve(undefined)),
      elsewhere: await taken((talk) => writing(writers.address, bare.address, talk)),
      here: await taken((talk) => writing(writers.address, server.address, talk)),
    });
  }
  for (const child of [writers, bare]) await child.stop();
  await stage.close();
  return sectionOf(turns, { before, after });

  /** A while of conversation; `around` does what goes on beside it. */
  async function taken(around: (talk: () => Promise<void>) => Promise<Written | undefined>): Promise<Taken> {
    let delays: number[] | undefined;
    const talk = async (): Promise<void> => {
      const { sent, delays: found } = await converse(stage, visitors, quick ? 2 : SECONDS);
      if (found.length < sent) throw new Error(`${sent - found.length} of ${sent} messages were lost`);
      delays = found;
    };
    const first = await server.usage();
    const written = await around(talk);
    if (!delays) await talk();
    const cpuMicros = (await server.usage()).cpuMicros - first.cpuMicros;
    return { delays: delays ?? [], cpuMicros, ...(written && { written }) };
  }
}

interface Taken {
  /** Milliseconds of each message. */
  delays: number[];
  /** Of the server process, its threads included. */
  cpuMicros: number;
  written?: Written;
}

const COLUMNS = ['with', 'writers elsewhere', 'nobody writes'] as const;

type Turn = Record<'here' | 'elsewhere' | 'nobody', Taken>;

async function writing(writers: string, at: string, meanwhile: () => Promise<void>): Promise<Written> {
  await askWell(`${writers}/start?at=${encodeURIComponent(at)}`, { method: 'POST' });
  await meanwhile();
  return askWell<Written>(`${writers}/stop`, { method: 'POST' });
}

const suggested = (address: string, cookie: string) =>
  askWell(`${address}/api/institutions/${INSTITUTION}/spelling/suggestions?word=atension`, {
    headers: { cookie },
  });

function sectionOf(turns: readonly Turn[], { before, after }: Record<'before' | 'after', Usage>): Section {
  const columns = ['here', 'elsewhere', 'nobody'] as const;
  const of = (column: keyof Turn) => turns.map((turn) => turn[column]);
  const sum = (column: keyof Turn, pick: (one: Written) => number) =>
    of(column).reduce((total, { written }) => total + (written ? pick(written) : 0), 0);
  const delivery = (figure: string, pick: (taken: Taken[]) => number | null) => ({
    figure: `delivery, ${figure}`,
    unit: 'ms',
    values: columns.map((column) => pick(of(column))),
  });
  const rate = (column: keyof Turn) => sum(column, (it) => it.answered) / sum(column, (it) => it.seconds);
  const cpu = (column: keyof Turn) => of(column).reduce((total, { cpuMicros }) => total + cpuMicros, 0);
  const slowest = (column: keyof Turn) => median(of(column).map(({ written }) => written?.p99 ?? 0));
  return {
    title: `${CONVERSATIONS} conversations, ${CHECKS_A_SECOND} spelling checks a second`,
    columns: [...COLUMNS],
    rows: [
      ...[0.5, 0.95, 0.99].map((share) =>
        delivery(`p${share * 100}`, (taken) =>
          percentile(
            taken.flatMap(({ delays }) => delays),
            share,
          ),
        ),
      ),
      delivery('p99 of the median turn', (taken) =>
        median(taken.map(({ delays }) => percentile(delays, 0.99) ?? 0)),
      ),
      { figure: 'checks answered', unit: 'per second', values: [rate('here'), rate('elsewhere'), null] },
      {
        figure: 'a check, p99 of the median turn',
        unit: 'ms',
        values: [slowest('here'), slowest('elsewhere'), null],
      },
      {
        figure: 'CPU of the server, a check',
        unit: 'µs',
        values: [(cpu('here') - cpu('elsewhere')) / sum('here', (it) => it.asked), null, null],
      },
      { figure: 'server process', unit: 'MiB', values: [after.rss / MEGABYTE, null, before.rss / MEGABYTE] },
    ],
    notes: [
      `${turns.length} turns, the three one after the other in each; messages as in "delivery".`,
      'Elsewhere: the same writers ask a bare HTTP server, which answers without reading.',
      'Every fourth check has a word nobody wrote before. Memory: both dictionaries loaded, and before anybody wrote.',
      ...columns.map((column, at) => `p99 of each turn, ${COLUMNS[at] ?? ''}: ${p99OfEach(of(column))} ms.`),
      `${sum('here', (it) => it.unmarked)} checks were answered "cannot tell now", ${sum('here', (it) => it.refused)} were refused.`,
    ],
  };
}

/** On a machine that is lent out, one turn may be another's: all of them are told. */
const p99OfEach = (turns: readonly Taken[]): string =>
  turns.map(({ delays }) => (percentile(delays, 0.99) ?? 0).toFixed(1)).join(' · ');
