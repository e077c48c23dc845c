import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { messageOf } from '../failure.ts';
import { session, watched } from '../session.ts';
import { texts } from '../texts.ts';

/** Asks for something, shows what came, and says what to do when it did not. `asked` changes: asks again. */
export function Loaded<T>(props: {
  asked: string;
  ask: () => Promise<T>;
  /** What surrounds the waiting and the failure, when what comes brings a frame of its own. */
  frame?: (content: JSX.Element) => JSX.Element;
  children: (data: T, again: () => void) => JSX.Element;
}): JSX.Element {
  const data = useSignal<T | null>(null);
  const error = useSignal('');
  const latest = useRef(props.asked);
  latest.current = props.asked;
  const load = (): void => {
    const asked = props.asked;
    watched(props.ask()).then(
      (answer) => {
        if (asked !== latest.current) return;
        error.value = '';
        data.value = answer;
      },
      (failure: unknown) => {
        if (asked !== latest.current) return;
        error.value = messageOf(failure);
        data.value = null;
      },
    );
  };
  // Signed in again after the session expired: what failed meanwhile is asked once more.
  useEffect(load, [props.asked, session.value === 'in']);
  const framed = props.frame ?? ((content: JSX.Element) => content);
  if (error.value !== '') {
    return framed(
      <div class="empty" role="alert">
        <p>{error}</p>
        <button type="button" class="button-plain" onClick={load}>
          {texts.tryAgain}
        </button>
      </div>,
    );
  }
  if (data.value === null) return framed(<p class="empty">{texts.loading}</p>);
  return props.children(data.value, load);
}
