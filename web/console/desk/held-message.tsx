import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../announcer.tsx';
import { wordsTexts } from '../texts-words.ts';
import { box, draftBefore } from './box.ts';
import { focusComposer } from './claiming.ts';
import { ofConversation } from './outbox.ts';
import { outbox, sayAllTheSame, takeBack } from './sender.ts';
import { TextCheck } from './text-check.tsx';

/** The message that waits for its author's answer, above the box: who goes on writing is not interrupted. */
export function HeldMessage({ id }: { id: string }): JSX.Element | null {
  const held = ofConversation(outbox.value, id).find(({ state }) => state === 'held');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (held === undefined) return;
    announce(wordsTexts.check.title, 'assertive');
    // Who has nothing more to write is brought to it; who writes on finds it above the box.
    if (box.value.text === '') place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [held?.id]);
  if (held?.checks === undefined) return null;
  return (
    <div ref={place} class="held">
      <TextCheck
        key={held.id}
        body={held.body}
        checks={held.checks}
        onSend={(marks) => {
          sayAllTheSame(held.id, marks);
          focusComposer.value += 1;
        }}
        onFix={() => {
          draftBefore(id, takeBack(held.id));
          focusComposer.value += 1;
        }}
      />
    </div>
  );
}
