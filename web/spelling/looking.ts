import type { SpellingMark } from '../../src/protocol/spelling.ts';
import type { SpellingApi } from './ask.ts';

const QUIET_MS = 400;
const MOST_UNITS = 4000;
/** Whoever could not tell is asked again, twice as late each time, until something new is written. */
const AGAIN_MS = { first: 3000, latest: 60_000 };

/** Asks about a text once its writer pauses, one question at a time; an answer about an older text is thrown away. */
export function openLooking(
  { check }: Pick<SpellingApi, 'check'>,
  field: HTMLTextAreaElement,
  heard: (found: SpellingMark[] | null) => void,
): { now: () => void; soon: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let again = false;
  let patience = AGAIN_MS.first;

  async function look(): Promise<void> {
    again = asking;
    if (asking || !field.isConnected) return;
    asking = true;
    const text = field.value;
    const found = text.trim() === '' || text.length > MOST_UNITS ? [] : await check(text);
    asking = false;
    if (field.value === text) heard(found);
    if (again) later(QUIET_MS);
    else if (found === null) {
      later(patience);
      patience = Math.min(patience * 2, AGAIN_MS.latest);
    } else patience = AGAIN_MS.first;
  }

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
  }

  return {
    now: () => void look(),
    soon() {
      // Who goes on writing is asked for anew: what went wrong a minute ago makes nobody wait for a minute now.
      patience = AGAIN_MS.first;
      later(QUIET_MS);
    },
  };
}
