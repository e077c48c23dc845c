import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../../src/protocol.ts';
import { stayAtEnd, type StaysAtEnd } from '../lib/stay-at-end.ts';
import { LogLine } from './log-line.tsx';
import { beginsRun } from './transcript.ts';
import { texts } from './texts.ts';

interface LogProps {
  messages: readonly MessageView[];
  /** The history is there; what comes from now on is announced. */
  loaded: boolean;
}

/** Long enough for the history to be in the page before it begins to be listened to. */
const SETTLE_MS = 400;

/** The conversation. Lines are only added; nothing in it can be pressed but the addresses of the institution. */
export function Log({ messages, loaded }: LogProps) {
  const box = useRef<HTMLDivElement>(null);
  const end = useRef<StaysAtEnd | null>(null);
  const [behind, setBehind] = useState(false);
  const listening = useSettled(loaded);

  // The page is drawn often (each key, each second of typing); the lines only when there are new ones.
  const lines = useMemo(
    () =>
      messages.map((message, index) => (
        <LogLine key={message.id} message={message} named={beginsRun(messages, index)} />
      )),
    [messages],
  );
  useLayoutEffect(() => {
    if (box.current !== null) end.current = stayAtEnd(box.current);
    return () => end.current?.stop();
  }, []);
  useLayoutEffect(() => {
    const mine = messages[messages.length - 1]?.author === 'visitor';
    if (end.current?.isThere() || mine) end.current?.toEnd();
    else setBehind(true);
  }, [messages]);
  const look = (): void => {
    end.current?.looked();
    if (end.current?.isThere()) setBehind(false);
  };

  return (
    <div class="log-frame">
      <div
        ref={box}
        class="log"
        role="log"
        aria-label={texts.log}
        aria-live={listening ? 'polite' : 'off'}
        tabIndex={0}
        onScroll={look}
      >
        {lines}
      </div>
      {behind && (
        <button type="button" class="button-plain jump" onClick={() => end.current?.toEnd()}>
          {texts.newMessages}
        </button>
      )}
    </div>
  );
}

function useSettled(ready: boolean): boolean {
  const [settled, settle] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => settle(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [ready]);
  return settled;
}
