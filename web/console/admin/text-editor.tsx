import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TextView } from '../../../src/protocol/texts.ts';
import { note } from '../announcer.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { LongField } from '../ui/field.tsx';
import { Conflict } from './conflict.tsx';
import { useTextDraft, type TextDraft } from './text-draft.ts';
import { TextHistory } from './text-history.tsx';
import { TextShown } from './text-shown.tsx';
import { wording } from './texts-wording.ts';

const said = wording.texts;
const none: Record<string, string> = {};

/** One text: its words, its blanks, how it will be read, and what it said before. */
export function TextEditor(props: {
  text: TextView;
  all: readonly TextView[];
  again: () => void;
}): JSX.Element {
  const { text, all, again } = props;
  const draft = useTextDraft(text, again);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const put = (words: string, told: string): void => {
    draft.body.value = words;
    note(told);
    form.current?.querySelector('textarea')?.focus();
  };
  return (
    <div class="text-editor stack">
      <h2 ref={heading} tabIndex={-1}>
        {text.label}
      </h2>
      <p class="soft">{said.where(text.where)}</p>
      <Meanwhile draft={draft} again={again} />
      {text.editable ? (
        <form
          ref={form}
          class="stack"
          noValidate
          aria-label={text.label}
          onSubmit={(event) => {
            event.preventDefault();
            void draft.save(text.revision);
          }}
        >
          <Words text={text} draft={draft} />
          <Blanks text={text} onInsert={(name) => insert(form.current, draft.body, `{${name}}`)} />
          <p class="row">
            <button type="submit" class="button">
              {said.save}
            </button>
            {text.preset !== null && text.preset !== draft.body.value && (
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
      <TextShown text={text} body={draft.body.value} all={all} />
      <TextHistory key={draft.saved.value} textKey={text.key} onUse={(words) => put(words, said.used)} />
    </div>
  );
}

function Words({ text, draft }: { text: TextView; draft: TextDraft }): JSX.Element {
  const { body, refused } = draft;
  // The same object while nothing new is wrong: the summary takes the focus only when it changes.
  const errors = useMemo(() => (refused.value === '' ? none : { body: refused.value }), [refused.value]);
  return (
    <>
      <ErrorSummary errors={errors} other="" />
      <LongField
        label={said.body}
        name="body"
        rows={8}
        help={[text.optional && said.optionalHelp, text.markup && said.markupHelp].filter(Boolean).join(' ')}
        value={body.value}
        error={refused.value === '' ? undefined : refused.value}
        onValue={(value) => (body.value = value)}
      />
    </>
  );
}

function Meanwhile({ draft, again }: { draft: TextDraft; again: () => void }): JSX.Element | null {
  const { body, meanwhile, save } = draft;
  const conflict = meanwhile.value;
  if (conflict === null) return null;
  return (
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
  );
}

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
