import { signal } from '@preact/signals';
import { createServerClock } from '../lib/server-clock.ts';

const clock = createServerClock();

/** The server's clock, moving once a second: countdowns and waits are read from it. */
export const now = signal(clock.now());

/** Takes the `now` of an answer of the server. */
export function serverSays(moment: number): void {
  clock.heard(moment);
  now.value = clock.now();
}

export function serverNow(): number {
  return clock.now();
}

export function startClock(): void {
  setInterval(() => {
    now.value = clock.now();
  }, 1000);
}
