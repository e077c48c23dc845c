import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCode } from './errors.ts';
import type { ProcessIdentity } from './processes.ts';
import { isAlive, ownIdentity } from './processes.ts';

/** What a claim file says: the process that owns the place, and the server that it started there. */
interface Owner extends ProcessIdentity {
  serverPid?: number;
}

export interface Claim {
  /** the server that we, or a dead owner before us, started in this place */
  serverPid(): number | undefined;
  recordServer(pid: number): void;
  release(): void;
}

/**
 * Claims a place for this process, by a file that names it. A claim of a dead process is taken over.
 * Two servers on one cluster are prevented by PostgreSQL itself; this file tells a live owner from a dead one.
 */
export function claim(file: string): Claim | { heldBy: number } {
  let inherited: number | undefined;
  for (;;) {
    const owner: Owner = { ...ownIdentity(), ...(inherited ? { serverPid: inherited } : {}) };
    if (createOnce(file, owner)) return claimed(file, owner);
    const holder = readOwner(file);
    if (holder && isAlive(holder)) return { heldBy: holder.pid };
    if (removeExactly(file, holder)) inherited = holder?.serverPid ?? inherited;
  }
}

/** Runs the work while no other live process does the same under this file's name. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const held = claim(file);
    if ('heldBy' in held) {
      await delay(50);
      continue;
    }
    try {
      return await work();
    } finally {
      held.release();
    }
  }
}

function claimed(file: string, first: Owner): Claim {
  let owner = first;
  return {
    serverPid: () => owner.serverPid,
    recordServer(pid) {
      owner = { ...owner, serverPid: pid };
      const fresh = besides(file);
      writeFileSync(fresh, JSON.stringify(owner));
      renameSync(fresh, file);
    },
    release() {
      if (sameOwner(readOwner(file), owner)) rmSync(file, { force: true });
    },
  };
}

/** The file appears with its whole content or not at all: link() refuses an existing name. */
function createOnce(file: string, owner: Owner): boolean {
  const fresh = besides(file);
  writeFileSync(fresh, JSON.stringify(owner), { mode: 0o644 });
  try {
    linkSync(fresh, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Takes a dead claim away; if another start was quicker, its claim is put back. */
function removeExactly(file: string, expected: Owner | undefined): boolean {
  const aside = besides(file);
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  const taken = readOwner(aside);
  if (taken && !sameOwner(taken, expected)) createOnce(file, taken);
  rmSync(aside, { force: true });
  return true;
}

function sameOwner(one: Owner | undefined, other: Owner | undefined): boolean {
  return one !== undefined && one.pid === other?.pid && one.startedAt === other.startedAt;
}

/** An unreadable claim (cut off by a power failure) counts as nobody's. */
function readOwner(file: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isOwner(value) ? value : undefined;
  } catch (error) {
    if (systemCode(error) === 'EACCES') throw error;
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'startedAt' in value &&
    typeof value.startedAt === 'string'
  );
}

function besides(file: string): string {
  return `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
}
