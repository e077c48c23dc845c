import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and when these figures were taken: without it they say nothing. */
interface Machine {
  at: string;
  node: string;
  system: string;
  cpu: string;
  cores: number;
  memoryGiB: number;
  /** Work of others in the last minute: far above 0 at the start, and the figures are theirs too. */
  loadAtStart: number;
}

export function describeMachine(): Machine {
  return {
    at: new Date().toISOString(),
    node: process.version,
    system: `${type()} ${release()}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    loadAtStart: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function printedMachine({ at, node, system, cpu, cores, memoryGiB, loadAtStart }: Machine): string {
  return `${at} · Node ${node} · ${system} · ${cpu}, ${cores} cores, ${memoryGiB} GiB · load at the start ${loadAtStart}`;
}
