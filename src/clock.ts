/**
 * The one clock, in epoch milliseconds: wall time at the start plus monotonic time, so that a step of the machine's
 * clock neither ends nor stretches a conversation. `at` starts it elsewhere (the demo).
 */
export function startClock(wall: () => number, monotonic: () => number, at?: number): () => number {
  const start = at ?? wall();
  const from = monotonic();
  return () => Math.round(start + (monotonic() - from));
}
