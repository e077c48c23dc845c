/** What a child tells the benchmark. */
export type FromChild = { kind: 'ready'; address: string } | { kind: 'usage'; usage: OwnUsage };

export interface OwnUsage {
  /** User and system time of the process since its start, microseconds. */
  cpuMicros: number;
  /** Bytes. */
  rss: number;
}

/** Tells where this child listens and, whenever it is asked, what it used; ends with the benchmark. */
export function answerTheBenchmark(address: string): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    tell({ kind: 'usage', usage: { cpuMicros: user + system, rss: process.memoryUsage.rss() } });
  });
  const end = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', end);
  // It may have gone while this child was starting.
  if (!process.connected) end();
  else tell({ kind: 'ready', address });
}

function tell(message: FromChild): void {
  process.send?.(message);
}
