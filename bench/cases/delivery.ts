import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SENTENCE } from '../cast.ts';
import type { Measuring } from '../measuring.ts';
import type { Stage, Visitor } from '../stages/stage.ts';
import { stageOpeners } from '../stages/open-stages.ts';
import { percentile } from '../statistics.ts';
import type { Section } from '../table.ts';
import { until } from '../wait.ts';

const EVERY_MS = 2000;
/** One conversation alone speaks so seldom that it needs longer for a percentile. */
const SIZES = [
  { conversations: 1, seconds: 60 },
  { conversations: 50, seconds: 20 },
  { conversations: 200, seconds: 20 },
];

/** From the moment a visitor's browser sends until the agent's has the words. */
export async function delivery({ built, quick, progress }: Measuring): Promise<Section> {
  const stages = [];
  for (const open of stageOpeners(built)) stages.push(await open());
  const seats = new Map(stages.map((stage) => [stage, [] as Visitor[]]));
  const section: Section = {
    title: 'Visitor → agent delivery, one message each 2 s',
    columns: stages.map(({ name }) => name),
    rows: [],
    notes: ['Ours is stored with fsync before it is told; the relays store nothing.'],
  };
  for (const { conversations, seconds } of SIZES) {
    const results = [];
    for (const stage of stages) {
      progress(`delivery: ${conversations} conversations, ${stage.name}`);
      const visitors = seats.get(stage) ?? [];
      visitors.push(...(await stage.seat(conversations - visitors.length)));
      results.push(await converse(stage, visitors, quick ? seconds / 10 : seconds));
    }
    section.rows.push(...rowsOf(conversations, results));
    section.notes.push(...notesOf(conversations, stages, results));
  }
  for (const stage of stages) await stage.close();
  return section;
}

interface Result {
  sent: number;
  /** Milliseconds of each message that arrived. */
  delays: number[];
}

/** Every visitor speaks in turn, evenly spread, whether or not the one before was heard. */
export async function converse(stage: Stage, visitors: readonly Visitor[], seconds: number): Promise<Result> {
  const sentAt = new Map<string, number>();
  const delays: number[] = [];
  stage.onHeard = (id) => {
    const at = sentAt.get(id);
    if (at !== undefined) delays.push(performance.now() - at);
  };
  const answers: Promise<void>[] = [];
  const say = (visitor: Visitor) => {
    const id = randomUUID();
    sentAt.set(id, performance.now());
    answers.push(visitor.say(id, SENTENCE));
  };
  const start = performance.now();
  const total = Math.ceil((seconds * 1000 * visitors.length) / EVERY_MS);
  for (let turn = 0; turn < total; turn++) {
    await pause(Math.max(0, start + (turn * EVERY_MS) / visitors.length - performance.now()));
    const visitor = visitors[turn % visitors.length];
    if (visitor) say(visitor);
  }
  await Promise.all(answers);
  await until(() => delays.length === sentAt.size, { everyMs: 10, mostMs: 5000 });
  stage.onHeard = () => undefined;
  return { sent: sentAt.size, delays };
}

function rowsOf(conversations: number, results: readonly Result[]): Section['rows'] {
  return [0.5, 0.95, 0.99].map((share) => ({
    figure: `${conversations} conversation${conversations === 1 ? '' : 's'}, p${share * 100}`,
    unit: 'ms',
    values: results.map(({ delays }) => percentile(delays, share)),
  }));
}

function notesOf(conversations: number, stages: readonly Stage[], results: readonly Result[]): string[] {
  const lost = results.flatMap(({ sent, delays }, index) =>
    delays.length === sent ? [] : [`${stages[index]?.name ?? ''} lost ${sent - delays.length} of ${sent}!`],
  );
  return [`${conversations}: ${results[0]?.sent ?? 0} messages through each.`, ...lost];
}
