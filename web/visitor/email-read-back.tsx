import { useEffect, useState } from 'preact/hooks';
import { checkEmail, normaliseEmail } from '../../src/rules/email.ts';
import { texts } from './texts.ts';

const PAUSE_MS = 600;

/** The answer goes there: the address is read back, and a probable slip (gmial.com) is one press away. */
export function EmailReadBack({ value, onTake }: { value: string; onTake: (email: string) => void }) {
  const email = useAfterPause(value);
  const right = checkEmail(email).ok;
  const suggestion = useSuggestion(right ? email : '');
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

/** The list of slips is a part of its own: the page does not wait for it, and does without it. */
function useSuggestion(email: string): string | undefined {
  const [suggestion, suggest] = useState<string>();
  useEffect(() => {
    let current = true;
    suggest(undefined);
    if (email !== '') {
      import('../../src/rules/email-suggestion.ts')
        .then((it) => it.suggestEmail)
        .then(
          (of) => current && suggest(of(email)),
          () => undefined,
        );
    }
    return () => {
      current = false;
    };
  }, [email]);
  return suggestion;
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
