import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { InboxQuestion } from '../../../src/protocol/inbox.ts';
import { ANSWER_MAX_LENGTH } from '../../../src/rules/question.ts';
import type { SendingMark, TextChecks } from '../../../src/rules/text-checks-shape.ts';
import { ApiFailure } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import { box, showBoxOf, write } from '../desk/box.ts';
import { checkMessage } from '../desk/check-message.ts';
import { focusComposer } from '../desk/claiming.ts';
import { InsertDialog } from '../desk/insert-dialog.tsx';
import { TextCheck } from '../desk/text-check.tsx';
import { messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { answer } from './api-inbox.ts';
import { inboxTexts as said } from './texts-inbox.ts';

/** Named once for each text that is sent: the same words sent again are one answer. */
let sending = { id: '', body: '' };

/** A letter, not a chat: Enter changes the line, and sending asks first, since it cannot be taken back. */
export function AnswerBox({ view, again }: { view: InboxQuestion; again: () => void }): JSX.Element {
  const { id, name } = view.question;
  const field = useRef<HTMLTextAreaElement>(null);
  const [fieldId, helpId, hintId] = [useId(), useId(), useId()];
  showBoxOf(id);
  const text = box.value.text;
  const checked = checkMessage(text, ANSWER_MAX_LENGTH);
  const asked = focusComposer.value;
  useEffect(() => {
    if (asked === 0) return;
    // After the dialog that asked for it has gone.
    const later = setTimeout(() => field.current?.focus());
    return () => clearTimeout(later);
  }, [asked]);

  const { held, send } = useAnswering(id, checked.body, again);
  const askToSend = (event: Event): void => {
    event.preventDefault();
    if (!checked.ready) {
      field.current?.focus();
      return;
    }
    openDialog(() => (
      <Confirm title={said.send} onConfirm={() => send({ ask: true })}>
        <p>{said.sendHelp(name, view.sendTo)}</p>
      </Confirm>
    ));
  };
  const insert = (): void => openDialog(() => <InsertDialog conversationId={id} />);
  return (
    <form class="answer-box" onSubmit={askToSend}>
      <label for={fieldId}>{said.answer}</label>
      <p class="field-help" id={helpId}>
        {said.answerHelp(view.sendTo)} {said.draftKept}
      </p>
      <textarea
        ref={field}
        id={fieldId}
        class="input"
        rows={8}
        lang="es-CO"
        spellcheck
        placeholder={said.placeholder}
        value={text}
        aria-invalid={checked.wrong ? 'true' : undefined}
        aria-describedby={`${helpId} ${hintId}`}
        onInput={(event) => {
          held.value = null;
          write(id, event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== '/' || text !== '' || event.isComposing) return;
          event.preventDefault();
          insert();
        }}
      />
      <p
        id={hintId}
        class={checked.wrong ? 'composer-hint composer-wrong' : 'composer-hint'}
        aria-live="polite"
      >
        {checked.hint}
      </p>
      <Held held={held} body={checked.body} send={send} fix={() => field.current?.focus()} />
      <div class="answer-actions">
        <button type="button" class="button-plain" onClick={insert}>
          {said.insert}
        </button>
        <button type="submit" class="button" aria-disabled={!checked.ready}>
          {said.send}
        </button>
      </div>
    </form>
  );
}

type Answering = ReturnType<typeof useAnswering>;

/** Sends it, or keeps what the server found in it for its author to answer. */
function useAnswering(id: string, body: string, again: () => void) {
  const held = useSignal<TextChecks | null>(null);
  const send = async (more: { ask?: true; marks?: SendingMark[] }): Promise<void> => {
    if (sending.body !== body) sending = { id: newId(), body };
    try {
      await watched(answer(id, { ...sending, ...more }));
    } catch (failure) {
      if (!(failure instanceof ApiFailure) || !failure.body.checks || failure.code === 'words_abusive')
        throw failure;
      held.value = failure.body.checks;
      return;
    }
    held.value = null;
    write(id, '');
    note(said.sent);
    again();
  };
  return { held, send };
}

function Held(props: Answering & { body: string; fix: () => void }): JSX.Element | null {
  const { held, send, body, fix } = props;
  if (!held.value) return null;
  return (
    <TextCheck
      body={body}
      checks={held.value}
      onSend={(marks) => void send({ marks }).catch((failure: unknown) => note(messageOf(failure), 'danger'))}
      onFix={() => {
        held.value = null;
        fix();
      }}
    />
  );
}
