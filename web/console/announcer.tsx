import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { newId } from '../lib/new-id.ts';

interface Note {
  id: string;
  text: string;
  tone: 'plain' | 'danger';
}

const politely = signal('');
const assertively = signal('');
const notes = signal<Note[]>([]);

const noteStaysMs = 8000;

/** For screen readers only. The same sentence twice is said twice. */
export function announce(text: string, how: 'polite' | 'assertive' = 'polite'): void {
  const region = how === 'polite' ? politely : assertively;
  region.value = '';
  // An empty region first: a text that does not change is not announced.
  setTimeout(() => {
    region.value = text;
  }, 60);
}

/** A short note that everybody sees and that goes away by itself; it never asks for anything. */
export function note(text: string, tone: Note['tone'] = 'plain'): void {
  const id = newId();
  notes.value = [...notes.value, { id, text, tone }].slice(-3);
  announce(text);
  setTimeout(() => {
    notes.value = notes.value.filter((one) => one.id !== id);
  }, noteStaysMs);
}

export function Announcer(): JSX.Element {
  return (
    <>
      <div class="visually-hidden" aria-live="polite" aria-atomic="true">
        {politely}
      </div>
      <div class="visually-hidden" aria-live="assertive" aria-atomic="true">
        {assertively}
      </div>
      <ul class="notes" aria-hidden="true">
        {notes.value.map((one) => (
          <li key={one.id} class={`note note-${one.tone}`}>
            {one.text}
          </li>
        ))}
      </ul>
    </>
  );
}
