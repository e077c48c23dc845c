/** Half-open intervals `[from, to)` of a line. Those with `to <= from` are empty. */
export interface Interval {
  from: number;
  to: number;
}

export function covers({ from, to }: Interval, point: number): boolean {
  return from <= point && point < to;
}

/** The same points, in order, disjoint and without touching neighbours. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  const ordered = intervals.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  for (const { from, to } of ordered) {
    const last = merged[merged.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The points of `intervals` that are in none of `holes`. */
export function subtractIntervals(intervals: readonly Interval[], holes: readonly Interval[]): Interval[] {
  let left = mergeIntervals(intervals);
  for (const hole of mergeIntervals(holes)) {
    left = left.flatMap((interval) => without(interval, hole));
  }
  return left;
}

function without({ from, to }: Interval, hole: Interval): Interval[] {
  const pieces = [
    { from, to: Math.min(to, hole.from) },
    { from: Math.max(from, hole.to), to },
  ];
  return pieces.filter((piece) => piece.to > piece.from);
}
