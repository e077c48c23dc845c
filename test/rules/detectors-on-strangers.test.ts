import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbusive } from '../../src/rules/abuse/find.ts';
import { findPersonalData, secretKinds, type PersonalDataKind } from '../../src/rules/personal-data/find.ts';
import { pqrsdIn } from '../../src/rules/pqrsd.ts';
import { riskIn } from '../../src/rules/risk.ts';
import { markedLine, secondLines } from './corpus/second.ts';

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
/** Of the entity of the corpus, whose own facts may be said. */
const own = ['(601) 297 6030', 'Calle 73 # 11-66', 'chat@ipes.com.co', '899999446-0'];

describe('los detectores ante frases que su autor no había visto', () => {
  it.each(['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'])(
    'datos personales (%s): al menos 95 de cada 100, y a lo sumo 2 falsas alarmas',
    (corpus) => {
      const lines = secondLines(`personal-data-${corpus}-positive`).map(markedLine);
      const marks = lines.flatMap(({ text, marks }) => marks.map((mark) => ({ text, mark })));
      const missed = marks.filter(
        ({ text, mark }) =>
          !findPersonalData(text, own).some(
            (one) => one.kind === mark.kind && one.from <= mark.from && one.to >= mark.to,
          ),
      );
      const clean = secondLines(`personal-data-${corpus}-negative`);
      // The seventh is what citizens write: they are warned about their secrets alone.
      const counts = (kind: PersonalDataKind) => corpus !== 'seventh' || secretKinds.has(kind);
      const alarms = clean.filter((line) => findPersonalData(line, own).some(({ kind }) => counts(kind)));
      console.log(
        `personal data, ${corpus} corpus: recall ${percent(marks.length - missed.length, marks.length)} of ${String(marks.length)}, false alarms ${percent(alarms.length, clean.length)} of ${String(clean.length)}`,
      );
      expect(missed.length / marks.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
      expect(alarms.length / clean.length, JSON.stringify(alarms)).toBeLessThanOrEqual(0.02);
    },
  );

  it.each(['second', 'third', 'fourth', 'fifth', 'sixth'])(
    'trato irrespetuoso (%s): al menos 90 de cada 100, y a lo sumo 2 falsas alarmas',
    (which) => {
      const offensive = secondLines(`abuse-${which}-positive`);
      const missed = offensive.filter((line) => !isAbusive(line));
      const clean = secondLines(`abuse-${which}-negative`);
      const alarms = clean.filter(isAbusive);
      console.log(
        `abuse, ${which} corpus: recall ${percent(offensive.length - missed.length, offensive.length)} of ${String(offensive.length)}, false alarms ${percent(alarms.length, clean.length)} of ${String(clean.length)}`,
      );
      expect(missed.length / offensive.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
      expect(alarms.length / clean.length, JSON.stringify(alarms)).toBeLessThanOrEqual(0.02);
    },
  );

  it('trato irrespetuoso sin palabra soez: al menos 85 de cada 100 de los nuestros, y a lo sumo 2 falsas alarmas', () => {
    const offensive = secondLines('abuse-seventh-positive');
    const missed = offensive.filter((line) => !isAbusive(line));
    const clean = secondLines('abuse-seventh-negative');
    const alarms = clean.filter(isAbusive);
    console.log(
      `abuse, seventh corpus: recall ${percent(offensive.length - missed.length, offensive.length)} of ${String(offensive.length)}, false alarms ${percent(alarms.length, clean.length)} of ${String(clean.length)}`,
    );
    expect(missed.length / offensive.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.15);
    expect(alarms.length / clean.length, JSON.stringify(alarms)).toBeLessThanOrEqual(0.02);
  });
});

describe('un texto hostil', () => {
  const bit = fc.constantFrom(
    ...[
      'a',
      '1',
      '1 ',
      '1-',
      '1 - ',
      '(1) ',
      '@',
      'a@',
      'a.',
      '.',
      ' ',
      '\n',
      'clave ',
      'clave es ',
      'calle ',
    ],
    ...[
      'calle 1 ',
      'calle la ',
      'vereda a ',
      'km 1 via a ',
      'p*',
      '*',
      '!',
      '!a',
      'h p ',
      'hijo de la ',
      'puta',
    ],
    ...[
      'usted es ',
      'me dijo ',
      'ojala le ',
      'lo voy a ',
      'meta ',
      'quiero ',
      'poner una ',
      'voy a ',
      'mi esposo ',
      'arroba ',
      'punto ',
      'ñ',
      '👍',
    ],
  );
  /** Three times the longest message: a pattern that goes back over its way, again and again, never ends in it. */
  const LENGTH = 12_000;

  const all = (text: string) => [findPersonalData(text), isAbusive(text), pqrsdIn(text), riskIn(text)];

  // What fails here is the patience of the test itself: nothing is measured.
  it('no demora a los detectores, repita lo que repita', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.array(bit, { minLength: 1, maxLength: 3 }), bit, (begin, rest) => {
        const repeated = begin
          .join('')
          .repeat(LENGTH)
          .slice(0, LENGTH / 2);
        all(repeated + rest.repeat(LENGTH).slice(0, LENGTH / 2));
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    'clave',
    'mi contraseña es',
    'calle 26',
    'ana arroba',
    'vereda san jose',
    'quiero poner',
    'hijo de',
    '',
  ])(
    'tampoco «%s» con un mar de espacios detrás: el tiempo crece con el largo, no con su cuadrado',
    { timeout: 20_000 },
    (words) => {
      // A twentieth of a second; with the square of the length, minutes.
      all(`${words}${' '.repeat(500_000)}x`);
    },
  );
});
