import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextView } from '../../../src/protocol/texts.ts';
import { note } from '../announcer.tsx';
import { codeOf, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { ApiFailure } from '../../lib/api.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { LongField } from '../ui/field.tsx';
import * as api from './api-texts.ts';
import { Conflict } from './conflict.tsx';
import { TextHistory } from './text-history.tsx';
import { TextShown } from './text-shown.tsx';
import { wording } from './texts-wording.ts';

const said = wording.texts;

/** One text: its words, its blanks, how it will be read, and what it said before. */
export function TextEditor({ text, again }: { text: TextView; again: () => void }): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const body = useSignal(text.body);
  const refused = useSignal('');
  const meanwhile = useSignal<{ now: TextView; message: string } | null>(null);
  const saved = useSignal(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const save = async (revision: number): Promise<void> => {
    refused.value = '';
    try {
      await watched(api.saveText(text.key, { body: body.value, revision }));
      meanwhile.value = null;
      saved.value += 1;
      note(said.saved);
      again();
    } catch (failure) {
      if (codeOf(failure) === 'changed_meanwhile') await showMeanwhile(messageOf(failure));
      else refused.value = allMessages(failure);
    }
  };
  const showMeanwhile = async (message: string): Promise<void> => {
    const view = await watched(api.texts());
    const now = view.moments.flatMap(({ texts }) => texts).find(({ key }) => key === text.key);
    if (now) meanwhile.value = { now, message };
  };
  const put = (words: string, told: string): void => {
    body.value = words;
    note(told);
    form.current?.querySelector('textarea')?.focus();
  };
  const conflict = meanwhile.value;

  return (
    <div class="text-editor stack">
      <h2 ref={heading} tabIndex={-1}>
        {text.label}
      </h2>
      <p class="soft">{said.where(text.where)}</p>
      {conflict && (
        <Conflict
          message={conflict.message}
          versions={[{ label: '', now: conflict.now.body, mine: body.value }]}
          onKeepMine={() => void save(conflict.now.revision)}
          onUseNow={() => {
            body.value = conflict.now.body;
            meanwhile.value = null;
            again();
          }}
        />
      )}
      {text.editable ? (
        <form
          ref={form}
          class="stack"
          noValidate
          aria-label={text.label}
          onSubmit={(event) => {
            event.preventDefault();
            void save(text.revision);
          }}
        >
          <ErrorSummary errors={refused.value === '' ? none : { body: refused.value }} other="" />
          <LongField
            label={said.body}
            name="body"
            rows={8}
            help={[text.optional && said.optionalHelp, text.markup && said.markupHelp]
              .filter(Boolean)
              .join(' ')}
            value={body.value}
            error={refused.value === '' ? undefined : refused.value}
            onValue={(value) => (body.value = value)}
          />
          <Blanks text={text} onInsert={(name) => insert(form.current, body, `{${name}}`)} />
          <p class="row">
            <button type="submit" class="button">
              {said.save}
            </button>
            {text.preset !== null && text.preset !== body.value && (
              <button
                type="button"
                class="button-plain"
                onClick={() => put(text.preset ?? '', said.restored)}
              >
                {said.restore}
              </button>
            )}
          </p>
        </form>
      ) : (
        <p class="notice notice-warning">{said.notEditable}</p>
      )}
      <TextShown text={text} body={body.value} />
      <TextHistory key={saved.value} textKey={text.key} onUse={(words) => put(words, said.used)} />
    </div>
  );
}

const none: Record<string, string> = {};

function Blanks({ text, onInsert }: { text: TextView; onInsert: (name: string) => void }): JSX.Element {
  return (
    <details open={text.blanks.some(({ required }) => required)}>
      <summary>{said.blanks}</summary>
      <ul class="text-blanks">
        {text.blanks.map(({ name, explanation, required }) => (
          <li key={name}>
            <button
              type="button"
              class="button-plain button-small"
              aria-label={said.insert(name)}
              onClick={() => onInsert(name)}
            >{`{${name}}`}</button>{' '}
            {explanation}
            {required && <strong> ({said.required})</strong>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where the person was writing. */
function insert(form: HTMLFormElement | null, body: { value: string }, words: string): void {
  const box = form?.querySelector('textarea');
  const [from, to] = [box?.selectionStart ?? body.value.length, box?.selectionEnd ?? body.value.length];
  body.value = body.value.slice(0, from) + words + body.value.slice(to);
  setTimeout(() => {
    box?.focus();
    box?.setSelectionRange(from + words.length, from + words.length);
  });
}

/** A text may have several mistakes at once, all in its one field. */
function allMessages(failure: unknown): string {
  const listed = failure instanceof ApiFailure ? (failure.body.errors ?? []) : [];
  return listed.length > 0 ? listed.map(({ message }) => message).join(' ') : messageOf(failure);
}
