import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { note } from '../announcer.tsx';
import { codeOf, fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { LongField } from '../ui/field.tsx';
import * as api from './api-texts.ts';
import { Conflict } from './conflict.tsx';
import type { GroupOf } from './settings-group.tsx';
import { wording } from './texts-wording.ts';

const said = wording.identity;
const none: Record<string, string> = {};

/** The shield as text: pasted, or read from a file of this computer. */
export function Shield({ view, onSaved }: GroupOf): JSX.Element {
  const svg = useSignal(view.shield);
  const wrong = useSignal<Record<string, string>>(none);
  const other = useSignal('');
  // The one that was there when this one was opened: another group that is saved asks for the settings anew.
  const base = useSignal(view.shield);
  const meanwhile = useSignal<{ shield: string; message: string } | null>(null);
  const isTouched = svg.value !== base.value;
  useEffect(() => {
    if (!isTouched) base.value = svg.value = view.shield;
  }, [view.shield]);
  const settle = (shield: string): void => {
    base.value = svg.value = shield;
    meanwhile.value = null;
    onSaved();
  };
  const save = async (seen: string): Promise<void> => {
    wrong.value = none;
    other.value = '';
    try {
      const { shield } = await watched(api.saveShield({ svg: svg.value, base: seen }));
      note(wording.savedGroup);
      settle(shield);
    } catch (failure) {
      if (codeOf(failure) === 'changed_meanwhile') {
        meanwhile.value = { shield: (await watched(api.settings())).shield, message: messageOf(failure) };
        return;
      }
      meanwhile.value = null;
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) other.value = messageOf(failure);
    }
  };
  const conflict = meanwhile.value;
  return (
    <form
      class="settings-group"
      noValidate
      aria-label={said.shield}
      onSubmit={(event) => {
        event.preventDefault();
        void save(base.value);
      }}
    >
      <h2>{said.shield}</h2>
      <p class="soft">{said.shieldHelp}</p>
      <ErrorSummary errors={wrong.value} other={other.value} />
      {conflict && (
        <Conflict
          message={conflict.message}
          versions={[
            { label: '', now: <Drawing svg={conflict.shield} />, mine: <Drawing svg={svg.value} /> },
          ]}
          onKeepMine={() => {
            base.value = conflict.shield;
            void save(conflict.shield);
          }}
          onUseNow={() => settle(conflict.shield)}
        />
      )}
      <p class="shield-now">
        <Drawing svg={svg.value} />
      </p>
      <DrawingFile onText={(text) => (svg.value = text)} />
      <LongField
        label={said.svg}
        name="svg"
        rows={6}
        value={svg.value}
        error={wrong.value.svg}
        onValue={(value) => (svg.value = value)}
      />
      <p>
        <button type="submit" class="button-plain" aria-disabled={!isTouched}>
          {wording.saveGroup(said.shield)}
        </button>
      </p>
    </form>
  );
}

function Drawing({ svg }: { svg: string }): JSX.Element {
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return <img src={source} alt={said.shieldNow} width="96" height="96" />;
}

function DrawingFile({ onText }: { onText: (text: string) => void }): JSX.Element {
  const file = useId();
  return (
    <div class="field">
      <label for={file}>{said.shieldFile}</label>
      <input
        id={file}
        type="file"
        accept=".svg,image/svg+xml"
        onChange={(event) => {
          void event.currentTarget.files?.[0]?.text().then((text) => onText(text));
        }}
      />
    </div>
  );
}
