import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, epochOf, localParts, weekdayOf } from '../../src/rules/zone.ts';

const withoutDst = fc.constantFrom('America/Bogota', 'UTC', 'Asia/Tokyo', 'Asia/Kathmandu');
const anyZone = fc.constantFrom(
  'America/Bogota',
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Europe/Madrid',
  'Australia/Lord_Howe',
);
const instant = fc.integer({
  min: Date.parse('1995-01-01T00:00:00Z'),
  max: Date.parse('2100-01-01T00:00:00Z'),
});
const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1996-01-01', days));

describe('the clock of a zone', () => {
  it('in Bogotá is five hours behind UTC all year', () => {
    expect(localParts(Date.parse('2026-11-23T04:59:59.999Z'), 'America/Bogota')).toEqual({
      date: '2026-11-22',
      weekday: 7,
      minuteOfDay: 1439,
      secondOfDay: 86_399,
    });
    fc.assert(
      fc.property(instant, (now) => {
        const shifted = new Date(now - 5 * 3_600_000).toISOString();
        const { date, secondOfDay } = localParts(now, 'America/Bogota');
        expect(date).toBe(shifted.slice(0, 10));
        expect(secondOfDay).toBe(Math.floor((Date.parse(shifted) % 86_400_000) / 1000));
      }),
    );
  });

  it('reads back the instant that a date and a second mean, to the second', () => {
    fc.assert(
      fc.property(withoutDst, day, fc.nat(86_399), (zone, date, secondOfDay) => {
        const parts = localParts(epochOf(date, secondOfDay, zone), zone);
        expect(parts).toEqual({
          date,
          secondOfDay,
          minuteOfDay: Math.floor(secondOfDay / 60),
          weekday: weekdayOf(date),
        });
      }),
    );
  });

  it('finds an instant again, or the first of the two that a clock change shows alike', () => {
    fc.assert(
      fc.property(anyZone, instant, (zone, now) => {
        const second = Math.floor(now / 1000) * 1000;
        const { date, secondOfDay } = localParts(second, zone);
        const again = epochOf(date, secondOfDay, zone);
        expect(localParts(again, zone)).toMatchObject({ date, secondOfDay });
        expect(again).toBeLessThanOrEqual(second);
        expect(second - again).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: 300 },
    );
  });

  it('a time that summer time skips is as much later; one that it repeats is the first', () => {
    const at = (date: string, hour: number): string =>
      new Date(epochOf(date, hour * 3600, 'America/New_York')).toISOString();
    expect(at('2026-03-08', 2.5)).toBe('2026-03-08T07:30:00.000Z');
    expect(at('2026-11-01', 1.5)).toBe('2026-11-01T05:30:00.000Z');
    expect(at('2026-11-01', 24)).toBe('2026-11-02T05:00:00.000Z');
  });

  it('changes at the very second in which summer time begins and ends', () => {
    const clockAt = (text: string): number =>
      localParts(Date.parse(text), 'America/New_York').minuteOfDay / 60;
    expect([clockAt('2026-03-08T06:59:59Z'), clockAt('2026-03-08T07:00:00Z')].map(Math.floor)).toEqual([
      1, 3,
    ]);
    expect([clockAt('2026-11-01T05:59:59Z'), clockAt('2026-11-01T06:00:00Z')].map(Math.floor)).toEqual([
      1, 1,
    ]);
    expect(clockAt('2026-11-01T03:00:00Z')).toBe(23);
    expect(clockAt('2026-11-01T23:00:00Z')).toBe(18);
    expect(clockAt('2026-03-08T23:00:00Z')).toBe(19);
    expect(clockAt('2026-03-08T06:00:00Z')).toBe(1);
  });

  it('24:00 is the next midnight', () => {
    fc.assert(
      fc.property(anyZone, day, (zone, date) => {
        expect(epochOf(date, 86_400, zone)).toBe(epochOf(addDays(date, 1), 0, zone));
      }),
    );
  });

  it('days add up, and weekdays follow one another', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
    expect([weekdayOf('2026-11-23'), addDays('2028-02-28', 1), addDays('2026-12-31', 1)]).toEqual([
      1,
      '2028-02-29',
      '2027-01-01',
    ]);
    expect(() => addDays('hoy', 1)).toThrow('Not a date: hoy');
  });
});
