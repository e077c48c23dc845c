import type { EntryFieldView } from '../../src/protocol.ts';
import { Field } from './field.tsx';
import type { FormState } from './form.ts';

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
