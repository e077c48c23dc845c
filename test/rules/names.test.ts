import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName, isPublicFigure, nameHint, normaliseName } from '../../src/rules/names.ts';
import { anyText } from './any-text.ts';

const letters = fc.constantFrom(...Array.from('abcñÑáëšøßÁzŽ'));
const word = fc.string({ unit: letters, minLength: 2, maxLength: 12 });
const separator = fc.constantFrom(' ', '-', "'", '’', '. ');

describe('the name of a person', () => {
  it.each([
    'María',
    'Chindoy Jacanamejoy',
    'Ñáñez Ibáñez',
    'Kamëntšá',
    "O'Higgins",
    'D’Costa',
    'Ana-Lucía',
    'J. M. Pérez',
    'Mª Fernanda',
    'Nɨ\u0303ra',
    'Concha Putumayo Disputa Computador',
    'Ano Reputación',
  ])('%s is accepted', (name) => {
    expect(checkName(normaliseName(name))).toEqual({ ok: true });
  });

  it.each([
    ['', 'name_missing'],
    ['-.-', 'name_missing'],
    ['X', 'name_too_short'],
    ['Ana '.repeat(20) + 'Ana', 'name_too_long'],
    ['Ana 2', 'name_characters'],
    ['Ana@correo.co', 'name_characters'],
    ['Ana 😀', 'name_characters'],
    ['Аna', 'name_characters'],
    ['An\u0301\u0301\u0301\u0301a', 'name_characters'],
    ['Ana\u200Bdora', 'name_characters'],
  ])('%j is refused: %s', (name, code) => {
    expect(checkName(normaliseName(name))).toMatchObject({ ok: false, code });
  });

  it('names the character that is refused', () => {
    const verdict = checkName('Ana 😀');
    expect(verdict).toMatchObject({ detail: { name: 'emoji «😀»', position: 4 } });
  });

  it('of any Latin letters, joined as names are, is accepted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 5 }),
        word,
        (parts, last) => {
          const name = normaliseName(parts.map(([part, join]) => part + join).join('') + last);
          fc.pre(Array.from(name).length <= 80);
          expect(checkName(name)).toEqual({ ok: true });
        },
      ),
    );
  });

  it('is normalised once and for all, without changing its letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = normaliseName(text);
        expect(normaliseName(name)).toBe(name);
        expect(name).toBe(name.trim());
        expect(name).not.toMatch(/\s\s|[\n\t]/);
      }),
    );
    expect(normaliseName('  maría\t DEL \n Mar ')).toBe('maría DEL Mar');
  });

  it('of one word is accepted with a hint', () => {
    expect([nameHint('María'), nameHint(' María '), nameHint('María Chindoy')]).toEqual([
      'one_word',
      'one_word',
      undefined,
    ]);
    expect(checkName('María')).toEqual({ ok: true });
  });
});

describe('the name of a public figure', () => {
  const figures = ['Ana Lucía Peña Tisoy', 'Shakira'];

  it.each(['Ana Lucía Peña Tisoy', 'ANA PEÑA', 'ana lucia peña', 'Shakira', 'Shakira Isabel Mebarak'])(
    '%s is told to the agent',
    (name) => {
      expect(isPublicFigure(name, figures)).toBe(true);
      expect(checkName(name)).toEqual({ ok: true });
    },
  );

  it.each(['Ana', 'Peña', 'Ana Chindoy', 'Ana Pena', 'Lucía Peña Mora', ''])('%s is not', (name) => {
    expect(isPublicFigure(name, figures)).toBe(false);
  });

  it('needs a list: without one nobody is', () => {
    expect(isPublicFigure('Ana Peña', [])).toBe(false);
    expect(isPublicFigure('Ana Peña', ['', ' '])).toBe(false);
  });
});
