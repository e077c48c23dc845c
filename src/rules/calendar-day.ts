import { dayOf, isFree, openOn } from './business-hours.ts';
import type { Closure, HoursPolicy, Opening } from './business-hours.ts';
import { holidaysOf } from './holidays.ts';
import type { Interval } from './intervals.ts';
import { weekdayOf } from './zone.ts';
import type { LocalDate, Weekday } from './zone.ts';

/** Why a day has other hours than a common one, or none. */
export type DayReason =
  | { kind: 'holiday'; name: string; law: string; worked: boolean }
  /** Saturday or Sunday; or another weekday for which no hours are set. */
  | { kind: 'weekend' | 'no_hours' }
  | { kind: 'closure'; exception: Closure }
  | { kind: 'opening'; exception: Opening };

export interface CalendarDay {
  date: LocalDate;
  weekday: Weekday;
  /** Open parts of the day, joined, cut at its midnights. */
  open: Interval[];
  reasons: DayReason[];
}

/** One day as an administrator should see it: when it is open, and why not. */
export function calendarDay(policy: HoursPolicy, date: LocalDate): CalendarDay {
  const weekday = weekdayOf(date);
  const day = dayOf(policy, date);
  const touches = ({ from, to }: Interval) => from < day.to && to > day.from;
  return {
    date,
    weekday,
    open: openOn(policy, date),
    reasons: [
      ...holidayReasons(policy, date),
      ...weekdayReasons(policy, weekday),
      ...policy.closures.filter(touches).map((exception) => ({ kind: 'closure' as const, exception })),
      ...policy.openings.filter(touches).map((exception) => ({ kind: 'opening' as const, exception })),
    ],
  };
}

/** The days of "2026-11", in order. */
export function daysOfMonth(month: string): LocalDate[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

/** Two may fall on one day. */
function holidayReasons(policy: HoursPolicy, date: LocalDate): DayReason[] {
  const worked = !isFree(policy, date);
  return holidaysOf(Number(date.slice(0, 4)))
    .filter((holiday) => holiday.date === date)
    .map(({ name, law }) => ({ kind: 'holiday' as const, name, law, worked }));
}

function weekdayReasons({ weekly }: HoursPolicy, weekday: Weekday): DayReason[] {
  if ((weekly[`${weekday}`] ?? []).length > 0) return [];
  return [{ kind: weekday > 5 ? 'weekend' : 'no_hours' }];
}
