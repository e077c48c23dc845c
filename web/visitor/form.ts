import { cell } from './cell.ts';
import type { ChatBoot, EntryFieldView } from '../../src/protocol.ts';
import type { ApiFailure } from '../lib/api.ts';

/** `field` is empty when the error belongs to no field. */
export interface FieldError {
  field: string;
  message: string;
}

type Values = Record<string, string>;

/** What the person has typed so far; the same for the entry and for leaving a question: nothing is asked twice. */
export type FormState = ReturnType<typeof createFormState>;

export function createFormState() {
  return { values: cell<Values>({}), moreTime: cell(false), errors: cell<FieldError[]>([]), asked: cell('') };
}

export function clearForm(form: FormState): void {
  form.values.value = {};
  form.moreTime.value = false;
  form.errors.value = [];
  form.asked.value = '';
}

export function isBlank(form: FormState): boolean {
  return !form.moreTime.value && Object.values(form.values.value).every((value) => value === '');
}

/** The institution's fields; a question left for later is never empty, even where the chat does not require it. */
export function fieldsFor(boot: ChatBoot, purpose: 'entry' | 'question'): EntryFieldView[] {
  if (purpose === 'entry') return boot.fields;
  return boot.fields.map((field) => (field.kind === 'question' ? { ...field, required: true } : field));
}

/** Only the values of these fields, also the ones left empty. */
export function valuesOf(fields: EntryFieldView[], values: Values): Values {
  return Object.fromEntries(fields.map(({ key }) => [key, values[key] ?? '']));
}

/** Fetched while the person writes: the form is checked when it is sent. */
export const formCheck = () => import('./form-check.ts').then((it) => it.checkForm);

/** What is wrong with it, by the rules that the server applies too; nothing where the rules could not be fetched. */
export function checkForm(
  fields: EntryFieldView[],
  policy: { characters: 'strict' | 'extended'; questionMaxLength: number },
  values: Values,
): Promise<FieldError[]> {
  return formCheck().then(
    (check) => check(fields, policy, valuesOf(fields, values)),
    () => [],
  );
}

/** The server's "no" in the places where the form shows errors. */
export function errorsOf(failure: ApiFailure): FieldError[] {
  const { errors, field, message } = failure.body;
  if (errors !== undefined && errors.length > 0)
    return errors.map((error) => ({ field: error.field, message: error.message }));
  return [{ field: field ?? '', message }];
}
