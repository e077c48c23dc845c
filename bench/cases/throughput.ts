import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { SENTENCE } from '../cast.ts';
import type { Measuring } from '../measuring.ts';
import type { Usage } from '../processes/children.ts';
import { stageOpeners } from '../stages/open-stages.ts';
import type { Stage, Visitor } from '../stages/stage.ts';
import type { Section } from '../table.ts';

const SENDERS = 64;
const SECONDS = { warmUp: 4, measured: 20 };

/** As many messages as fit, 64 senders with one in flight each, told to an agent and to 64 open pages. */
export async function throughput({ built, quick, profile, progress }: Measuring): Promise<Section> {
  const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const results: (Result & { name: string })[] = [];
  for (const open of stageOpeners(built, execArgv)) {
    const stage = await open();
    progress(`throughput: ${stage.name}`);
    const visitors = await stage.seat(SENDERS);
    await speak(stage, visitors, quick ? 1 : SECONDS.warmUp);
    results.push({ name: stage.name, ...(await measured(stage, visitors, quick ? 2 : SECONDS.measured)) });
    await stage.close();
  }
  const row = (figure: string, unit: string, pick: (result: Result) => number | null) => ({
    figure,
    unit,
    values: results.map(pick),
  });
  return {
    title: `Messages, ${SENDERS} senders in flight`,
    columns: results.map(({ name }) => name),
    rows: [
      row('answered', 'per second', ({ perSecond }) => perSecond),
      row('CPU of the server process', 'µs a message', ({ nodeMicros }) => nodeMicros),
      row('CPU of PostgreSQL', 'µs a message', ({ postgresMicros }) => postgresMicros),
    ],
    notes: [
      'Ours: the production route, every hook, stored with fsync; only the limits by name are widened.',
      'HTTP is driven by autocannon; Socket.IO, which it cannot speak, by 64 sockets with one acknowledged emit each.',
      ...results.flatMap(({ name, missing }) =>
        missing ? [`${name}: ${missing} answered messages are not stored!`] : [],
      ),
    ],
  };
}

interface Result {
  perSecond: number;
  nodeMicros: number;
  postgresMicros: number | null;
  /** Answered and not stored: must be none. */
  missing: number;
}

async function measured(stage: Stage, visitors: readonly Visitor[], seconds: number): Promise<Result> {
  const storedBefore = await stage.stored?.();
  const before = await stage.child.usage();
  const { answered, took } = await speak(stage, visitors, seconds);
  const after = await stage.child.usage();
  const stored =
    stage.stored && storedBefore !== undefined ? (await stage.stored()) - storedBefore : answered;
  return {
    perSecond: answered / took,
    nodeMicros: (after.cpuMicros - before.cpuMicros) / answered,
    postgresMicros: postgresMicros(before, after, answered),
    missing: Math.max(0, answered - stored),
  };
}

function postgresMicros(
  { postgres: before }: Usage,
  { postgres: after }: Usage,
  messages: number,
): number | null {
  // The relays have no child at all.
  if (!before || !after || after.pss === 0) return null;
  return (after.cpuMicros - before.cpuMicros) / messages;
}

interface Spoken {
  answered: number;
  /** Seconds. */
  took: number;
}

function speak(stage: Stage, visitors: readonly Visitor[], seconds: number): Promise<Spoken> {
  const overHttp = visitors.flatMap(({ http }) => (http ? [http] : []));
  return overHttp.length === visitors.length
    ? speakOverHttp(stage, overHttp, seconds)
    : speakInTurns(visitors, seconds);
}

async function speakOverHttp(
  { name, child }: Stage,
  senders: readonly NonNullable<Visitor['http']>[],
  duration: number,
): Promise<Spoken> {
  let next = 0;
  const result = await autocannon({
    url: child.address,
    connections: senders.length,
    duration,
    setupClient(client) {
      const sender = senders[next++ % senders.length];
      if (!sender) return;
      client.setRequests([{ method: 'POST', ...sender, setupRequest: (it) => ({ ...it, body: words() }) }]);
    },
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${name}: ${failed} of ${result['2xx'] + failed} messages were refused`);
  return { answered: result['2xx'], took: result.duration };
}

const words = () => JSON.stringify({ id: randomUUID(), body: SENTENCE });

/** The closed loop of autocannon, for what is not HTTP. */
async function speakInTurns(visitors: readonly Visitor[], seconds: number): Promise<Spoken> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let answered = 0;
  await Promise.all(
    visitors.map(async (visitor) => {
      while (performance.now() < end) {
        await visitor.say(randomUUID(), SENTENCE);
        answered += 1;
      }
    }),
  );
  return { answered, took: (performance.now() - start) / 1000 };
}
