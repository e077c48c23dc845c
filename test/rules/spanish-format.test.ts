import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatHour,
  formatNumber,
  hourText,
} from '../../src/rules/spanish-format.ts';

const ZONE = 'America/Bogota';
const at = (text: string): number => Date.parse(`${text}-05:00`);
const instant = fc.integer({
  min: Date.parse('1995-01-01T00:00:00Z'),
  max: Date.parse('2100-01-01T00:00:00Z'),
});

describe('dates, hours and numbers in Colombian Spanish', () => {
  it.each([
    ['08:00:00', '8:00 a. m.'],
    ['11:59:59', '11:59 a. m.'],
    ['12:00:30', '12:00 m.'],
    ['12:01:00', '12:01 p. m.'],
    ['16:05:00', '4:05 p. m.'],
    ['23:59:00', '11:59 p. m.'],
    ['00:00:00', '12:00 a. m.'],
    ['00:30:00', '12:30 a. m.'],
  ])('%s is %s', (hour, text) => {
    expect(formatHour(at(`2026-11-21T${hour}`), ZONE)).toBe(text);
  });

  it('24:00 of a timetable is midnight', () => {
    expect(hourText(24 * 60)).toBe('12:00 a. m.');
  });

  it('writes the date of the zone, not of UTC', () => {
    expect(formatDate(at('2026-11-21T23:30:00'), ZONE)).toBe('21 de noviembre de 2026');
    expect(formatDateTime(at('2027-01-01T08:00:00'), ZONE)).toBe('1 de enero de 2027, 8:00 a. m.');
  });

  it('says the same as Intl, whose spaces differ from browser to browser', () => {
    const date = new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: ZONE });
    const hour = new Intl.DateTimeFormat('es-CO', { timeStyle: 'short', timeZone: ZONE, hourCycle: 'h12' });
    fc.assert(
      fc.property(instant, (now) => {
        expect(formatDate(now, ZONE)).toBe(date.format(now));
        const byIntl = hour.format(now).replace(/\s/g, ' ').replace('12:00 p. m.', '12:00 m.');
        expect(formatHour(now, ZONE)).toBe(byIntl);
      }),
    );
  });

  it('has only ordinary spaces', () => {
    fc.assert(
      fc.property(instant, (now) => {
        expect(formatDateTime(now, ZONE)).toMatch(/^[a-z0-9:., ]+$/);
      }),
    );
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567.89, '1.234.567,89'],
    [-1234.5, '-1.234,5'],
    [-123, '-123'],
    [0.1 + 0.2, '0,3'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('writes as many decimals as asked', () => {
    expect([formatNumber(26, 1), formatNumber(1999.999, 2), formatNumber(1234.5, 0)]).toEqual([
      '26,0',
      '2.000,00',
      '1.235',
    ]);
  });

  it('a number reads back to itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + cents / 100;
        expect(Number(formatNumber(value, 2).replaceAll('.', '').replace(',', '.'))).toBeCloseTo(value, 2);
      }),
    );
  });
});
