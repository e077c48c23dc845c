/**
 * Milliseconds to wait before try number `attempt` (from 0): doubling up to 15 s, and only between half and the
 * whole of it, so that a restarted server is not asked by everybody in the same instant.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(500 * 2 ** Math.min(attempt, 10), 15_000);
  return Math.round(whole / 2 + (whole / 2) * random());
}
