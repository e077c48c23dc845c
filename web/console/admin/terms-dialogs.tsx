import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TermsKind, TermsWords } from '../../../src/protocol/terms.ts';
import { paragraphChanges } from '../../../src/rules/paragraph-changes.ts';
import { epochOf } from '../../../src/rules/zone.ts';
import { note } from '../announcer.tsx';
import { Unready } from '../failure.ts';
import { zone } from '../formats.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { closeDialog } from '../ui/dialog-host.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import * as api from './api-terms.ts';
import { TermsShown } from './terms-shown.tsx';
import { termsTexts as said } from './texts-terms.ts';

function Panel(props: { title: string; children: JSX.Element }): JSX.Element {
  return (
    <Dialog title={props.title} onCancel={closeDialog} wide>
      <div class="dialog-body terms-panel" tabIndex={0}>
        {props.children}
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={closeDialog}>
          {said.close}
        </button>
      </div>
    </Dialog>
  );
}

export function PreviewPanel({ kind, words }: { kind: TermsKind; words: TermsWords }): JSX.Element {
  const { title, body } = words;
  return (
    <Panel title={said.previewTitle}>
      <>
        <Loaded asked={body} ask={() => api.previewTerms(kind, { title, body })}>
          {({ html }) => <TermsShown kind={kind} title={title} html={html} />}
        </Loaded>
      </>
    </Panel>
  );
}

export function ComparePanel(props: { title: string; before: string; after: string }): JSX.Element {
  const changes = paragraphChanges(props.before, props.after).filter(({ kind }) => kind !== 'same');
  return (
    <Panel title={props.title}>
      {changes.length === 0 ? (
        <p>{said.same}</p>
      ) : (
        <ul class="paragraph-changes">
          {changes.map(({ kind, text }, index) => (
            <li key={index} data-change={kind}>
              <b>{kind === 'added' ? said.added : said.removed}</b>{' '}
              {kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface About {
  kind: TermsKind;
  revision: number;
  again: () => void;
}

export function Publish({ kind, revision, again }: About): JSX.Element {
  const later = useSignal(false);
  const day = useSignal('');
  const hour = useSignal('08:00');
  const publish = async (): Promise<void> => {
    const at = later.value ? momentOf(day.value, hour.value) : null;
    await watched(api.publishTerms(kind, { revision, at }));
    note(at === null ? said.published : said.scheduled);
    again();
  };
  return (
    <Confirm title={said.publish} onConfirm={publish}>
      <p>{said.publishHelp}</p>
      <fieldset class="choices">
        <legend>{said.when}</legend>
        {[false, true].map((value) => (
          <label key={String(value)} class="check">
            <input
              type="radio"
              name="when"
              checked={later.value === value}
              onChange={() => (later.value = value)}
            />
            {value ? said.later : said.now}
          </label>
        ))}
      </fieldset>
      {later.value && (
        <div class="row">
          <TextField
            label={said.date}
            name="date"
            type="date"
            value={day.value}
            onValue={(value) => (day.value = value)}
          />
          <TextField
            label={said.hour}
            name="hour"
            value={hour.value}
            onValue={(value) => (hour.value = value)}
          />
        </div>
      )}
    </Confirm>
  );
}

function momentOf(day: string, hour: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(hour.trim()) ?? [];
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || hours === undefined) throw new Unready(said.noMoment);
  return epochOf(day, Number(hours) * 3600 + Number(minutes) * 60, zone);
}

export function Discard({ kind, revision, again }: About): JSX.Element {
  const discard = async (): Promise<void> => {
    await watched(api.discardDraft(kind, revision));
    note(said.discarded);
    again();
  };
  return (
    <Confirm title={said.discard} danger onConfirm={discard}>
      <p>{said.discardHelp}</p>
    </Confirm>
  );
}
