/** More than this many waiting would be answered when their writer has long written on. */
const MOST_WAITING = 200;

/**
 * One at a time, each in a turn of the event loop of its own: what the conversations have to do comes in between.
 * Measured with 1,000 checks a second, which come in bursts: half of a message's way to the agent was waiting for the
 * rest of a burst, at each of the five turns that it needs. False: too many wait, and this one is not taken.
 */
export function openTurns(): (go: () => void) => boolean {
  const waiting: (() => void)[] = [];

  function next(): void {
    const go = waiting.shift();
    if (waiting.length > 0) setImmediate(next);
    go?.();
  }

  return (go) => {
    if (waiting.length >= MOST_WAITING) return false;
    if (waiting.push(go) === 1) setImmediate(next);
    return true;
  };
}
