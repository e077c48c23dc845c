import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { note } from '../announcer.tsx';
import { fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { LongField } from '../ui/field.tsx';
import * as api from './api-texts.ts';
import type { GroupOf } from './settings-group.tsx';
import { wording } from './texts-wording.ts';

const said = wording.identity;
const none: Record<string, string> = {};

/** The shield as text: pasted, or read from a file of this computer. */
export function Shield({ view, onSaved }: GroupOf): JSX.Element {
  const svg = useSignal(view.shield);
  const wrong = useSignal<Record<string, string>>(none);
  const other = useSignal('');
  const file = useId();
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    wrong.value = none;
    other.value = '';
    try {
      await watched(api.saveShield({ svg: svg.value, revision: view.revision }));
      note(wording.savedGroup);
      onSaved();
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) other.value = messageOf(failure);
      // Somebody changed another setting: the next try is made with what there is now.
      onSaved();
    }
  };
  return (
    <form class="settings-group" noValidate aria-label={said.shield} onSubmit={(event) => void save(event)}>
      <h2>{said.shield}</h2>
      <p class="soft">{said.shieldHelp}</p>
      <ErrorSummary errors={wrong.value} other={other.value} />
      <p class="shield-now">
        <img
          src={`data:image/svg+xml,${encodeURIComponent(svg.value)}`}
          alt={said.shieldNow}
          width="96"
          height="96"
        />
      </p>
      <div class="field">
        <label for={file}>{said.shieldFile}</label>
        <input
          id={file}
          type="file"
          accept=".svg,image/svg+xml"
          onChange={(event) => {
            void event.currentTarget.files?.[0]?.text().then((text) => (svg.value = text));
          }}
        />
      </div>
      <LongField
        label={said.svg}
        name="svg"
        rows={6}
        value={svg.value}
        error={wrong.value.svg}
        onValue={(value) => (svg.value = value)}
      />
      <p>
        <button type="submit" class="button-plain" aria-disabled={svg.value === view.shield}>
          {wording.saveGroup(said.shield)}
        </button>
      </p>
    </form>
  );
}
