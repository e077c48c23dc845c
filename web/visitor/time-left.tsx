import { useEffect, useRef } from 'preact/hooks';
import {
  countdownText,
  remaining,
  spokenRemaining,
  thresholdCrossed,
  tone,
} from '../../src/rules/time-limit.ts';
import type { ChatState } from './chat-state.ts';
import type { LiveConversation } from './live-conversation.ts';
import { sayRemaining } from './say.ts';
import { useServerNow } from './server-now.ts';
import { texts } from './texts.ts';

/** How often the end is looked for once the time is over and nobody has told. */
const LOOK_FOR_END_MS = 2_000;

/** "un cronómetro para avisarle al usuario el tiempo que le queda" (IPES): number and bar, never colour alone. */
export function TimeLeft({ state, live }: { state: ChatState; live: LiveConversation }) {
  const { deadline, limitMs, moreTime, state: standing } = live.view.value;
  const limit = state.boot.value?.limit;
  const chosen = moreTime ? limit?.withMoreTimeWarningsMs : limit?.warningsMs;
  const now = useServerNow(state.clock, 250);
  const left = deadline === null ? limitMs : remaining(deadline, now);
  useWarnings(state, left, { limitMs, chosen, running: deadline !== null });
  useEndWatch(live, deadline !== null && left === 0);
  if (deadline === null || standing !== 'active') return <p class="time-left soft small">{texts.noClock}</p>;
  const whole = Math.max(1, limitMs);
  return (
    <div class="time-left" data-tone={tone(left, limitMs, chosen)}>
      <div role="timer" aria-label={texts.timeLeft} class="time-number">
        <span aria-hidden="true">{countdownText(left)}</span>
        <span class="visually-hidden">{spokenRemaining(left)}</span>
      </div>
      <div class="time-bar" aria-hidden="true">
        <div style={{ transform: `scaleX(${Math.min(1, left / whole)})` }} />
      </div>
    </div>
  );
}

/** Each threshold once; a page that slept past several says only where it stands. */
function useWarnings(
  state: ChatState,
  left: number,
  { limitMs, chosen, running }: { limitMs: number; chosen: readonly number[] | undefined; running: boolean },
): void {
  const before = useRef(left);
  useEffect(() => {
    const crossed = running ? thresholdCrossed(before.current, left, limitMs, chosen) : undefined;
    before.current = left;
    if (crossed === undefined) return;
    const words = state.boot.value?.texts.time_warning ?? 'Le quedan {restante}.';
    state.announcer.say(sayRemaining(words, crossed));
  }, [left]);
}

function useEndWatch(live: LiveConversation, over: boolean): void {
  useEffect(() => {
    if (!over) return;
    live.catchUp();
    const timer = setInterval(live.catchUp, LOOK_FOR_END_MS);
    return () => clearInterval(timer);
  }, [over]);
}
