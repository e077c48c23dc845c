import type { EntryFieldView } from '../../src/protocol.ts';
import { nameHint } from '../../src/rules/names.ts';
import { checkEntryForm } from '../../src/rules/pre-chat-form.ts';
import type { Refusal, RefusalCode } from '../../src/rules/refusal.ts';

/**
 * What a form is checked with when it is sent. A part of its own, fetched while the person writes: the page would be
 * over its limit with it, and does without it where the link is lost, since the server has the last word.
 */

interface FieldError {
  field: string;
  message: string;
}

type Policy = { characters: 'strict' | 'extended'; questionMaxLength: number };

/** The same rules as the server's; the texts are said by code. Then, once, whether a name of one word is complete. */
export function checkForm(
  fields: EntryFieldView[],
  { characters, questionMaxLength }: Policy,
  values: Record<string, string>,
): FieldError[] {
  const verdict = checkEntryForm({ fields, characters, questionMaxLength }, values);
  if (!verdict.ok) return verdict.errors.map((refusal) => said(fields, refusal));
  return doubtOfName(fields.find(({ kind }) => kind === 'name')?.key ?? '', verdict.values.name);
}

const asked = new Set<string>();

/** Two words are asked for; a name of one word is a name too. Asked once for each name: sent again, it is what it says. */
function doubtOfName(field: string, name: string): FieldError[] {
  if (nameHint(name) === undefined || asked.has(name)) return [];
  asked.add(name);
  const message =
    '¿Es su nombre completo? Agregue sus apellidos o, si su nombre es de una sola palabra, pulse de nuevo el botón.';
  return [{ field, message }];
}

function said(fields: EntryFieldView[], refusal: Refusal): FieldError {
  const field = refusal.field ?? '';
  const label = fields.find(({ key }) => key === field)?.label ?? field;
  const text = fieldRefusals[refusal.code];
  return { field, message: text?.(label, refusal.detail ?? {}) ?? `Revise «${label}».` };
}

/** What a field answers in the browser, by the code of its rule; the server has the last word and its own texts. */
const fieldRefusals: Partial<
  Record<RefusalCode, (label: string, detail: Record<string, string | number>) => string>
> = {
  name_missing: () => 'Escriba su nombre y apellidos.',
  name_too_short: () => 'Escriba su nombre completo: al menos dos letras.',
  name_too_long: (_, { max }) => `Escriba un nombre de máximo ${max} caracteres.`,
  name_characters: (_, { name }) =>
    `El nombre no puede llevar: ${name}. Use letras, espacios, guion o apóstrofo.`,
  name_vulgar: () => 'Escriba su nombre verdadero: no se permiten expresiones vulgares u ofensivas.',
  email_missing: () => 'Escriba su correo electrónico, por ejemplo: nombre@correo.com.',
  email_malformed: () => 'Revise el correo electrónico: debe tener la forma nombre@correo.com.',
  email_vulgar: () => 'Escriba otro correo electrónico: ese lleva una expresión que no está permitida.',
  email_too_long: () => 'Escriba un correo electrónico más corto.',
  question_missing: () => 'Escriba el motivo de su consulta.',
  question_too_long: (_, { max, length }) =>
    `Acorte su consulta: tiene ${length} caracteres y el máximo es ${max}.`,
  character_not_allowed: (label, { name }) => `«${label}» no admite: ${name}. Quítelo para continuar.`,
  field_missing: (label) => `Complete «${label}».`,
  field_too_long: (label, { max }) => `Acorte «${label}»: máximo ${max} caracteres.`,
  field_malformed: (label) => `Seleccione una de las opciones de «${label}».`,
};
