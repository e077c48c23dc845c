import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { holidaysOf } from '../../src/rules/holidays.ts';
import { addDays } from '../../src/rules/zone.ts';

const YEARS = Array.from({ length: 61 }, (_, index) => 2000 + index);
const theirs = new Holidays('CO');

/** Days that only one side has, as "2026-07-13 ours" or "2026-04-05 theirs". */
function differences(year: number): string[] {
  const ours = new Set(holidaysOf(year).map(({ date }) => date));
  const others = new Set(
    theirs
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  );
  return [
    ...[...ours].filter((date) => !others.has(date)).map((date) => `${date} ours`),
    ...[...others].filter((date) => !ours.has(date)).map((date) => `${date} theirs`),
  ].sort();
}

/** Three days after Maundy Thursday, which both have. */
function easterSunday(year: number): string {
  const thursday = holidaysOf(year).find(({ name }) => name === 'Jueves Santo');
  return addDays(thursday?.date ?? '', 3);
}

/** Every reason for which the two may differ, with its day in each of its years. A difference without one fails. */
const explained: { why: string; since: number; until: number; difference: (year: number) => string }[] = [
  {
    why: 'The package marks Easter Sunday as public; no law makes it a holiday, and a Sunday is no business day anyway',
    since: 2000,
    until: 2060,
    difference: (year) => `${easterSunday(year)} theirs`,
  },
];

describe('the holidays of Colombia, asked to date-holidays', () => {
  it.each(YEARS)('are the same in %i, but for what is explained', (year) => {
    const expected = explained
      .filter(({ since, until }) => year >= since && year <= until)
      .map(({ difference }) => difference(year));
    expect(differences(year)).toEqual(expected.sort());
  });

  it('the day that a law of 2026 added is in both, from that year on', () => {
    const named = (year: number) =>
      theirs.getHolidays(year).some(({ name, type }) => type === 'public' && /chiquinquir/i.test(name));
    expect([2025, 2026, 2027].map(named)).toEqual([false, true, true]);
    expect(holidaysOf(2025).some(({ name }) => name.includes('Chiquinquirá'))).toBe(false);
    expect(holidaysOf(2026).some(({ name }) => name.includes('Chiquinquirá'))).toBe(true);
  });
});
