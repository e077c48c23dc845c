import { useState } from 'preact/hooks';
import type { FarewellView } from '../../src/protocol.ts';
import { ApiFailure } from '../lib/api.ts';
import type { FarewellState } from './farewell-state.ts';
import { LogLine } from './log-line.tsx';
import { beginsRun } from './transcript.ts';
import { farewellTexts } from './farewell-texts.ts';
import { texts } from './texts.ts';

/** `offer`: see it, print it, have it mailed. `mail`: the copies left by themselves, and it says where to. */
export function FarewellCopy({ state, view }: { state: FarewellState; view: FarewellView }) {
  const [said, say] = useState('');
  const { id } = view;
  if (view.transcript === 'none') return null;
  if (view.transcript === 'mail') return <p>{view.copySent}</p>;

  const trying = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (failure) {
      say(failure instanceof ApiFailure ? failure.message : texts.brokenHelp);
    }
  };
  const load = async (): Promise<void> => {
    state.messages.value ??= (await state.api.transcript(id)).messages;
  };
  const print = async (): Promise<void> => {
    await load();
    // After the lines are in the page.
    requestAnimationFrame(() => setTimeout(() => window.print()));
  };
  const mail = async (): Promise<void> => {
    await state.api.mailTranscript(id);
    say(view.copySent);
  };
  const toggle = async (): Promise<void> => {
    if (state.messages.value === null) await load();
    else state.messages.value = null;
  };
  const messages = state.messages.value;
  return (
    <section class="stack" aria-labelledby="copia">
      <h2 id="copia">{farewellTexts.copyHeading}</h2>
      <p class="no-print">{view.copyOffer}</p>
      <div class="row no-print">
        <button
          type="button"
          class="button-plain"
          aria-expanded={messages !== null}
          onClick={() => void trying(toggle)}
        >
          {messages === null ? farewellTexts.seeConversation : farewellTexts.hideConversation}
        </button>
        <button type="button" class="button-plain" onClick={() => void trying(print)}>
          {farewellTexts.print}
        </button>
        <button type="button" class="button-plain" onClick={() => void trying(mail)}>
          {farewellTexts.mailMe}
        </button>
      </div>
      <p role="status" class="status-line" data-quiet={said === ''}>
        {said}
      </p>
      {messages !== null && (
        <div class="transcript">
          {messages.map((message, index) => (
            <LogLine key={message.id} message={message} named={beginsRun(messages, index)} />
          ))}
        </div>
      )}
    </section>
  );
}
