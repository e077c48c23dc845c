import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../../src/protocol.ts';
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
const NEAR_END_PX = 80;

/** The conversation. Lines are only added; nothing in it can be pressed but the addresses of the institution. */
export function Log({ messages, loaded }: LogProps) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
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
    const mine = messages[messages.length - 1]?.author === 'visitor';
    if (atEnd.current || mine) scrollToEnd(box.current);
    else setBehind(true);
  }, [messages]);
  // A remark or a keyboard under the log makes it smaller: its end stays in sight.
  useEffect(() => {
    if (box.current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) scrollToEnd(box.current);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const look = (): void => {
    const element = box.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    if (atEnd.current) setBehind(false);
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
        <button type="button" class="button-plain jump" onClick={() => scrollToEnd(box.current)}>
          {texts.newMessages}
        </button>
      )}
    </div>
  );
}

function scrollToEnd(box: HTMLElement | null): void {
  if (box !== null) box.scrollTop = box.scrollHeight;
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
