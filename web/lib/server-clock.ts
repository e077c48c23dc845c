/**
 * The server's clock as seen from here. Every snapshot brings the server's `now`; between snapshots the
 * monotonic clock of the browser carries it on, so a wrong or changed wall clock does no harm.
 */
export interface ServerClock {
  /** Epoch milliseconds of the server. */
  now(): number;
  /** Takes the `now` of a snapshot that has just arrived. */
  heard(serverNow: number): void;
}

export function createServerClock(
  monotonic: () => number = () => performance.now(),
  wall: () => number = () => Date.now(),
): ServerClock {
  let offset: number | null = null;
  return {
    now: () => (offset === null ? wall() : offset + monotonic()),
    heard: (serverNow) => {
      const seen = serverNow - monotonic();
      // An answer is always late, never early: the newest estimate that is ahead of ours is the better one.
      // A big step back means that the clock itself moved (the computer slept, the server was corrected).
      if (offset === null || seen > offset || offset - seen > 2_000) offset = seen;
    },
  };
}
