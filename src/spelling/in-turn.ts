/** More than this many waiting would be answered when their writer has long written on. */
const MOST_WAITING = 200;
/** A message is on its way for about so long; whoever checks has half a second. */
const MOST_PATIENCE_MS = 5;

/**
 * One at a time, each in a turn of the event loop of its own, and not while a message is on its way, if that takes no
 * longer than usual: what the conversations have to do comes first. Measured with 1,000 checks a second: a message
 * stood behind a whole burst of them at each of its turns. False: too many wait, and this one is not taken.
 */
export function openTurns(isSpoken: () => boolean): (go: () => void) => boolean {
  const waiting: (() => void)[] = [];
  let waited = 0;

  function next(): void {
    if (isSpoken() && waited < MOST_PATIENCE_MS) {
      waited += 1;
      setTimeout(next, 1);
      return;
    }
    waited = 0;
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
