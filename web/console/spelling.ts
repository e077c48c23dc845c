import { signal } from '@preact/signals';
import { post } from '../lib/api.ts';
import { helpWriting, leftToReview } from '../spelling/help.ts';
import { note } from './announcer.tsx';
import { administers } from './session.ts';
import { texts } from './texts.ts';

const KEY = 'ventanilla:revisar-ortografia';

/** Whether a message with words still underlined is looked at once before it goes. */
export const checksBeforeSending = signal(remembered() !== 'no');

export function toggleCheck(): void {
  checksBeforeSending.value = !checksBeforeSending.value;
  try {
    localStorage.setItem(KEY, checksBeforeSending.value ? 'si' : 'no');
  } catch {
    // Without storage it lasts as long as the page.
  }
}

/** Every box of the console, from its first focus on. */
export function startSpelling(): void {
  const add = (word: string): Promise<unknown> => post('/api/staff/spelling/words', { words: [word] });
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    void helpWriting(target, { base: '/api/staff', ...(administers.value && { add }) });
  });
}

/** What was looked at once is not asked about again. */
let lookedAt = '';

/** One look before sending when words remain underlined: the same message sent again goes out as it is. */
export function looksFirst(field: HTMLTextAreaElement | null, text: string): boolean {
  const left = checksBeforeSending.value && lookedAt !== text ? leftToReview(field) : [];
  if (left.length === 0) return false;
  lookedAt = text;
  note(texts.composer.wordsLeft(left));
  return true;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
