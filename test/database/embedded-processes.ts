import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { EmbeddedOptions } from '../../src/database/embedded/embedded.ts';
import { startEmbedded } from '../../src/database/embedded/embedded.ts';
import type { Connection } from '../../src/database/embedded/roles.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export function temporaryFolder(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'vt-'));
}

/** A stopped cluster with roles and database, to copy for the tests that are not about a first start. */
export async function makeTemplate(): Promise<string> {
  const template = temporaryFolder();
  await (await startEmbedded({ dataDir: template, durable: false })).stop();
  return template;
}

/** Modes and owners go along; `cp -a` is quicker than another initdb. */
export function copyOf(template: string): string {
  const dataDir = temporaryFolder();
  execFileSync('cp', ['-a', `${template}/.`, dataDir]);
  return dataDir;
}

/** What the owning process says when its start succeeded, or was refused (`code`). */
export interface Said {
  pid?: number;
  connection?: Connection;
  milliseconds?: number;
  code?: string;
  message?: string;
}

export interface OwnerProcess {
  child: ChildProcess;
  said: Promise<Said>;
}

/** Starts embedded-owner.ts in a process of its own, from the project at `root`, perhaps as another user. */
export function startOwner(
  options: EmbeddedOptions,
  { root = ROOT, uid }: { root?: string; uid?: number } = {},
): OwnerProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'test/database/embedded-owner.ts'), JSON.stringify(options)],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], ...(uid === undefined ? {} : { uid, gid: uid }) },
  );
  const said = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)) as Said);
  return { child, said };
}

export async function killHard(owner: OwnerProcess): Promise<void> {
  const ended = once(owner.child, 'exit');
  owner.child.kill('SIGKILL');
  await ended;
}

/** Ends it the way systemd does, and waits until it is gone. */
export async function terminate(owner: OwnerProcess): Promise<void> {
  if (owner.child.exitCode !== null || owner.child.signalCode !== null) return;
  const ended = once(owner.child, 'exit');
  owner.child.kill('SIGTERM');
  await ended;
}

/** Processes of a cluster: server and watchdog name its folder in their arguments; zombies name nothing. */
export function processesOf(dataDir: string): number[] {
  const named = (pid: string) => {
    const words = read(`/proc/${pid}/cmdline`).split('\0');
    return words[words.indexOf('-D') + 1]?.startsWith(dataDir) === true && words.includes('-D');
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && named(name))
    .map(Number);
}

export function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]);
}

/** A process may end between the list and the look. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until the condition holds, or fails. A condition that throws does not hold yet. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds = 30_000,
): Promise<void> {
  const end = performance.now() + milliseconds;
  let last: unknown;
  while (performance.now() < end) {
    try {
      if (await condition()) return;
    } catch (error) {
      last = error;
    }
    await delay(10);
  }
  throw new Error(`waited ${milliseconds} ms in vain`, { cause: last });
}

/** One connection, one question, closed again. */
export async function ask<Row extends object>(connection: Connection, sql: string): Promise<Row[]> {
  const client = new Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
