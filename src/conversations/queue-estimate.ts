/** Fewer real waits than this and nothing is estimated: an invented number would be worse than none. */
const ENOUGH = 5;

/** The median of today's real waits, in milliseconds; null when there are too few. */
export function estimateWait(waits: readonly number[]): number | null {
  if (waits.length < ENOUGH) return null;
  const sorted = [...waits].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
