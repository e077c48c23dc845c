import fc from 'fast-check';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listPresets, readPreset } from '../../src/institutions/preset.ts';
import type { Preset } from '../../src/institutions/preset-schema.ts';
import { textWarnings } from '../../src/institutions/text-warnings.ts';
import { shortTimetable, timetable } from '../../src/rules/timetable.ts';
import { checkWeekly } from '../../src/rules/weekly-hours.ts';
import { clock } from '../rules/hours-policies.ts';
import { institutionsRoot } from './seeds.ts';

const ipes = readPreset(join(institutionsRoot, 'ipes'));
const putumayo = readPreset(join(institutionsRoot, 'putumayo'));

it('the presets state the hours and the limit that are set', () => {
  for (const id of listPresets(institutionsRoot)) {
    expect(textWarnings(readPreset(join(institutionsRoot, id))), id).toEqual([]);
  }
});

it('warns of every text that still states the old hours after the hours change', () => {
  const weekly = { ...ipes.settings.weekly, '1': [{ from: '07:00', to: '16:00' }] };
  const warnings = textWarnings(withSettings(ipes, { weekly }));
  expect(warnings.map(({ where, kind }) => `${where} ${kind}`)).toEqual([
    'settings.hoursWords.horario hours',
    'settings.hoursWords.horario_corto hours',
    'faq.1.answer hours',
  ]);
  expect(warnings[0]).toMatchObject({ says: ['08:00', '16:00'], settings: ['07:00', '08:00', '16:00'] });
});

it('warns when the institution opens a day that its words do not name', () => {
  const weekly = { ...putumayo.settings.weekly, '6': [{ from: '09:00', to: '11:00' }] };
  expect(textWarnings(withSettings(putumayo, { weekly }))).toContainEqual({
    where: 'settings.hoursWords.horario',
    kind: 'days',
    says: ['1', '2', '3', '4', '5'],
    settings: ['1', '2', '3', '4', '5', '6'],
  });
});

it('warns when the rules state another limit than the one that is set', () => {
  expect(textWarnings(withSettings(putumayo, { limitMinutes: 5 }))).toContainEqual({
    where: 'rules.markdown',
    kind: 'limit',
    says: ['3'],
    settings: ['5'],
  });
});

it('reads hours as Colombians write them, noon and midnight included', () => {
  const weekly = { ...ipes.settings.weekly, '1': [{ from: '08:00', to: '12:00' }] };
  const hoursWords = { horario: 'de 8 a. m. a 12:00 m. y de 12:30 A.M. a 4:00 p. m.', horario_corto: 'x' };
  const warning = textWarnings(withSettings(ipes, { weekly, hoursWords }))[0];
  expect(warning?.says).toEqual(['00:30', '08:00', '12:00', '16:00']);
});

const anySpan = fc
  .tuple(fc.nat(1439), fc.nat(1440))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: clock(from), to: clock(to) }));
const anyWeek = fc
  .dictionary(
    fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
    fc.oneof(fc.array(anySpan, { minLength: 1, maxLength: 3 }), fc.constant([{ from: '00:00', to: '24:00' }])),
  )
  .map((typed) => checkWeekly(typed));

it('never warns of the hours that Ventanilla itself writes from the settings', () => {
  fc.assert(
    fc.property(anyWeek, (checked) => {
      if (!checked.ok) return;
      const { weekly } = checked;
      const hoursWords = { horario: timetable({ weekly }), horario_corto: shortTimetable({ weekly }) };
      const { settings } = withSettings(ipes, { weekly, hoursWords });
      expect(textWarnings({ ...ipes, settings, texts: {}, faq: [], canned: [] })).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['Lunes a viernes de 8:00 a 16:00', []],
  ['Lunes a viernes de 8:00 a 17:00', ['hours 08:00 17:00']],
  ['Lunes a viernes de 08:00 hasta las 16:00 horas', []],
  ['De 8:00 a 4:00 p. m.', ['hours 16:00']],
  ['Lunes a viernes y sábados de 8:00 a. m. a 4:00 p. m.', ['days 1 2 3 4 5 6']],
  ['Lunes, miércoles y viernes de 8:00 a. m. a 4:00 p. m.', ['days 1 3 5']],
  ['Si escribe el domingo, le respondemos el lunes.', []],
  ['La consulta dura quince (15) minutos.', []],
  ['La consulta dura veinte (20) minutos.', ['limit 20']],
  ['La consulta dura 20 (veinte) minutos.', ['limit 20']],
])('reads «%s»', (answer, wanted) => {
  const faq = [{ id: 'x', source: 'entity' as const, question: '¿Cuándo?', answer }];
  const { settings } = withSettings(ipes, {});
  const found = textWarnings({ ...ipes, settings, texts: {}, faq, canned: [] });
  expect(found.map(({ kind, says }) => [kind, ...says].join(' '))).toEqual(wanted);
});

function withSettings(preset: Preset, changes: Partial<Preset['settings']>): Preset {
  return { ...preset, settings: { ...preset.settings, ...changes } };
}
