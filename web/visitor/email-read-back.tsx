import { useEffect, useState } from 'preact/hooks';
import { checkEmail, normaliseEmail, suggestEmail } from '../../src/rules/email.ts';
import { texts } from './texts.ts';

const PAUSE_MS = 600;

/** The answer goes there: the address is read back, and a probable slip (gmial.com) is one press away. */
export function EmailReadBack({ value, onTake }: { value: string; onTake: (email: string) => void }) {
  const email = useAfterPause(value);
  const right = checkEmail(email).ok;
  const suggestion = right ? suggestEmail(email) : undefined;
  return (
    <div class="read-back" aria-live="polite">
      {right && (
        <p class="small">
          {texts.weWriteTo}
          <strong>{normaliseEmail(email)}</strong>
        </p>
      )}
      {suggestion !== undefined && (
        <button type="button" class="button-link" onClick={() => onTake(suggestion)}>
          {texts.didYouMean(suggestion)}
        </button>
      )}
    </div>
  );
}

/** Read back when the person pauses, not at each letter. */
function useAfterPause(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
