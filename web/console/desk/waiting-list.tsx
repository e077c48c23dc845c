import type { JSX } from 'preact';
import { isEscalated } from '../alarm/ringing.ts';
import { now } from '../clock.ts';
import { elapsed } from '../formats.ts';
import { claims } from '../session.ts';
import { texts } from '../texts.ts';
import { claim, claiming } from './claiming.ts';
import { available, desk, waiting } from './desk-store.ts';
import { HintTags } from './hint-tags.tsx';

export function WaitingList(): JSX.Element {
  const list = waiting.value;
  return (
    <section class="desk-list" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{texts.desk.waiting}</h2>
      {desk.value && list.length === 0 && <p class="desk-list-empty">{emptyWords()}</p>}
      <ul aria-labelledby="waiting-title">
        {list.map((it) => (
          <li key={it.id} class={isEscalated(it, now.value) ? 'waiting waiting-long' : 'waiting'}>
            <span class="clip name">{it.name}</span>
            <span class="number">{elapsed(now.value - it.waitingSince)}</span>
            <span class="clip soft">{it.question}</span>
            {claims.value && (
              <button
                type="button"
                class="button-plain button-small"
                aria-label={texts.desk.attend(it.name)}
                aria-disabled={claiming.value !== null}
                onClick={() => void claim(it.id)}
              >
                {texts.desk.attendShort}
              </button>
            )}
            <HintTags hints={it.hints} class="waiting-tags" />
            {(it.handedBack || it.moreTime) && (
              <span class="waiting-tags">
                {it.handedBack && <span class="tag">{texts.desk.handedBack}</span>}
                {it.moreTime && <span class="tag">{texts.desk.moreTime}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happens next, for whom it happens: a supervisor hears only what nobody has taken for a minute. */
function emptyWords(): string {
  if (!claims.value) return texts.desk.nobodyWaitingWatch;
  return available.value ? texts.desk.nobodyWaiting : texts.desk.nobodyWaitingOff;
}
