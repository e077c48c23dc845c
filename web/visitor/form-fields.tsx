import { useEffect } from 'preact/hooks';
import type { EntryFieldView } from '../../src/protocol.ts';
import { Field } from './field.tsx';
import { formCheck, type FormState } from './form.ts';

/** The institution's fields, tied to what the person has typed. */
export function FormFields({
  form,
  fields,
  questionMaxLength,
}: {
  form: FormState;
  fields: EntryFieldView[];
  questionMaxLength: number;
}) {
  // In good time: what it will be checked with when it is sent.
  useEffect(() => void formCheck().catch(() => undefined), []);
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={form.values.value[field.key] ?? ''}
          error={form.errors.value.find((error) => error.field === field.key)?.message}
          maxLength={questionMaxLength}
          onInput={(value) => (form.values.value = { ...form.values.value, [field.key]: value })}
        />
      ))}
    </>
  );
}
