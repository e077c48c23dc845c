import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { askForNotifications, notifications } from '../alarm/attention.ts';
import { AlarmTest } from '../alarm/alarm-test.tsx';
import { unlockSound } from '../alarm/sound.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { available, loadDesk } from '../desk/desk-store.ts';
import { messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { openDialog } from './dialog-host.tsx';

/** Turning it on is the gesture that unlocks the sound and asks for notifications. */
export function AvailabilitySwitch(): JSX.Element {
  const busy = useSignal(false);
  const turn = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    // As it was seen: a press before the desk has come asks for what the switch did not show.
    const wanted = !available.value;
    try {
      if (wanted) void unlockSound();
      await watched(api.setAvailability(wanted));
      await loadDesk();
      if (wanted) await prepareAlarm();
    } catch (failure) {
      note(messageOf(failure), 'danger');
    } finally {
      busy.value = false;
    }
  };
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={available.value}
      aria-busy={busy.value}
      onClick={() => void turn()}
    >
      <span class="switch-label">{texts.header.available}</span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
    </button>
  );
}

/** Asked the first time only; where it was denied, the panel says how to mend it, once a visit. */
async function prepareAlarm(): Promise<void> {
  const first = notifications.value === 'default';
  await askForNotifications();
  if (first) openDialog(() => <AlarmTest />);
}
