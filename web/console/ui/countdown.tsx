import type { JSX } from 'preact';
import { countdownText, remaining, tone } from '../../../src/rules/time-limit.ts';
import { now } from '../clock.ts';
import { me } from '../session.ts';
import { texts } from '../texts.ts';

/** Time left of a conversation. The tone is also said in words: never by colour alone. */
export function Countdown(props: {
  deadline: number | null;
  limitMs: number;
  moreTime: boolean;
  bar?: boolean;
}): JSX.Element | null {
  if (props.deadline === null) return null;
  const left = remaining(props.deadline, now.value);
  const policy = me.value?.policy;
  const how = tone(left, props.limitMs, props.moreTime ? policy?.withMoreTimeWarningsMs : policy?.warningsMs);
  const words = how === 'danger' ? texts.conversation.toneDanger : texts.conversation.toneWarning;
  return (
    <span class={`countdown countdown-${how}`} role="timer" aria-label={texts.conversation.left}>
      {how !== 'calm' && <span class={props.bar ? 'countdown-words' : 'visually-hidden'}>{words} </span>}
      <span class="countdown-time">{countdownText(left)}</span>
      {props.bar && <progress class="countdown-bar" max={props.limitMs} value={left} aria-hidden="true" />}
    </span>
  );
}
