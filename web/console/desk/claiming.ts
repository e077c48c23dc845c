import { signal } from '@preact/signals';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { codeOf, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { gone, loadDesk, select } from './desk-store.ts';

/** The request being claimed, so that two clicks are one. */
export const claiming = signal<string | null>(null);
/** Bumped to put the keyboard in the box of a conversation just claimed. */
export const focusComposer = signal(0);

/** Losing the race is a normal answer: it says who took it, and the alarm stops. */
export async function claim(id: string): Promise<void> {
  if (claiming.value !== null) return;
  claiming.value = id;
  try {
    await claimOrBecomeAvailable(id);
    gone.value = new Set([...gone.value, id]);
    select(id);
    focusComposer.value += 1;
  } catch (failure) {
    const lost = ['already_claimed', 'not_waiting', 'not_found', 'conversation_ended'].includes(
      codeOf(failure),
    );
    if (lost) gone.value = new Set([...gone.value, id]);
    note(messageOf(failure), lost ? 'plain' : 'danger');
  } finally {
    claiming.value = null;
    await loadDesk();
  }
}

/** Past the minute the alarm also rings where "Disponible" is off: who accepts there becomes available. */
async function claimOrBecomeAvailable(id: string): Promise<void> {
  try {
    await watched(api.claim(id));
  } catch (failure) {
    if (codeOf(failure) !== 'not_available') throw failure;
    await watched(api.setAvailability(true));
    await watched(api.claim(id));
    note(texts.nowAvailable);
  }
}
