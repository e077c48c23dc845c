import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccents } from '../../src/rules/fold.ts';
import { pairHints } from '../../src/rules/spelling/context-pairs.ts';
import { isNear } from '../../src/rules/spelling/near.ts';
import { slipVariants, soundVariants } from '../../src/rules/spelling/sound-variants.ts';
import { wordsOf } from '../../src/rules/spelling/words-of.ts';

describe('lo que se quiso escribir, de oído', () => {
  it.each([
    ['atension', 'atención'],
    ['informasion', 'información'],
    ['haser', 'hacer'],
    ['bibienda', 'vivienda'],
    ['ayi', 'allí'],
    ['desicion', 'decisión'],
    ['nesesito', 'necesito'],
    ['kiero', 'quiero'],
    ['qiero', 'quiero'],
    ['ablar', 'hablar'],
    ['grasias', 'gracias'],
    ['ocasion', 'ocasión'],
    ['canpo', 'campo'],
    ['jente', 'gente'],
    ['serca', 'cerca'],
    ['rason', 'razón'],
    ['bendedor', 'vendedor'],
    ['direcion', 'dirección'],
    ['llo', 'yo'],
    ['deve', 'debe'],
    ['telefono', 'teléfono'],
    ['verguenza', 'vergüenza'],
    ['manana', 'mañana'],
    ['pasao', 'pasado'],
    ['holaaaa', 'hola'],
  ])('%s → %s', (typed, meant) => {
    expect(soundVariants(typed)).toContain(meant);
  });

  it.each([
    ['infromacion', 'información'],
    ['informacin', 'información'],
    ['docuemntos', 'documentos'],
    ['qquiero', 'quiero'],
  ])('por un descuido de los dedos: %s → %s', (typed, meant) => {
    expect(slipVariants(typed)).toContain(meant);
  });

  it('nunca prueba palabras sin fin', () => {
    for (const variants of [soundVariants, slipVariants]) {
      expect(variants('abcdefghijklmnopqrstuvwxy')).toEqual([]);
      expect(variants('sesionesceseszozobrabsio').length).toBeLessThan(8000);
    }
  });
});

describe('palabras que existen de las dos formas', () => {
  const meant = (text: string) => pairHints(text).map((hint) => hint.meant);
  it.each([
    ['quiero hacer un tramite', ['trámite']],
    ['Mi cedula es nueva', ['cédula']],
    ['copia de la cedula', ['cédula']],
    ['la oficina esta abierta?', ['está']],
    ['Si, gracias', ['Sí']],
    ['como puedo ir', ['cómo']],
    ['Buenas, donde queda la oficina', ['dónde']],
    ['¿Donde queda?', ['Dónde']],
    ['necesito mas información', ['más']],
    ['no se como hacerlo', ['sé', 'cómo']],
    ['que documentos necesito', ['qué']],
    ['soy victima del conflicto', ['víctima']],
    ['no me a llegado', ['ha']],
    ['el ultimo pago', ['último']],
  ])('%s', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it.each([
    'esta oficina queda lejos',
    'si puede, venga mañana',
    'yo tramite los papeles ayer',
    'se atiende de lunes a viernes',
    'como usted diga',
    'el documento',
    'está bien, más tarde',
    'la señora de mi cuadra',
    'voy hacia la oficina',
    'lo que dijo el señor',
    'para mi casa',
    'vaya a la oficina de atención',
    'el que llegue primero',
    'la publica mañana',
  ])('nada que decir: %s', (text) => {
    expect(meant(text).filter((word) => word !== 'pública')).toEqual([]);
  });
});

describe('qué palabras se miran', () => {
  const words = (text: string) => wordsOf(text).map(({ word }) => word);
  it.each([
    ['Hola, ¿cómo está?', ['Hola', 'cómo', 'está']],
    ['escriba a ana.peña@correo.co o en www.ipes.gov.co/tramites', ['escriba', 'en']],
    ['el kiosco 12B de la cra 7', ['el', 'kiosco', 'de', 'la', 'cra']],
    ['el RUT y la DIAN', ['el', 'la']],
    ['NESESITO INFORMASION', ['NESESITO', 'INFORMASION']],
    ['gracias.Quiero ir', ['gracias', 'Quiero', 'ir']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('una mayúscula en medio de la frase es un nombre; al comienzo, no', () => {
    const names = (text: string) =>
      wordsOf(text)
        .filter(({ isName }) => isName)
        .map(({ word }) => word);
    expect(names('Me llamo Yeimi Guaman.')).toEqual(['Yeimi', 'Guaman']);
    expect(names('Nesecito ayuda. Grasias')).toEqual([]);
    expect(names('Buenas:\n«Nesecito» ayuda')).toEqual([]);
  });

  it('cada palabra y cada indicación está donde dice, en cualquier texto', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const text = typed.normalize('NFC');
        expect(foldAccents(text)).toHaveLength(text.length);
        for (const { word, from } of wordsOf(text)) expect(text.slice(from, from + word.length)).toBe(word);
        for (const { word, from, to } of pairHints(text)) expect(text.slice(from, to)).toBe(word);
      }),
      { numRuns: 300 },
    );
  });

  // Forty times the longest text: what goes back over it at each place would take longer than the test is given.
  it('un texto hecho para demorar no demora', { timeout: 12_000 }, () => {
    for (const bit of ['a', 'que ', '¿', 'a.', '- ', 'con ']) {
      const text = bit.repeat(160_000).slice(0, 160_000);
      wordsOf(text);
      pairHints(text);
    }
  });
});

it('sin tildes, pero la ñ no es una n', () => {
  expect(foldAccents('AÑO, Ñandú, pingüino y ÁRBOL')).toBe('año, ñandu, pinguino y arbol');
});

it('a una letra de distancia, y no a dos', () => {
  expect(
    ['Mocoa', 'moca', 'mooca', 'mocoas', 'nocoa'].map((it) => isNear('mocoa', it.toLowerCase())),
  ).toEqual([true, true, true, true, true]);
  expect(['moco', 'macao', 'mcao', 'ocoam'].map((it) => isNear('mocoa', it))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
