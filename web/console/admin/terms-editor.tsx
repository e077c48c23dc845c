import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TermsDraftView, TermsOfKind } from '../../../src/protocol/terms.ts';
import { note } from '../announcer.tsx';
import { codeOf, fieldErrors, messageOf } from '../failure.ts';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { LongField, TextField } from '../ui/field.tsx';
import * as api from './api-terms.ts';
import { ComparePanel, Discard, PreviewPanel, Publish } from './terms-dialogs.tsx';
import { termsTexts as said } from './texts-terms.ts';

/** What the form begins with: the draft, or the words in force without a summary. */
const startOf = ({ words, draft }: TermsOfKind) => ({
  title: draft?.title ?? words.title,
  body: draft?.body ?? words.body,
  summary: draft?.summary ?? '',
});

type Words = ReturnType<typeof startOf>;

/** The next version, while it is being written. What is typed stays, whoever else saves meanwhile. */
export function TermsEditor({ one, again }: { one: TermsOfKind; again: () => void }): JSX.Element {
  const typed = useSignal(startOf(one));
  const saved = useSignal<TermsDraftView | null>(one.draft);
  const theirs = useSignal<TermsDraftView | null>(null);
  const wrong = useSignal<Record<string, string>>({});
  const refused = useSignal('');
  const isSaved =
    saved.value !== null &&
    (['title', 'body', 'summary'] as const).every((key) => saved.value?.[key] === typed.value[key].trim());

  const failed = async (failure: unknown): Promise<void> => {
    wrong.value = fieldErrors(failure);
    refused.value = Object.keys(wrong.value).length === 0 ? messageOf(failure) : '';
    if (codeOf(failure) !== 'changed_meanwhile') return;
    const { kinds } = await watched(api.termsOffice());
    theirs.value = kinds.find(({ kind }) => kind === one.kind)?.draft ?? null;
    // It was discarded or published meanwhile: what is typed here is saved as a new draft.
    if (theirs.value === null) saved.value = null;
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      const revision = saved.value?.revision ?? 0;
      const draft = await watched(api.saveDraft(one.kind, { ...typed.value, revision }));
      saved.value = draft;
      typed.value = { title: draft.title, body: draft.body, summary: draft.summary };
      theirs.value = null;
      wrong.value = {};
      refused.value = '';
      note(said.saved);
    } catch (failure) {
      await failed(failure);
    }
  };
  const takeOver = (draft: TermsDraftView, words: typeof typed.value): void => {
    saved.value = draft;
    typed.value = words;
    theirs.value = null;
    refused.value = '';
  };
  const field = (name: 'title' | 'body' | 'summary') => ({
    name,
    value: typed.value[name],
    error: wrong.value[name],
    onValue: (value: string) => {
      typed.value = { ...typed.value, [name]: value };
    },
  });
  const blanks = one.blanks.map((name) => `{${name}}`).join(', ');
  return (
    <form
      class="stack terms-editor"
      noValidate
      aria-label={said.draft}
      onSubmit={(event) => void save(event)}
    >
      <h2>{said.draft}</h2>
      <p class="soft">
        {saved.value
          ? said.draftBy(saved.value.editedByName, dateAndHour(saved.value.editedAt))
          : said.noDraft}
      </p>
      <ErrorSummary errors={wrong.value} other={refused.value} />
      {theirs.value && <Conflict theirs={theirs.value} mine={typed.value} onDecide={takeOver} />}
      <TextField {...field('title')} label={said.title} />
      <LongField
        {...field('body')}
        label={said.body}
        rows={18}
        help={`${said.bodyHelp} ${blanks && said.blanks(blanks)}`}
      />
      <LongField {...field('summary')} label={said.summary} rows={2} help={said.summaryHelp} />
      <div class="row">
        <button type="submit" class="button">
          {said.save}
        </button>
        <Looks one={one} typed={typed.value} />
        {saved.value && <DraftActions one={one} draft={saved.value} isSaved={isSaved} again={again} />}
      </div>
    </form>
  );
}

/** To look at what is typed before anything is saved. */
function Looks({ one, typed }: { one: TermsOfKind; typed: Words }): JSX.Element {
  return (
    <>
      <button
        type="button"
        class="button-plain"
        onClick={() => openDialog(() => <PreviewPanel kind={one.kind} words={typed} />)}
      >
        {said.preview}
      </button>
      <button
        type="button"
        class="button-plain"
        onClick={() =>
          openDialog(() => (
            <ComparePanel title={said.compareTitle} before={one.words.body} after={typed.body} />
          ))
        }
      >
        {said.compare}
      </button>
    </>
  );
}

function DraftActions(props: {
  one: TermsOfKind;
  draft: TermsDraftView;
  isSaved: boolean;
  again: () => void;
}): JSX.Element {
  const { kind } = props.one;
  const { revision } = props.draft;
  const publish = (): void => {
    if (!props.isSaved) note(said.saveFirst, 'danger');
    else openDialog(() => <Publish kind={kind} revision={revision} again={props.again} />);
  };
  return (
    <>
      <button type="button" class="button-plain" onClick={publish}>
        {said.publish}…
      </button>
      <button
        type="button"
        class="button-plain"
        onClick={() => openDialog(() => <Discard kind={kind} revision={revision} again={props.again} />)}
      >
        {said.discard}
      </button>
    </>
  );
}

function Conflict(props: {
  theirs: TermsDraftView;
  mine: Words;
  onDecide: (draft: TermsDraftView, words: Words) => void;
}): JSX.Element {
  const { theirs, mine, onDecide } = props;
  const { title, body, summary } = theirs;
  return (
    <section class="notice notice-warning stack" aria-labelledby="terms-conflict">
      <h3 id="terms-conflict">{said.conflict}</h3>
      <p>{said.draftBy(theirs.editedByName, dateAndHour(theirs.editedAt))}</p>
      <div class="row">
        <button
          type="button"
          class="button-plain"
          onClick={() =>
            openDialog(() => <ComparePanel title={said.compareWithSaved} before={body} after={mine.body} />)
          }
        >
          {said.compare}
        </button>
        <button type="button" class="button-plain" onClick={() => onDecide(theirs, mine)}>
          {said.keepMine}
        </button>
        <button type="button" class="button-plain" onClick={() => onDecide(theirs, { title, body, summary })}>
          {said.takeTheirs}
        </button>
      </div>
    </section>
  );
}
