import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay, nextBusinessDay } from '../../src/rules/business-hours.ts';
import type { HoursPolicy } from '../../src/rules/business-hours.ts';
import { isHoliday } from '../../src/rules/holidays.ts';
import { addDays, epochOf, weekdayOf } from '../../src/rules/zone.ts';
import { anyPolicy, base, closed, ipes, putumayo } from './hours-policies.ts';

describe('business days', () => {
  it('the question of a Friday is due on Monday, or on Tuesday after a holiday', () => {
    expect(nextBusinessDay(ipes, '2026-11-20')).toBe('2026-11-23');
    expect(nextBusinessDay(ipes, '2026-11-13')).toBe('2026-11-17');
    expect(nextBusinessDay({ ...ipes, holidaysOpen: ['2026-11-16'] }, '2026-11-13')).toBe('2026-11-16');
    expect(nextBusinessDay(ipes, '2026-11-23')).toBe('2026-11-24');
  });

  it('a day whose hours are all closed does not count; one closed in part does', () => {
    const morning = { ...putumayo, closures: closed('2026-11-23T08:00:00', '2026-11-23T11:00:00') };
    const whole = { ...putumayo, closures: closed('2026-11-23T09:00:00', '2026-11-23T17:00:00') };
    expect([isBusinessDay(morning, '2026-11-23'), isBusinessDay(whole, '2026-11-23')]).toEqual([true, false]);
    const week: HoursPolicy = {
      ...base,
      weekly: {},
      closures: closed('2026-11-23T00:00:00', '2026-11-25T00:00:00'),
    };
    expect(nextBusinessDay(week, '2026-11-22')).toBe('2026-11-25');
  });

  it('a closure of years still leaves a working day to promise', () => {
    const policy = { ...ipes, closures: closed('2026-01-01T00:00:00', '2030-01-01T00:00:00') };
    expect(nextBusinessDay(policy, '2026-11-20')).toBe('2026-11-23');
  });

  it('the next one is later, from Monday to Friday, no holiday, and none lies between', () => {
    fc.assert(
      fc.property(anyPolicy, fc.nat(40), (policy, days) => {
        const date = addDays('2026-11-01', days);
        const next = nextBusinessDay(policy, date);
        expect(next > date && weekdayOf(next) <= 5 && !isHoliday(next) && isBusinessDay(policy, next)).toBe(
          true,
        );
        for (let day = addDays(date, 1); day < next; day = addDays(day, 1)) {
          expect(isBusinessDay(policy, day)).toBe(false);
        }
      }),
    );
  });

  it('does not depend on the zone of the machine', () => {
    expect(epochOf('2026-11-23', 8 * 3600, 'America/Bogota')).toBe(Date.parse('2026-11-23T13:00:00Z'));
  });
});
