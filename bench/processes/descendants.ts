import { readdirSync, readFileSync } from 'node:fs';

/** Of the PostgreSQL under a server: its processes are children of the server's. */
export interface DescendantUsage {
  /** Microseconds, those already reaped included. */
  cpuMicros: number;
  /** Bytes, shared memory counted once. */
  pss: number;
}

/** Linux counts in hundredths of a second everywhere Node runs. */
const MICROS_PER_TICK = 10_000;

/** Null where there is no /proc (macOS). */
export function usageOfDescendants(pid: number): DescendantUsage | null {
  const processes = everyProcess();
  if (!processes) return null;
  const found = [pid];
  for (const parent of found) {
    for (const it of processes) if (it.parent === parent) found.push(it.pid);
  }
  const usage: DescendantUsage = { cpuMicros: 0, pss: 0 };
  for (const it of processes.filter((each) => each.pid !== pid && found.includes(each.pid))) {
    usage.cpuMicros += it.ticks * MICROS_PER_TICK;
    usage.pss += pssOf(it.pid);
  }
  return usage;
}

interface Process {
  pid: number;
  parent: number;
  ticks: number;
}

function everyProcess(): Process[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(Number(name)) ?? []);
  } catch {
    return null;
  }
}

function statOf(pid: number): Process | null {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  // The name of a process may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length < 15) return null;
  // Own and reaped children's time, user and system: fields 14 to 17 of proc(5).
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { pid, parent: Number(fields[1]), ticks };
}

function pssOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? '0';
  return Number(kilobytes) * 1024;
}

/** A process may end between two looks. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
