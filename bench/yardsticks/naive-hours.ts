import type { HoursPolicy } from '../../src/rules/business-hours.ts';
import { isHoliday } from '../../src/rules/holidays.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-23T05:00:00Z');
const YEARS = 10;

/** A closure every week and an evening opening every fortnight for ten years, and moments all over them. */
export function hoursOfTenYears(): { policy: HoursPolicy; moments: number[] } {
  const hours = [
    { from: '09:00', to: '11:00' },
    { from: '15:00', to: '17:00' },
  ];
  const weeks = Array.from({ length: YEARS * 52 }, (_, week) => START + week * 7 * DAY);
  const policy: HoursPolicy = {
    timeZone: 'America/Bogota',
    weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours },
    closures: weeks.map((week) => ({
      from: week + 10 * 3_600_000,
      to: week + 16 * 3_600_000,
      message: 'Cierre',
    })),
    openings: weeks
      .filter((_, index) => index % 2 === 0)
      .map((week) => ({ from: week + 2 * DAY + 18 * 3_600_000, to: week + 2 * DAY + 20 * 3_600_000 })),
    lastEntryMarginMinutes: 0,
  };
  // An odd step, so that every hour of the day and every day of the week comes up.
  const moments = Array.from({ length: 4000 }, (_, index) => START + index * (0.9 * DAY + 61_000));
  return { policy, moments };
}

/** As one would write it in an afternoon: the wall clock from Intl, then every list from the beginning. */
export function naiveStateAt(policy: HoursPolicy, now: number): 'open' | 'closed' {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: policy.timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const clock = `${part('hour')}:${part('minute')}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const within = ({ from, to }: { from: number; to: number }) => from <= now && now < to;
  if (policy.closures.some(within)) return 'closed';
  if (policy.openings.some(within)) return 'open';
  if (isHoliday(date)) return 'closed';
  const spans = policy.weekly[`${weekday as 1}`] ?? [];
  return spans.some(({ from, to }) => from <= clock && clock < to) ? 'open' : 'closed';
}
