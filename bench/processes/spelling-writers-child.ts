import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { INSTITUTION } from '../cast.ts';
import { percentile } from '../statistics.ts';
import { answerTheBenchmark } from './child-side.ts';
import { plainClient } from './plain-client.ts';

/**
 * Citizens who write, each with a session: a check at every pause, of a text that grows. In a process of their own, so
 * that what they cost is not taken for the server's slowness. POST /start?at=URL begins, POST /stop tells what came of it.
 */
const [cookies = '[]', rate = '1000'] = process.argv.slice(2);
const sessions = JSON.parse(cookies) as string[];
/** People do not write in step. */
const EVERY_MS = 1;
/** A server that falls behind is not buried: what is not asked is told. */
const MOST_IN_FLIGHT = 500;

const SENTENCES = [
  'Buenas tardes, quisiera saber que documentos nesecito para solisitar un kiosco en la localidad de Usme.',
  'Hola, no me a llegado la respuesta a mi solicitud de reubicasion y ya paso mas de un mes, muchas gracias.',
  'Soy victima del conflicto y quiero informasion del subcidio de bibienda para mi familia, mi cedula es nueva.',
  'El tramite de la feria lo ise por internet pero la pajina no cargo bien y quede sin radicado, me puede alludar?',
];

export interface Written {
  asked: number;
  answered: number;
  /** Answered without marks: the checker could not keep up. */
  unmarked: number;
  refused: number;
  p99: number | null;
  /** From the first to the last answer. */
  seconds: number;
}

const PATH = `/api/institutions/${INSTITUTION}/spelling`;

let client = plainClient('http://127.0.0.1:1');
let running = false;
let finished: Promise<void> = Promise.resolve();
let written: Written = nothing();
let delays: number[] = [];
let turn = 0;

function nothing(): Written {
  return { asked: 0, answered: 0, unmarked: 0, refused: 0, p99: null, seconds: 0 };
}

/** Words of nobody's, so that not everything is remembered. */
const newWord = (): string =>
  Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '');

async function check(): Promise<void> {
  turn += 1;
  const sentence = SENTENCES[turn % SENTENCES.length] ?? '';
  const text = `${sentence.slice(0, 12 + (turn % 90))} ${turn % 4 === 0 ? newWord() : ''}`;
  const began = performance.now();
  written.asked += 1;
  const cookie = sessions[turn % sessions.length] ?? '';
  const { status, body } = await client.post(PATH, cookie, JSON.stringify({ text }));
  delays.push(performance.now() - began);
  if (status !== 200) written.refused += 1;
  else if (body.includes('"marks":null')) written.unmarked += 1;
  else written.answered += 1;
}

/** A connection that the server closed. */
function lost(): void {
  written.refused += 1;
}

async function write(): Promise<void> {
  const start = performance.now();
  let due = 0;
  let inFlight = 0;
  const done: Promise<void>[] = [];
  while (running) {
    due = ((performance.now() - start) / 1000) * Number(rate);
    while (done.length < due && inFlight < MOST_IN_FLIGHT) {
      inFlight += 1;
      done.push(
        check()
          .catch(lost)
          .finally(() => (inFlight -= 1)),
      );
    }
    await pause(EVERY_MS);
  }
  await Promise.all(done);
  written.seconds = (performance.now() - start) / 1000;
}

const server = createServer((request, reply) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (pathname === '/start') {
    client = plainClient(searchParams.get('at') ?? '');
    [written, delays, running] = [nothing(), [], true];
    finished = write();
    reply.end('{}');
    return;
  }
  running = false;
  void finished.then(() => {
    client.close();
    reply.end(JSON.stringify({ ...written, p99: percentile(delays, 0.99) }));
  });
});
server.listen(0, '127.0.0.1', () => {
  answerTheBenchmark(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
