import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardEmbedded } from '../../src/database/embedded/embedded.ts';
import { until } from '../wait.ts';
import type { FromChild, OwnUsage } from './child-side.ts';
import { usageOfDescendants, type DescendantUsage } from './descendants.ts';

export interface Usage extends OwnUsage {
  postgres: DescendantUsage | null;
}

export interface Child {
  address: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** The server ends within ten seconds of SIGTERM; whoever takes longer is cut off. */
const STOP_MS = 15_000;
const START_MS = 60_000;

const running = new Set<ChildProcess>();
const folders = new Set<string>();

/** A child with an IPC channel that tells its address and its use (see child-side.ts). */
export async function startChild(file: string, args: string[], execArgv: string[] = []): Promise<Child> {
  const child = fork(file, args, { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  remember(child);
  const ready = await reply(child, 'ready');
  return {
    address: ready.address,
    async usage() {
      const answer = reply(child, 'usage');
      child.send('usage');
      const { usage } = await answer;
      return { ...usage, postgres: usageOfDescendants(child.pid ?? 0) };
    },
    stop: () => stop(child),
  };
}

/** A program of its own, without a channel: production as it is started. */
export function startProgram(args: string[], env: Record<string, string>): { stop(): Promise<void> } {
  // Nothing of whoever runs the benchmark: their settings may name a database that matters.
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, ...env };
  const child = spawn(process.execPath, args, { env: clean, stdio: ['ignore', 'ignore', 'inherit'] });
  remember(child);
  return { stop: () => stop(child) };
}

/** A data folder that is gone when the benchmark is. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'));
  folders.add(folder);
  return folder;
}

/** Whatever happened, nothing runs on and nothing stays. */
export async function stopEverything(): Promise<void> {
  await Promise.all([...running].map(stop));
  for (const folder of folders) discardEmbedded(folder);
  folders.clear();
}

function remember(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  child.kill('SIGTERM');
  const ended = await until(() => !running.has(child), { everyMs: 10, mostMs: STOP_MS });
  if (!ended) child.kill('SIGKILL');
}

type Told<Kind extends FromChild['kind']> = Extract<FromChild, { kind: Kind }>;

function reply<Kind extends FromChild['kind']>(child: ChildProcess, kind: Kind): Promise<Told<Kind>> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      const told = message as FromChild;
      if (told.kind === kind) settle(() => resolve(told as Told<Kind>));
    };
    const onExit = (code: number | null) =>
      settle(() => reject(new Error(`a measured process ended with code ${code ?? 'none'}`)));
    const timer = setTimeout(
      () => settle(() => reject(new Error(`a measured process did not answer within ${START_MS / 1000} s`))),
      START_MS,
    );
    const settle = (end: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      end();
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
