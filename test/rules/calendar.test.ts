import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextBusinessDay, nextOpening, stateAt, type HoursPolicy } from '../../src/rules/business-hours.ts';
import { calendarDay, daysOfMonth } from '../../src/rules/calendar-day.ts';
import { isHoliday } from '../../src/rules/holidays.ts';
import { shortTimetable } from '../../src/rules/timetable.ts';
import { checkWeekly, type WholeWeek } from '../../src/rules/weekly-hours.ts';
import { addDays, epochOf, localParts, weekdayOf } from '../../src/rules/zone.ts';
import { anyPolicy, clock, instant, ipes, putumayo } from './hours-policies.ts';

const DAY = 86_400_000;
const someDate = fc.nat(40).map((days) => addDays('2026-11-01', days));
/** Some of the holidays between are worked. */
const withHolidays = fc
  .tuple(anyPolicy, fc.subarray(['2026-11-02', '2026-11-16', '2026-12-08']))
  .map(([policy, holidaysOpen]): HoursPolicy => ({ ...policy, holidaysOpen }));

describe('the calendar', () => {
  it('opens next neither in the past nor on a closed day, which the month shows as open from then', () => {
    fc.assert(
      fc.property(withHolidays, instant, (policy, now) => {
        const next = nextOpening(policy, now);
        if (next === undefined) return;
        expect(next).toBeGreaterThan(now);
        const { date } = localParts(next, policy.timeZone);
        expect(calendarDay(policy, date).open.map(({ from }) => from)).toContain(next);
      }),
      { numRuns: 200 },
    );
  });

  it('shows as open exactly the instants that are open', () => {
    fc.assert(
      fc.property(withHolidays, instant, (policy, now) => {
        const { date } = localParts(now, policy.timeZone);
        const { open } = calendarDay(policy, date);
        const shown = open.some(({ from, to }) => from <= now && now < to);
        expect(shown).toBe(stateAt(policy, now).state === 'open');
        for (const [index, { from }] of open.entries()) {
          if (index > 0) expect(from).toBeGreaterThan(open[index - 1]?.to ?? Infinity);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says why of every day that does not open', () => {
    fc.assert(
      fc.property(withHolidays, someDate, (policy, date) => {
        const { open, reasons } = calendarDay(policy, date);
        const emptySpans = (policy.weekly[`${weekdayOf(date)}`] ?? []).every(({ from, to }) => from >= to);
        if (open.length === 0 && !emptySpans) expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('what is left is due on a business day: Monday to Friday, no holiday but a worked one, not closed all day', () => {
    fc.assert(
      fc.property(withHolidays, someDate, (policy, date) => {
        const due = nextBusinessDay(policy, date);
        expect(due > date && weekdayOf(due) <= 5).toBe(true);
        expect(!isHoliday(due) || (policy.holidaysOpen ?? []).includes(due)).toBe(true);
        const hours = policy.weekly[`${weekdayOf(due)}`] ?? [];
        if (hours.length > 0) expect(calendarDay(policy, due).open.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('ten years of other decisions change nothing of today', () => {
    const far = Array.from({ length: 500 }, (_, index) => {
      const from = epochOf('2028-01-03', 0, 'America/Bogota') + index * 5 * DAY;
      return { from, to: from + DAY, message: 'Cierre' };
    });
    fc.assert(
      fc.property(instant, (now) => {
        expect(stateAt({ ...ipes, closures: far }, now)).toEqual(stateAt(ipes, now));
      }),
    );
  });

  it('has the days of each month', () => {
    expect(['2026-02', '2028-02', '2026-11', '2026-12'].map((month) => daysOfMonth(month).length)).toEqual([
      28, 29, 30, 31,
    ]);
    expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31');
  });
});

describe('the hours of the week, as somebody types them', () => {
  const typedSpan = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
    .map(([from, to]) => ({ from: clock(from), to: clock(to) }));

  it('are refused when two overlap or one ends before it begins; else they cover the same minutes, joined', () => {
    fc.assert(
      fc.property(fc.array(typedSpan, { maxLength: 4 }), (spans) => {
        const checked = checkWeekly({ '1': spans });
        const minutes = spans.flatMap(({ from, to }) => minutesOf(from, to));
        const isWrong = spans.some(({ from, to }) => from >= to) || new Set(minutes).size < minutes.length;
        expect(checked.ok).toBe(!isWrong);
        if (!checked.ok) return;
        const kept = checked.weekly['1'];
        expect(kept.flatMap(({ from, to }) => minutesOf(from, to))).toEqual(
          [...minutes].sort((a, b) => a - b),
        );
        expect(kept.every((span, index) => index === 0 || (kept[index - 1]?.to ?? '') < span.from)).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('give their own short words, or the whole timetable where days differ', () => {
    expect(shortTimetable(ipes)).toBe('8:00 a. m. a 4:00 p. m.');
    expect(shortTimetable(putumayo)).toBe('9:00 a. m. a 11:00 a. m. y de 3:00 p. m. a 5:00 p. m.');
    const week: Partial<WholeWeek> = { ...ipes.weekly, 6: [{ from: '08:00', to: '12:00' }] };
    expect(shortTimetable({ weekly: week })).toContain('sábado de 8:00 a. m. a 12:00 m.');
  });
});

function minutesOf(from: string, to: string): number[] {
  const [start, end] = [from, to].map((text) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    return hours * 60 + minutes;
  }) as [number, number];
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
