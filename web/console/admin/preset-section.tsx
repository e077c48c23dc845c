import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { PresetPreviewView } from '../../../src/protocol/presets.ts';
import { note } from '../announcer.tsx';
import { fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import * as api from './api-texts.ts';
import { wording } from './texts-wording.ts';

const said = wording.preset;
const none: Record<string, string> = {};

/** The whole institution in one file, there and back. */
export function PresetSection(): JSX.Element {
  return (
    <div class="stack">
      <section class="settings-group" aria-labelledby="exportar">
        <h2 id="exportar">{said.exportTitle}</h2>
        <p class="soft">{said.exportHelp}</p>
        <p>
          <a class="button-plain" href={api.presetAddress} download>
            {said.download}
          </a>
        </p>
      </section>
      <Import />
    </div>
  );
}

function Import(): JSX.Element {
  const archive = useSignal('');
  const preview = useSignal<PresetPreviewView | null>(null);
  const wrong = useSignal<Record<string, string>>(none);
  const other = useSignal('');
  const file = useId();
  const look = async (event: Event): Promise<void> => {
    event.preventDefault();
    preview.value = null;
    wrong.value = archive.value === '' ? { archive: said.noFile } : none;
    other.value = '';
    if (archive.value === '') return;
    try {
      preview.value = await watched(api.previewPreset(archive.value));
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) other.value = messageOf(failure);
    }
  };
  const apply = async (mark: string): Promise<void> => {
    await watched(api.applyPreset(archive.value, mark));
    preview.value = null;
    note(said.applied);
  };
  return (
    <form
      class="settings-group"
      noValidate
      aria-label={said.importTitle}
      onSubmit={(event) => void look(event)}
    >
      <h2>{said.importTitle}</h2>
      <p class="soft">{said.importHelp}</p>
      <ErrorSummary errors={wrong.value} other={other.value} />
      <div class="field">
        <label for={file}>{said.file}</label>
        <input
          id={file}
          name="archive"
          type="file"
          accept=".zip,application/zip"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            preview.value = null;
            void (chosen ? base64Of(chosen) : Promise.resolve('')).then((text) => (archive.value = text));
          }}
        />
      </div>
      <p>
        <button type="submit" class="button-plain">
          {said.look}
        </button>
      </p>
      {preview.value && (
        <Changes
          preview={preview.value}
          onApply={(mark) =>
            openDialog(() => (
              <Confirm title={said.apply} onConfirm={() => apply(mark)}>
                <p>{said.applyHelp}</p>
              </Confirm>
            ))
          }
        />
      )}
    </form>
  );
}

function Changes(props: { preview: PresetPreviewView; onApply: (mark: string) => void }): JSX.Element {
  const { changes, mark } = props.preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [mark]);
  return (
    <section class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {changes.length === 0 ? said.nothing : said.changes(changes.length)}
      </h3>
      {changes.map(({ label, before, after }, place) => (
        <details key={place}>
          <summary>{label}</summary>
          <dl class="before-after">
            <dt>{said.before}</dt>
            <dd>
              <pre>{before === '' ? said.empty : before}</pre>
            </dd>
            <dt>{said.after}</dt>
            <dd>
              <pre>{after === '' ? said.empty : after}</pre>
            </dd>
          </dl>
        </details>
      ))}
      {changes.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => props.onApply(mark)}>
            {said.apply}
          </button>
        </p>
      )}
    </section>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
