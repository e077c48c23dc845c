import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { texts } from '../texts.ts';
import { closeDialog } from '../ui/dialog-host.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { askForNotifications, notifications, notify, type NotificationState } from './attention.ts';
import { calling, insisting, type Pattern } from './pattern.ts';
import { sound, soundOnce, unlockSound } from './sound.ts';

const said = texts.alarmTest;

const notificationWords: Record<NotificationState, string> = {
  granted: said.granted,
  denied: said.denied,
  default: said.undecided,
  unsupported: said.unsupported,
};

/** What works on this computer, what is denied, and how to mend it. */
export function AlarmTest(): JSX.Element {
  const sent = useSignal('');
  const play = async (pattern: Pattern): Promise<void> => {
    if (await unlockSound()) soundOnce(pattern);
  };
  const tryNotification = (): void => {
    notify(texts.alarm.title, said.sample, 'test');
    sent.value = said.sent;
  };
  const soundWords = { ready: said.soundReady, blocked: said.soundBlocked, missing: texts.alarm.missing };
  return (
    <Dialog title={said.title} onCancel={closeDialog}>
      <div class="dialog-body">
        <p>{said.intro}</p>
        <h3>{said.sound}</h3>
        <p class={`state state-${sound.value === 'ready' ? 'good' : 'bad'}`}>{soundWords[sound.value]}</p>
        <p class="row">
          <button type="button" class="button-plain" onClick={() => void play(calling)}>
            {said.playSound}
          </button>
          <button type="button" class="button-plain" onClick={() => void play(insisting)}>
            {said.loudSound}
          </button>
        </p>
        <h3>{said.notifications}</h3>
        <p class={`state state-${notifications.value === 'granted' ? 'good' : 'bad'}`}>
          {notificationWords[notifications.value]}
        </p>
        {notifications.value === 'default' && (
          <button type="button" class="button-plain" onClick={() => void askForNotifications()}>
            {said.ask}
          </button>
        )}
        {notifications.value === 'granted' && (
          <button type="button" class="button-plain" onClick={tryNotification}>
            {said.tryNotification}
          </button>
        )}
        <p role="status">{sent}</p>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={closeDialog}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
