import { performance } from 'node:perf_hooks';

const LOOK_EVERY_MS = 100;
/** Share of the time in which this process was busy; a chat that is this busy needs the rest for itself. */
const BUSY = 0.75;

/** Conversations come first: says whether this process has time for help with spelling. */
export function openSpareTime(): () => boolean {
  let before = performance.eventLoopUtilization();
  let lookedAt = performance.now();
  let hasTime = true;
  return () => {
    const now = performance.now();
    if (now - lookedAt < LOOK_EVERY_MS) return hasTime;
    const after = performance.eventLoopUtilization();
    hasTime = performance.eventLoopUtilization(after, before).utilization < BUSY;
    before = after;
    lookedAt = now;
    return hasTime;
  };
}
