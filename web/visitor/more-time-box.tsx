import { spokenRemaining } from '../../src/rules/time-limit.ts';
import type { ChatState } from './chat-state.ts';
import { texts } from './texts.ts';

/** The limit is adjustable before it is met (WCAG 2.2.1), without giving a reason. */
export function MoreTimeBox({ state }: { state: ChatState }) {
  const boot = state.boot.value;
  if (boot === null) return null;
  const { ms, withMoreTimeMs } = boot.limit;
  return (
    <label class="check more-time">
      <input
        type="checkbox"
        aria-describedby="mas-tiempo-ayuda"
        checked={state.form.moreTime.value}
        onChange={(event) => (state.form.moreTime.value = event.currentTarget.checked)}
      />
      <span>{texts.moreTime}</span>
      <span class="field-help" id="mas-tiempo-ayuda" aria-hidden="true">
        {boot.texts.more_time_help} {texts.moreTimeLimit(lengthOf(ms), lengthOf(withMoreTimeMs))}
      </span>
    </label>
  );
}

/** "15 minutos", "2 horas y 30 minutos". */
function lengthOf(ms: number): string {
  return spokenRemaining(ms).replace(/^Quedan? /, '');
}
