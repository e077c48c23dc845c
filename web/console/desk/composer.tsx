import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskConversation } from '../../../src/protocol.ts';
import { me } from '../session.ts';
import { looksFirst } from '../spelling.ts';
import { texts } from '../texts.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { box, showBoxOf, write } from './box.ts';
import { checkMessage } from './check-message.ts';
import { focusComposer } from './claiming.ts';
import { ComposerActions } from './composer-actions.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { say } from './sender.ts';
import { tellTyping } from './typing.ts';

const said = texts.composer;
const fallbackMax = 1000;

export function Composer(props: {
  conversation: DeskConversation;
  ended: boolean;
  showDetails: () => void;
}): JSX.Element {
  const { id } = props.conversation;
  const field = useRef<HTMLTextAreaElement>(null);
  const [fieldId, hintId] = [useId(), useId()];
  showBoxOf(id);
  const text = box.value.text;
  const checked = checkMessage(text, me.value?.policy.messageMaxLength ?? fallbackMax);
  useFocusOnRequest(field);
  useLayoutEffect(() => grow(field.current), [text]);

  const send = (): void => {
    if (!checked.ready || props.ended || looksFirst(field.current, text)) return;
    write(id, '');
    say(id, checked.body);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    }
    if (event.key === '/' && text === '' && !props.ended) {
      event.preventDefault();
      openDialog(() => <InsertDialog conversationId={id} />);
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="visually-hidden" for={fieldId}>
        {said.label}
      </label>
      <div class="composer-line">
        <textarea
          ref={field}
          id={fieldId}
          class="input composer-box"
          rows={2}
          lang="es-CO"
          spellcheck
          data-names={props.conversation.name}
          placeholder={said.placeholder}
          value={text}
          readOnly={props.ended}
          aria-invalid={checked.wrong ? 'true' : undefined}
          aria-describedby={hintId}
          onInput={(event) => {
            write(id, event.currentTarget.value);
            tellTyping(id);
          }}
          onKeyDown={onKeyDown}
        />
        {!props.ended && (
          <button type="submit" class="button composer-send" aria-disabled={!checked.ready}>
            {said.send}
          </button>
        )}
      </div>
      <p
        id={hintId}
        class={checked.wrong ? 'composer-hint composer-wrong' : 'composer-hint'}
        aria-live="polite"
      >
        {props.ended && text !== '' ? texts.conversation.endedDraft : checked.hint}
      </p>
      {!props.ended && <ComposerActions conversation={props.conversation} showDetails={props.showDetails} />}
    </form>
  );
}

function useFocusOnRequest(field: { current: HTMLTextAreaElement | null }): void {
  const asked = focusComposer.value;
  useEffect(() => {
    if (asked === 0) return;
    // After the alarm or the dialog that asked for it has gone.
    const later = setTimeout(() => field.current?.focus());
    return () => clearTimeout(later);
  }, [asked]);
}

/** As high as what is written, up to what the style sheet allows. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
