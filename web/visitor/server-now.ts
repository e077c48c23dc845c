import { useEffect, useState } from 'preact/hooks';
import type { ServerClock } from '../lib/server-clock.ts';

/** The server's clock as a value that moves every `everyMs`. */
export function useServerNow(clock: ServerClock, everyMs: number): number {
  const [now, setNow] = useState(clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
