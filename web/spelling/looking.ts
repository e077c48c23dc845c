import type { SpellingMark } from '../../src/protocol/spelling.ts';
import type { SpellingApi } from './ask.ts';

const QUIET_MS = 400;
const MOST_UNITS = 4000;

/** Asks about a text once its writer pauses, one question at a time; an answer about an older text is thrown away. */
export function openLooking(
  { check }: Pick<SpellingApi, 'check'>,
  textNow: () => string,
  heard: (found: SpellingMark[] | null) => void,
): { now: () => void; soon: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let again = false;

  async function look(): Promise<void> {
    again = asking;
    if (asking) return;
    asking = true;
    const text = textNow();
    const found = text.trim() === '' || text.length > MOST_UNITS ? [] : await check(text);
    asking = false;
    if (textNow() === text) heard(found);
    if (again) void look();
  }

  return {
    now: () => void look(),
    soon() {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), QUIET_MS);
    },
  };
}
