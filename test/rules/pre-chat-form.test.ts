import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntryForm } from '../../src/rules/pre-chat-form.ts';
import { anyText } from './any-text.ts';
import type { EntryField, EntryFormPolicy } from '../../src/rules/pre-chat-form.ts';

const name: EntryField = { key: 'nombre', kind: 'name', label: 'Nombre completo', required: true };
const email: EntryField = { key: 'correo', kind: 'email', label: 'Correo personal', required: true };
const question: EntryField = {
  key: 'motivo',
  kind: 'question',
  label: 'Motivo de su consulta',
  required: true,
};
const ipes: EntryFormPolicy = {
  fields: [name, email, question],
  characters: 'strict',
  questionMaxLength: 1000,
};
const putumayo: EntryFormPolicy = {
  fields: [
    name,
    email,
    { ...question, required: false },
    { key: 'municipio', kind: 'select', label: 'Municipio', required: true, options: ['Mocoa', 'Orito'] },
    { key: 'barrio', kind: 'text', label: 'Barrio', required: false, maxLength: 10 },
  ],
  characters: 'extended',
  questionMaxLength: 300,
};
const maria = {
  nombre: ' María  Chindoy ',
  correo: 'maria@GMAIL.com ',
  motivo: '¿Cómo hago\r\nel trámite? ',
};
const carlos = { nombre: 'Carlos', correo: 'c@x.co', municipio: 'Mocoa' };

function errorsOf(policy: EntryFormPolicy, values: Record<string, string>): [string | undefined, string][] {
  const verdict = checkEntryForm(policy, values);
  return verdict.ok ? [] : verdict.errors.map(({ field, code }) => [field, code]);
}

describe('the entry form', () => {
  it('hands over the three fields of IPES normalised', () => {
    expect(checkEntryForm(ipes, maria)).toEqual({
      ok: true,
      values: {
        name: 'María Chindoy',
        email: 'maria@gmail.com',
        question: '¿Cómo hago\nel trámite?',
        extra: {},
      },
    });
  });

  it('lets the question of Putumayo be empty and keeps its own fields apart', () => {
    expect(checkEntryForm(putumayo, { ...carlos, barrio: 'Centro #2' })).toEqual({
      ok: true,
      values: {
        name: 'Carlos',
        email: 'c@x.co',
        question: '',
        extra: { municipio: 'Mocoa', barrio: 'Centro #2' },
      },
    });
  });

  it('tells all the errors at once, in the order of the fields, unknown keys last', () => {
    expect(errorsOf(ipes, { otro: 'x', motivo: ' ', correo: 'maria', nombre: '' })).toEqual([
      ['nombre', 'name_missing'],
      ['correo', 'email_malformed'],
      ['motivo', 'question_missing'],
      ['otro', 'field_unknown'],
    ]);
  });

  it.each<[EntryFormPolicy, Record<string, string>, string, string]>([
    [ipes, { ...maria, motivo: 'a'.repeat(1001) }, 'motivo', 'question_too_long'],
    [ipes, { ...maria, motivo: 'un correo: a@b' }, 'motivo', 'character_not_allowed'],
    [putumayo, { ...carlos, motivo: 'a'.repeat(301) }, 'motivo', 'question_too_long'],
    [putumayo, { ...carlos, municipio: 'Cali' }, 'municipio', 'field_malformed'],
    [putumayo, { ...carlos, municipio: '' }, 'municipio', 'field_missing'],
    [putumayo, { ...carlos, barrio: 'a'.repeat(11) }, 'barrio', 'field_too_long'],
    [putumayo, { ...carlos, barrio: '😀' }, 'barrio', 'character_not_allowed'],
    [putumayo, { ...carlos, __proto__x: 'x' }, '__proto__x', 'field_unknown'],
    [putumayo, { ...carlos, constructor: 'x' }, 'constructor', 'field_unknown'],
    [{ ...ipes, fields: [email] }, { correo: 'a@b.co' }, 'name', 'name_missing'],
    [{ ...ipes, fields: [name] }, { nombre: 'Ana' }, 'email', 'email_missing'],
  ])('case %#: refuses %j', (policy, values, field, code) => {
    expect(errorsOf(policy, values)).toEqual([[field, code]]);
  });

  it('a value that is no text is refused, whatever the caller promised', () => {
    expect(errorsOf(ipes, { ...maria, nombre: 7 } as unknown as Record<string, string>)).toEqual([
      ['nombre', 'field_malformed'],
    ]);
  });

  it('name and e-mail are required even if the data forgot to say so', () => {
    const lax = { ...ipes, fields: ipes.fields.map((field) => ({ ...field, required: false })) };
    expect(errorsOf(lax, {})).toEqual([
      ['nombre', 'name_missing'],
      ['correo', 'email_missing'],
    ]);
  });

  it('errs in each field at most once, each error with its field, and accepts its own normalised values', () => {
    const value = fc.oneof(anyText, fc.constantFrom('Ana', 'a@b.co', 'Mocoa', ''));
    const keys = fc.constantFrom('nombre', 'correo', 'motivo', 'municipio', 'barrio', 'x');
    fc.assert(
      fc.property(fc.constantFrom(ipes, putumayo), fc.dictionary(keys, value), (policy, values) => {
        const verdict = checkEntryForm(policy, values);
        if (verdict.ok) {
          const { name: nombre, email: correo, question: motivo, extra } = verdict.values;
          expect(checkEntryForm(policy, { nombre, correo, motivo, ...extra })).toEqual(verdict);
          return;
        }
        const fields = verdict.errors.map(({ field }) => field);
        const order = [...policy.fields.map(({ key }) => key), ...Object.keys(values)];
        expect(new Set(fields).size).toBe(fields.length);
        expect(fields).toEqual(
          order.filter((key, index) => fields.includes(key) && order.indexOf(key) === index),
        );
      }),
    );
  });
});
