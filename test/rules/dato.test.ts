import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDato, datoDoubt, datoKinds, normaliseDato, type DatoKind } from '../../src/rules/dato.ts';
import { anyText } from './any-text.ts';

describe('a doubt about a dato is said, and hinders nothing', () => {
  it.each<[DatoKind, string, string | undefined]>([
    ['phone', '3105551234', undefined],
    ['phone', '+57 310 555 1234', undefined],
    ['phone', '601 555 1234', undefined],
    ['phone', '01 8000 112 233', undefined],
    ['phone', '123', undefined],
    ['phone', '0057 310 555 1234', undefined],
    ['phone', '310555123', 'phone'],
    ['phone', '609 555 1234', 'phone'],
    ['phone', '5551234', 'phone'],
    ['document', '52.123.456', undefined],
    ['document', 'CC 1.020.304.050', undefined],
    ['document', 'NIT 899.999.061-9', undefined],
    ['document', '800197268-4', undefined],
    ['document', '899999061-8', 'nit'],
    ['document', 'AB123456', undefined],
    ['document', '12', 'document'],
    ['address', 'Calle 26 # 13-19', undefined],
    ['address', 'Vereda El Líbano', 'address'],
    ['amount', '$ 1.250.000', undefined],
    ['amount', '1250000,50', undefined],
    ['amount', '1.25.0', 'amount'],
    ['email', 'ana@correo.co', undefined],
  ])('%s «%s»: %s', (kind, value, doubt) => {
    expect(datoDoubt(kind, value)).toBe(doubt);
    expect(checkDato(kind, value)).toEqual({ ok: true });
  });

  it.each(['8999990619', '8001972684', '8909039388', '8999990341', '8600030201', '9003739238'])(
    'NIT %s',
    (nit) => {
      expect(datoDoubt('document', `${nit.slice(0, 9)}-${nit.slice(9)}`)).toBeUndefined();
    },
  );
});

it.each<[DatoKind, number]>([
  ['phone', 40],
  ['address', 160],
  ['document', 40],
  ['amount', 30],
])('a %s has at most %i characters', (kind, most) => {
  expect(checkDato(kind, '1'.repeat(most))).toEqual({ ok: true });
  const refused = { code: 'dato_too_long', detail: { max: most, length: most + 1 } };
  expect(checkDato(kind, '1'.repeat(most + 1))).toMatchObject(refused);
});

it.each<DatoKind>(['phone', 'address', 'document', 'amount'])(
  'a %s in full-width digits is refused by name; spaces and lines become one space',
  (kind) => {
    const name = 'carácter de ancho completo «１»';
    const refused = { code: 'dato_character', detail: { name, position: 0 } };
    expect(checkDato(kind, normaliseDato(kind, '１２３'))).toMatchObject(refused);
    expect(normaliseDato(kind, '  1 \u00a0\t2\r\n3 ')).toBe('1 2 3');
  },
);

it.each(['Сalle 26', 'Саlle 26 # 13-19', 'Ϲalle 26', 'Ｃalle 26', 'ﬁnca 3', 'Calle 26ᵃ'])(
  'an address in letters that only look alike is refused: %s',
  (value) => {
    expect(checkDato('address', normaliseDato('address', value))).toMatchObject({ code: 'dato_character' });
  },
);

it('of any text, only what its kind is made of gets through', () => {
  const made: Record<DatoKind, RegExp> = {
    email: /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@ßà-öø-ÿ-]+$/,
    phone: /^[\d ()+.,-]+$/,
    address: /^[\p{Script=Latin}\d .,#°ºª–/()'’-]+$/u,
    document: /^[A-Za-zÑñ\d .-]+$/,
    amount: /^[\d $.,]+$/,
  };
  fc.assert(
    fc.property(fc.constantFrom(...datoKinds), anyText, (kind, text) => {
      const value = normaliseDato(kind, text);
      if (checkDato(kind, value).ok) expect(value).toMatch(made[kind]);
    }),
    { numRuns: 3000 },
  );
});
