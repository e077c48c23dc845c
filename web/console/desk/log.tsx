import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageView } from '../../../src/protocol.ts';
import { stayAtEnd, type StaysAtEnd } from '../../lib/stay-at-end.ts';
import { hour } from '../formats.ts';
import { texts } from '../texts.ts';
import type { Opened } from './conversation-store.ts';
import { HintTags } from './hint-tags.tsx';

/**
 * Lines are only ever added. What was there before is loaded with announcements off, so that opening a
 * conversation does not read all of it aloud.
 */
export function Log({ it }: { it: Opened }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const end = useRef<StaysAtEnd | null>(null);
  const loaded = useSignal(false);
  const lines = it.messages.value;
  useEffect(() => {
    if (lines.length === 0) return;
    const settle = setTimeout(() => (loaded.value = true), 500);
    return () => clearTimeout(settle);
  }, [lines.length > 0]);
  useLayoutEffect(() => {
    if (box.current) end.current = stayAtEnd(box.current);
    return () => end.current?.stop();
  }, []);
  useLayoutEffect(() => {
    if (end.current?.isThere()) end.current.toEnd();
  }, [lines.length]);
  return (
    <div
      ref={box}
      class="log"
      role="log"
      aria-label={texts.conversation.log}
      aria-live={loaded.value ? 'polite' : 'off'}
      tabIndex={0}
      onScroll={() => end.current?.looked()}
    >
      {lines.map((line, i) => (
        <Line
          key={line.seq}
          line={line}
          first={lines[i - 1]?.name !== line.name || lines[i - 1]?.kind !== line.kind}
        />
      ))}
    </div>
  );
}

/** The name is said with every line to those who listen, and once a run to those who see. */
function Line({ line, first }: { line: MessageView; first: boolean }): JSX.Element {
  if (line.kind === 'notice') return <p class="line-notice">{line.body}</p>;
  return (
    <div
      class={`line line-${line.author}${first ? ' line-first' : ''}${line.kind === 'dato' ? ' line-dato' : ''}`}
    >
      <span class={first ? 'line-name' : 'visually-hidden'}>
        {line.name}
        <span class="visually-hidden">: </span>
      </span>
      <p class="line-body">{line.body}</p>
      <time class="line-time" dateTime={new Date(line.sentAt).toISOString()}>
        {hour(line.sentAt)}
      </time>
      <HintTags hints={line.hints} class="line-hints" />
    </div>
  );
}
