import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ExtraDataFieldView } from '../../../src/protocol.ts';
import * as api from '../api.ts';
import { fieldErrors, messageOf } from '../failure.ts';
import { me, watched } from '../session.ts';
import { texts } from '../texts.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { catchUp } from './conversation-store.ts';

type Values = Record<string, string>;
const said = texts.extraData;

/** "solicitados vía chat y guardados por el servidor que brinda la atención": the institution names the fields. */
export function ExtraDataForm(props: { id: string; saved: Values; readOnly: boolean }): JSX.Element {
  const fields = me.value?.extraDataFields ?? [];
  const values = useSignal<Values>(props.saved);
  const wrong = useSignal<Values>({});
  const outcome = useSignal('');
  const changed = fields.some(({ key }) => (values.value[key] ?? '') !== (props.saved[key] ?? ''));
  useTakeSaved(props.saved, values);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await watched(api.saveExtraData(props.id, values.value));
      wrong.value = {};
      await catchUp(props.id);
      outcome.value = said.saved;
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      outcome.value = messageOf(failure);
    }
  };
  if (fields.length === 0) return <></>;
  return (
    <section>
      <h2>{said.title}</h2>
      <form id="extra-data" class="extra-data" noValidate onSubmit={(event) => void save(event)}>
        {fields.map((field) => (
          <ExtraField
            key={field.key}
            field={field}
            value={values.value[field.key] ?? ''}
            error={wrong.value[field.key]}
            onValue={(value) => {
              values.value = { ...values.value, [field.key]: value };
              outcome.value = '';
            }}
          />
        ))}
        <button type="submit" class="button-plain" aria-disabled={!changed || props.readOnly}>
          {said.save}
        </button>
        <p class="soft" role="status">
          {outcome.value !== '' ? outcome.value : changed ? said.changed : said.help}
        </p>
      </form>
    </section>
  );
}

function ExtraField(props: {
  field: ExtraDataFieldView;
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}): JSX.Element {
  const { field } = props;
  const about = { label: field.label, help: field.help, name: field.key, ...props };
  if (field.kind === 'select') {
    const options = [{ value: '', label: said.choose }];
    for (const one of field.options ?? []) options.push({ value: one, label: one });
    return <SelectField {...about} options={options} />;
  }
  const type = field.kind === 'phone' ? 'tel' : field.kind;
  return <TextField {...about} type={type} maxLength={field.maxLength} />;
}

/** The same conversation in another console: what was saved there shows here, unless it is being changed. */
function useTakeSaved(saved: Values, values: { value: Values }): void {
  const before = useRef(saved);
  useEffect(() => {
    const untouched = JSON.stringify(values.value) === JSON.stringify(before.current);
    if (untouched) values.value = saved;
    before.current = saved;
  }, [JSON.stringify(saved)]);
}
