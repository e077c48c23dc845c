import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { fieldErrors } from '../failure.ts';
import { mayAdminister, watched } from '../session.ts';
import { conductTexts as said } from '../texts-conduct.ts';
import { Confirm } from '../ui/confirm.tsx';
import { LongField } from '../ui/field.tsx';

/** A dated line beside the record. Whether a closing was wrong is for supervisors and administrators to say. */
export function AnnotateDialog(props: { id: string; misconduct: boolean; again: () => void }): JSX.Element {
  const name = useSignal(newId());
  const text = useSignal('');
  const wrong = useSignal(false);
  const errors = useSignal<Record<string, string>>({});
  const save = async (): Promise<void> => {
    try {
      await watched(api.annotate(props.id, { id: name.value, text: text.value, wrongClosing: wrong.value }));
    } catch (failure) {
      errors.value = fieldErrors(failure);
      throw failure;
    }
    note(said.annotated);
    props.again();
  };
  return (
    <Confirm title={said.annotate} onConfirm={save}>
      <p>{said.annotateHelp}</p>
      <LongField
        label={said.annotation}
        name="text"
        value={text.value}
        error={errors.value.text}
        onValue={(value) => (text.value = value)}
      />
      {props.misconduct && mayAdminister.value && (
        <label class="check">
          <input
            type="checkbox"
            checked={wrong.value}
            onChange={(event) => (wrong.value = event.currentTarget.checked)}
          />
          {said.wrong}
        </label>
      )}
    </Confirm>
  );
}
