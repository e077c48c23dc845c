import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blanksIn, fill, MissingBlank } from '../../src/institutions/blanks.ts';
import { contrast } from '../../src/rules/contrast.ts';

it('names the blanks of a text, each once', () => {
  expect(blanksIn('Hola {nombre}: {limite} minutos, {nombre}. {No} { es }')).toEqual(['nombre', 'limite']);
});

it('fills each blank, and a citizen who calls herself "{limite}" stays "{limite}"', () => {
  expect(fill('Hola {nombre}, {limite}', { nombre: '{limite} $& $1', limite: '15' })).toBe(
    'Hola {limite} $& $1, 15',
  );
});

it('writes one point where an hour ends a sentence, and leaves an ellipsis alone', () => {
  expect(fill('Hasta el {hasta}. Luego {hasta}…', { hasta: '9:11 a. m.' })).toBe(
    'Hasta el 9:11 a. m. Luego 9:11 a. m.…',
  );
  expect(fill('{a}. {b}. {a}...', { a: '1 m.', b: 'IPES' })).toBe('1 m. IPES. 1 m....');
  expect(fill('{a}.', { a: 'espere..' })).toBe('espere...');
});

it('refuses a blank that nobody filled, also one with the name of an object method', () => {
  expect(() => fill('Hola {nombre}', {})).toThrow(MissingBlank);
  expect(() => fill('Hola {constructor}', {})).toThrow('{constructor}');
});

it('leaves every text without blanks as it is', () => {
  fc.assert(fc.property(fc.string(), (text) => blanksIn(text).length > 0 || fill(text, {}) === text));
});

it('measures contrast like WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  // From the table of the GOV.CO tokens.
  expect(contrast('#0943B5', '#ffffff')).toBeCloseTo(8.46, 1);
  expect(contrast('#ffffff', '#7E7E7E')).toBeLessThan(4.5);
});
