import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPassages } from '../../src/rules/personal-data/find.ts';
import { nitCheckDigit } from '../../src/rules/personal-data/nit.ts';
import { harmless, personal } from './corpus/personal-data.ts';

const plain = (line: string) => line.replace(/[⟦⟧]/g, '');
const markedIn = (line: string) => line.slice(line.indexOf('⟦') + 1, line.indexOf('⟧'));

describe('datos personales en un mensaje', () => {
  const missed = personal.filter(([kind, line]) => {
    const text = plain(line);
    return !findPersonalData(text).some(
      (it) => it.kind === kind && text.slice(it.from, it.to) === markedIn(line),
    );
  });
  const alarms = harmless.filter((line) => findPersonalData(line).length > 0);

  it('se encuentran por lo menos 95 de cada 100', () => {
    const recall = 1 - missed.length / personal.length;
    console.log(`personal data: recall ${(recall * 100).toFixed(1)} % of ${String(personal.length)}`);
    expect(
      missed.map(([kind, line]) => `${kind}: ${line} → ${JSON.stringify(findPersonalData(plain(line)))}`),
    ).toEqual([]);
  });

  it('y no se alarma con precios, leyes, fechas ni radicados', () => {
    console.log(`personal data: ${String(alarms.length)} false alarms in ${String(harmless.length)}`);
    expect(alarms.map((line) => `${line} → ${JSON.stringify(findPersonalData(line))}`)).toEqual([]);
  });

  it('los datos propios de la entidad se pueden decir', () => {
    const own = ['(601) 297 6030', 'Calle 73 # 11-66', 'chat@ipes.com.co', '899999446-0'];
    expect(findPersonalData('Llame al 601 2976030 o venga a la calle 73 No. 11-66', own)).toEqual([]);
    expect(findPersonalData('chat@ipes.com.co', own)).toEqual([]);
    expect(findPersonalData('chat arroba ipes punto com punto co', own)).toEqual([]);
    expect(findPersonalData('Llame al 601 2976031', own)).toHaveLength(1);
    // The floor is of the same house; a door of the next one is not.
    expect(findPersonalData('Venga a la Calle 73 # 11-66, piso 2', own)).toEqual([]);
    expect(findPersonalData('Venga a la Calle 73 # 11-68, piso 2', own)).toHaveLength(1);
    expect(findPersonalData('nuestro NIT es 899.999.446, DV 0', own)).toEqual([]);
  });

  it('lo oculto deja ver solo los últimos cuatro dígitos, y nada de una clave', () => {
    const text = 'tarjeta 4111 1111 1111 1111 y clave Kiosko2026';
    expect(maskPassages(text, findPersonalData(text))).toBe('tarjeta XXXX XXXX XXXX 1111 y clave XXXXXX');
  });

  it('ni de una llave de Bre-B, ni de un número dicho en palabras', () => {
    const key = 'mi llave Bre-B es @rosita27';
    expect(maskPassages(key, findPersonalData(key))).toBe('mi llave Bre-B es @XXXXXXXX');
    const told = 'nequi tres uno cero, cuatro cinco seis, siete ocho nueve cero';
    expect(maskPassages(told, findPersonalData(told))).toBe(
      'nequi XXXX XXX XXXX, XXXXXX XXXXX XXXX, XXXXX XXXX XXXXX XXXX',
    );
  });

  const kinds = (text: string) =>
    findPersonalData(text).map((it) => `${it.kind} ${text.slice(it.from, it.to)}${it.sure ? '' : '?'}`);

  it('la palabra que nombra un número puede estar en otro renglón o detrás', () => {
    expect(kinds('Cédula:\n52.345.678')).toEqual(['identity 52.345.678']);
    expect(kinds('¿Cuál es su cédula? 52.345.678')).toEqual(['identity 52.345.678']);
    expect(kinds('el 1.020.445.678, esa es mi cédula')).toEqual(['identity 1.020.445.678']);
    expect(kinds('la cuenta inscrita para el pago del contrato es 008470193825')).toEqual([
      'account 008470193825',
    ]);
    expect(kinds('mi cédula 52345678, 310 482 75 93')).toEqual(['identity 52345678', 'phone 310 482 75 93']);
  });

  it('sin palabra que lo nombre, un número agrupado solo se pregunta', () => {
    expect(kinds('Gloria Inés Pinzón, 35.491.067')).toEqual(['identity 35.491.067?']);
    expect(kinds('don Hernando 5.347.920')).toEqual(['identity 5.347.920?']);
    expect(kinds('me debe 5.347.920')).toEqual([]);
  });

  it('un dato se señala entero', () => {
    expect(kinds('Av. Carrera 30 # 45 - 03 bloque 5, apto 202')).toEqual([
      'address Av. Carrera 30 # 45 - 03 bloque 5, apto 202',
    ]);
    expect(kinds('km 9 vía Mocoa-Pitalito, vereda Campucana, casa 3')).toEqual([
      'address km 9 vía Mocoa-Pitalito, vereda Campucana, casa 3',
    ]);
    expect(kinds('NIT 805.029.364 dv 2')).toEqual(['nit 805.029.364 dv 2']);
    expect(kinds('4913 02 7465 9183 728')).toEqual(['card 4913 02 7465 9183 728']);
  });

  it('el dígito de verificación del NIT es el de la DIAN', () => {
    const vectors = { 899999061: 9, 800197268: 4, 890903938: 8, 899999034: 1, 860003020: 1, 900373923: 8 };
    for (const [nit, digit] of Object.entries(vectors)) expect(nitCheckDigit(nit)).toBe(digit);
  });

  it('cada pasaje está dentro del texto, en orden y sin pisar a otro', () => {
    const words = fc.constantFrom(
      'cédula',
      'calle',
      '26',
      '#',
      '13-19',
      '3001234567',
      'clave',
      'a@b.co',
      '$',
      '52.345.678',
      '\n',
      'ñ',
      '👍',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          const found = findPersonalData(text.normalize('NFC'));
          let at = 0;
          for (const { from, to } of found) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to).toBeGreaterThan(from);
            at = to;
          }
          expect(at).toBeLessThanOrEqual(text.normalize('NFC').length);
        },
      ),
    );
  });
});
