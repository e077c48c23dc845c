import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { sound, unlockSound } from '../alarm/sound.ts';
import { note } from '../announcer.tsx';
import { available, link } from '../desk/desk-store.ts';
import { ThreatBars } from '../desk/threats.tsx';
import { texts } from '../texts.ts';

/** Permanent lines under the header: a lost link, and an alarm that nobody would hear. */
export function Bars(): JSX.Element {
  const silent = available.value && sound.value !== 'ready';
  return (
    <div class="bars">
      <LinkBar />
      <ThreatBars />
      {silent && (
        <p class="bar bar-warning" role="alert">
          {sound.value === 'missing' ? texts.alarm.missing : texts.alarm.blocked}
          {sound.value === 'blocked' && (
            <button type="button" class="button-plain button-small" onClick={() => void unlockSound()}>
              {texts.alarm.unlock}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function LinkBar(): JSX.Element {
  const wasLost = useRef(false);
  const state = link.value;
  useEffect(() => {
    if (state === 'live' && wasLost.current) note(texts.back);
    wasLost.current = state === 'lost' || (state === 'connecting' && wasLost.current);
  }, [state]);
  return (
    <p class={state === 'lost' ? 'bar bar-lost' : ''} role="status">
      {state === 'lost' ? texts.lost : ''}
    </p>
  );
}
