import { describe, expect, it } from 'vitest';
import { timetable } from '../../src/rules/business-hours.ts';
import type { HoursPolicy } from '../../src/rules/business-hours.ts';
import { ipes, putumayo } from './hours-policies.ts';

describe('the timetable in words', () => {
  it.each<[HoursPolicy['weekly'], string]>([
    [ipes.weekly, 'Lunes a viernes de 8:00 a. m. a 4:00 p. m.'],
    [putumayo.weekly, 'Lunes a viernes de 9:00 a. m. a 11:00 a. m. y de 3:00 p. m. a 5:00 p. m.'],
    [{ 6: [{ from: '09:00', to: '12:00' }] }, 'Sábado de 9:00 a. m. a 12:00 m.'],
    [
      {
        1: [
          { from: '14:30', to: '15:00' },
          { from: '08:00', to: '09:00' },
          { from: '10:00', to: '11:15' },
        ],
      },
      'Lunes de 8:00 a. m. a 9:00 a. m., de 10:00 a. m. a 11:15 a. m. y de 2:30 p. m. a 3:00 p. m.',
    ],
    [{ 1: [{ from: '00:00', to: '24:00' }] }, 'Lunes las 24 horas'],
    [
      {
        1: [{ from: '00:30', to: '12:30' }],
        2: [{ from: '00:30', to: '12:30' }],
        5: [{ from: '00:30', to: '12:30' }],
      },
      'Lunes, martes y viernes de 12:30 a. m. a 12:30 p. m.',
    ],
    [
      { ...ipes.weekly, 6: [{ from: '08:00', to: '12:00' }] },
      'Lunes a viernes de 8:00 a. m. a 4:00 p. m.; sábado de 8:00 a. m. a 12:00 m.',
    ],
    [{}, 'Sin horario de atención'],
  ])('case %#', (weekly, text) => {
    expect(timetable({ weekly })).toBe(text);
  });
});
