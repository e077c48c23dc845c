import { checkCharacters, checkLength, normalise } from './characters.ts';
import type { CharacterPolicy } from './characters.ts';
import { checkEmail, normaliseEmail } from './email.ts';
import { checkName, normaliseName } from './names.ts';
import { allowed, refuse } from './refusal.ts';
import type { Refusal, Verdict } from './refusal.ts';

/** The fields of the entry form are the institution's data. One of kind `name` and one `email` are always there. */
export interface EntryField {
  key: string;
  kind: 'name' | 'email' | 'question' | 'text' | 'select';
  label: string;
  /** Ignored for name and email, which are always required. */
  required: boolean;
  help?: string;
  /** Graphemes, for `text`; the question's is the policy's. */
  maxLength?: number;
  options?: string[];
  autocomplete?: string;
}

export interface EntryFormPolicy {
  fields: EntryField[];
  characters: CharacterPolicy;
  questionMaxLength: number;
}

export interface EntryValues {
  name: string;
  email: string;
  /** Empty where the institution does not require it and the person left it. */
  question: string;
  extra: Record<string, string>;
}

export type EntryVerdict = { ok: true; values: EntryValues } | { ok: false; errors: Refusal[] };

const EXTRA_MAX_LENGTH = 200;

/** Whether a name or a mailbox may be read aloud. The server's (`rules/decency`): its lexicon never travels to the phone. */
export interface Decency {
  name: (name: string) => Verdict;
  email: (email: string) => Verdict;
}

/** All the errors at once, in the order of the fields, then the unknown keys; each with its `field`. */
export function checkEntryForm(
  policy: EntryFormPolicy,
  values: Record<string, string>,
  decency?: Decency,
): EntryVerdict {
  const given = new Map<string, unknown>(Object.entries(values));
  const entered: EntryValues = { name: '', email: '', question: '', extra: {} };
  const errors: Refusal[] = [];
  for (const field of policy.fields) {
    const raw = given.get(field.key) ?? '';
    given.delete(field.key);
    const value = typeof raw === 'string' ? normaliseField(field, raw) : '';
    const verdict =
      typeof raw === 'string' ? checkDecently(policy, field, value, decency) : refuse('field_malformed');
    if (verdict.ok) enter(entered, field, value);
    else errors.push({ ...verdict, field: field.key });
  }
  errors.push(
    ...missingKinds(policy),
    ...[...given.keys()].map((key) => refuse('field_unknown', { field: key })),
  );
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: entered };
}

function normaliseField(field: EntryField, raw: string): string {
  if (field.kind === 'name') return normaliseName(raw);
  return field.kind === 'email' ? normaliseEmail(raw) : normalise(raw).trim();
}

function checkDecently(
  policy: EntryFormPolicy,
  field: EntryField,
  value: string,
  decency: Decency | undefined,
): Verdict {
  const verdict = checkField(policy, field, value);
  if (!verdict.ok || (field.kind !== 'name' && field.kind !== 'email')) return verdict;
  return decency?.[field.kind](value) ?? verdict;
}

function checkField(policy: EntryFormPolicy, field: EntryField, value: string): Verdict {
  if (field.kind === 'name') return checkName(value);
  if (field.kind === 'email') return checkEmail(value);
  if (value === '') return field.required ? refuse(missing(field)) : allowed;
  if (field.kind === 'select') return field.options?.includes(value) ? allowed : refuse('field_malformed');
  const characters = checkCharacters(value, policy.characters);
  if (!characters.ok) return characters;
  return field.kind === 'question'
    ? checkLength(value, policy.questionMaxLength, 'question_too_long')
    : checkLength(value, field.maxLength ?? EXTRA_MAX_LENGTH, 'field_too_long');
}

function missing(field: EntryField): 'question_missing' | 'field_missing' {
  return field.kind === 'question' ? 'question_missing' : 'field_missing';
}

function enter(entered: EntryValues, field: EntryField, value: string): void {
  if (field.kind === 'text' || field.kind === 'select') entered.extra[field.key] = value;
  else entered[field.kind] = value;
}

/** A form without a name or an e-mail is a mistake of the institution's data: nobody enters anonymously by it. */
function missingKinds({ fields }: EntryFormPolicy): Refusal[] {
  const has = (kind: EntryField['kind']): boolean => fields.some((field) => field.kind === kind);
  return [
    ...(has('name') ? [] : [refuse('name_missing', { field: 'name' })]),
    ...(has('email') ? [] : [refuse('email_missing', { field: 'email' })]),
  ];
}
