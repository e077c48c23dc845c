import { computed, signal } from '@preact/signals';
import type { WaitingView } from '../../../src/protocol.ts';
import { now, serverNow } from '../clock.ts';
import { available, waiting } from '../desk/desk-store.ts';
import { callOf, ringing, type Quieted } from './ringing.ts';

const quieted = signal<Quieted>({});

/** What rings in this console, from the queue, the switch and the clock; null: silence. */
export const alarm = computed(() =>
  ringing(waiting.value, { available: available.value, quieted: quieted.value, now: now.value }),
);

/** "Ahora no" */
export function quiet(request: WaitingView): void {
  quieted.value = { ...quieted.value, [callOf(request)]: serverNow() };
}

export function forgetQuieted(): void {
  quieted.value = {};
}
