import { signal } from '@preact/signals';

/** Grows when the inbox may have changed: whoever shows a part of it asks again. */
export const inboxVersion = signal(0);

export function inboxMayHaveChanged(): void {
  inboxVersion.value += 1;
}
