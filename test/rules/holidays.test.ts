import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidaysOf, isHoliday } from '../../src/rules/holidays.ts';
import { addDays, weekdayOf } from '../../src/rules/zone.ts';

const year = fc.integer({ min: 1984, max: 2200 });
const datesOf = (of: number): string[] => [...new Set(holidaysOf(of).map(({ date }) => date))];
const inYear = (of: number, days: string): string[] => days.split(' ').map((day) => `${of}-${day}`);

/** Knuth's computus, another way than the rule's. */
function easterByKnuth(of: number): string {
  const golden = (of % 19) + 1;
  const century = Math.floor(of / 100) + 1;
  const leapSkips = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * of) / 4) - leapSkips - 10;
  const raw = (((11 * golden + 20 + moon - leapSkips) % 30) + 30) % 30;
  const epact = (raw === 25 && golden > 11) || raw === 24 ? raw + 1 : raw;
  const fullMoon = epact > 23 ? 74 - epact : 44 - epact;
  return addDays(`${of}-03-01`, fullMoon + 7 - ((sunday + fullMoon) % 7) - 1);
}

describe('the holidays of Colombia', () => {
  it('of 2026 and 2027 are those published', () => {
    expect(datesOf(2026)).toEqual(
      inYear(
        2026,
        '01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25',
      ),
    );
    expect(datesOf(2027)).toEqual(
      inYear(
        2027,
        '01-01 01-11 03-22 03-25 03-26 05-01 05-10 05-31 06-07 07-05 07-12 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25',
      ),
    );
  });

  it('are 18, and 19 since the law of 2026; in some years two fall on one day', () => {
    const years = Array.from({ length: 61 }, (_, index) => 2000 + index);
    for (const of of years) expect(holidaysOf(of)).toHaveLength(of < 2026 ? 18 : 19);
    const shared = years.filter((of) => datesOf(of).length < holidaysOf(of).length);
    expect(shared).toEqual(expect.arrayContaining([2011, 2014, 2019, 2025, 2030, 2038, 2041]));
    expect(shared.filter((of) => of < 2042)).toEqual(
      [2000, 2003, 2008, 2011, 2014, 2019, 2025, 2030, 2038, 2041].filter((of) => shared.includes(of)),
    );
    expect(datesOf(2025)).toHaveLength(17);
  });

  it('each names its law: the one of 1983, and that of 2026 for the day it added', () => {
    const laws = (of: number) => Object.fromEntries(holidaysOf(of).map(({ name, law }) => [name, law]));
    const { 'Nuestra Señora de Chiquinquirá': added, ...others } = laws(2026);
    expect(added).toBe('Ley 2578 de 2026');
    expect(new Set(Object.values(others))).toEqual(new Set(['Ley 51 de 1983']));
    expect(laws(2025)).toEqual(others);
  });

  it('Holy Week and the feasts after it follow Easter, computed another way', () => {
    fc.assert(
      fc.property(year, (of) => {
        const movable = holidaysOf(of).filter(({ rule }) => rule.kind === 'easter');
        const easter = easterByKnuth(of);
        expect(movable.map(({ date }) => date)).toEqual(
          [-3, -2, 43, 64, 71].map((days) => addDays(easter, days)),
        );
      }),
    );
    expect([easterByKnuth(2000), easterByKnuth(2026), easterByKnuth(2038)]).toEqual([
      '2000-04-23',
      '2026-04-05',
      '2038-04-25',
    ]);
  });

  it('each falls as its rule says: on its day, or on the Monday at most six days later', () => {
    fc.assert(
      fc.property(year, (of) => {
        for (const { date, rule } of holidaysOf(of)) {
          expect(date.startsWith(`${of}-`)).toBe(true);
          expect(isHoliday(date)).toBe(true);
          if (rule.kind === 'easter') continue;
          const written = `${of}-${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}`;
          if (rule.kind === 'fixed') expect(date).toBe(written);
          else {
            expect(weekdayOf(date)).toBe(1);
            expect(date >= written && date <= addDays(written, 6)).toBe(true);
          }
        }
      }),
    );
  });

  it('a day is a holiday when the list of its year has it, and only then', () => {
    fc.assert(
      fc.property(fc.constantFrom(2024, 2025, 2026, 2027), fc.nat(364), (of, days) => {
        const date = addDays(`${of}-01-01`, days);
        expect(isHoliday(date)).toBe(datesOf(of).includes(date));
      }),
      { numRuns: 500 },
    );
    expect([isHoliday('2025-07-14'), isHoliday('2026-07-13')]).toEqual([false, true]);
  });
});
