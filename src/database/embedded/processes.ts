import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCode } from './errors.ts';

/** A process that cannot be confused with a later one of the same number. */
export interface ProcessIdentity {
  pid: number;
  /** start time as the system tells it; opaque, only compared */
  startedAt: string;
}

/** The name under which process lists show our watchdog. */
export const WATCHDOG_NAME = 'ventanilla-watchdog';

const ZOMBIE = 'zombie';
const HAS_PROC = existsSync('/proc/self/stat');

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startTimeOf(process.pid) ?? '' };
}

export function isAlive(identity: ProcessIdentity): boolean {
  if (!pidExists(identity.pid)) return false;
  const startedAt = startTimeOf(identity.pid);
  // Another user's process may be hidden (hidepid): it exists, so believe that it is the same one.
  return startedAt === undefined || startedAt === identity.startedAt;
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function startTimeOf(pid: number): string | undefined {
  try {
    return HAS_PROC ? startTimeFromProc(pid) : ps('stat=,lstart=', pid).replace(/^Z.*/, ZOMBIE);
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/pid/stat counts ticks since the boot, hence the boot's own name beside it. */
function startTimeFromProc(pid: number): string {
  const fields = statFields(pid);
  if (fields[0] === 'Z') return ZOMBIE;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19] ?? ''}`;
}

/** The fields after the name, which may itself hold spaces and brackets: state, parent, … */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function ps(columns: string, pid: number): string {
  return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).trim();
}

/** First line of postmaster.pid: the server that holds, or held, this cluster. */
export function postmasterPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Is this process a PostgreSQL that runs on this cluster? A reused number and a zombie are not. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!pidExists(pid)) return false;
  if (!HAS_PROC) return commandLine(pid).includes(cluster);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    return systemCode(error) === 'EACCES' && commandLine(pid).includes('postgres');
  }
}

/** Does a watchdog of ours, which may be ending it right now, look after this server? */
export function hasWatchdog(pid: number): boolean {
  try {
    const parent = HAS_PROC ? Number(statFields(pid)[1]) : Number(ps('ppid=', pid));
    return commandLine(parent).includes(WATCHDOG_NAME);
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  try {
    return HAS_PROC ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps('command=', pid);
  } catch {
    return '';
  }
}

export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}

/** Waits until the condition holds; false when the time is over first. */
export async function eventually(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) return false;
    await delay(20);
  }
  return true;
}
