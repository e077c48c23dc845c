import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './protocol.ts';

type Question = { kind: 'check'; words: string[] } | { kind: 'suggest'; word: string };

/** One checking thread. A question it does not answer in time gets `undefined`; a dead thread is started again. */
export interface Thread {
  ask(question: Question): Promise<Answered | undefined>;
  close(): Promise<void>;
}

/** Longer at each death in a row: a dictionary that cannot be loaded is not read all day. */
const RESTART_MS = { first: 2000, longest: 300_000 };
/** More than this waiting means that it cannot keep up: the newest are not asked at all. */
const MOST_WAITING = 200;
/** So many late answers in a row: it hangs, and another one takes its place. */
const MOST_LATE = 5;
/** Its dictionary is outside of these (WebAssembly); what is left is small. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };

export function openThread(
  file: string,
  { patienceMs, loadingMs }: { patienceMs: number; loadingMs: number },
): Thread {
  const waiting = new Map<number, (answer: Answered | undefined) => void>();
  let worker: Worker | undefined;
  let restart: NodeJS.Timeout | undefined;
  let restartMs = RESTART_MS.first;
  let ready = false;
  let closed = false;
  let late = 0;
  let next = 0;

  function start(): void {
    restart = undefined;
    const one = new Worker(file, { resourceLimits });
    worker = one;
    one.unref();
    one.on('message', (answer: Answered | 'ready') => {
      late = 0;
      if (answer === 'ready') ready = true;
      else {
        restartMs = RESTART_MS.first;
        settle(answer.id, answer);
      }
    });
    // An error is followed by an exit.
    one.on('error', () => undefined);
    one.on('exit', () => {
      worker = undefined;
      ready = false;
      late = 0;
      for (const id of [...waiting.keys()]) settle(id, undefined);
      if (closed) return;
      restart = setTimeout(start, restartMs).unref();
      restartMs = Math.min(restartMs * 2, RESTART_MS.longest);
    });
  }

  function settle(id: number, answer: Answered | undefined): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  function isLate(id: number): void {
    settle(id, undefined);
    late += 1;
    if (late >= MOST_LATE) void worker?.terminate();
  }

  return {
    ask(question) {
      if (!worker && !restart && !closed) start();
      if (!worker || waiting.size >= MOST_WAITING) return Promise.resolve(undefined);
      const id = (next += 1);
      const asked: Asked = { ...question, id };
      worker.postMessage(asked);
      return new Promise((resolve) => {
        const timer = setTimeout(() => isLate(id), patienceMs + (ready ? 0 : loadingMs));
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
      });
    },
    async close() {
      closed = true;
      clearTimeout(restart);
      await worker?.terminate();
    },
  };
}
