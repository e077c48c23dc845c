import { covers, mergeIntervals, subtractIntervals } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { isHoliday } from './holidays.ts';
import { minuteOf } from './timetable.ts';
import type { WeeklyHours } from './timetable.ts';
import { addDays, epochOf, localParts, weekdayOf } from './zone.ts';
import type { LocalDate } from './zone.ts';

export { timetable } from './timetable.ts';
export type { Span, WeeklyHours } from './timetable.ts';

/** Half-open, epoch milliseconds. */
export interface Closure {
  from: number;
  to: number;
  message: string;
}

export interface Opening {
  from: number;
  to: number;
  message?: string;
}

export interface HoursPolicy {
  timeZone: string;
  weekly: WeeklyHours;
  /** Holidays on which the institution works. */
  holidaysOpen?: LocalDate[];
  /** "Si hay algún evento extra en la Gobernación de Putumayo también estará deshabilitado el servicio". They win. */
  closures: Closure[];
  /** Extraordinary hours, also on a holiday. */
  openings: Opening[];
  /** Nobody new enters so shortly before closing. */
  lastEntryMarginMinutes: number;
  /** Closed by hand, until somebody reopens. */
  suspended?: { since: number; message: string };
}

export type HoursState =
  /** `closesAt` is at most 8 days ahead, even for a service that never closes. */
  | { state: 'open'; closesAt: number; lastEntryAt: number }
  | { state: 'closed'; opensAt?: number }
  | { state: 'suspended'; message: string; opensAt?: number };

/** Beyond this nothing is promised: a service without an opening in it has none. */
const HORIZON_DAYS = 400;
const STEP_DAYS = 8;

export function stateAt(policy: HoursPolicy, now: number): HoursState {
  if (isSuspended(policy, now)) return { state: 'suspended', message: policy.suspended?.message ?? '' };
  const today = localParts(now, policy.timeZone).date;
  const open = openIntervals(policy, today, STEP_DAYS).find((interval) => covers(interval, now));
  if (open) {
    return {
      state: 'open',
      closesAt: open.to,
      lastEntryAt: open.to - policy.lastEntryMarginMinutes * 60_000,
    };
  }
  const next = nextOpening(policy, now);
  const opensAt = next === undefined ? {} : { opensAt: next };
  const closure = policy.closures.find((interval) => covers(interval, now));
  const wouldBeOpen = serviceIntervals(policy, today, 1).some((interval) => covers(interval, now));
  if (closure && wouldBeOpen) return { state: 'suspended', message: closure.message, ...opensAt };
  return { state: 'closed', ...opensAt };
}

/** May somebody new enter now? Open, and not within the last minutes. */
export function acceptsEntries(policy: HoursPolicy, now: number): boolean {
  const state = stateAt(policy, now);
  return state.state === 'open' && now < state.lastEntryAt;
}

/** When the service opens next, strictly after `now`. Undefined while suspended by hand: nobody knows. */
export function nextOpening(policy: HoursPolicy, now: number): number | undefined {
  if (isSuspended(policy, now)) return undefined;
  const today = localParts(now, policy.timeZone).date;
  for (let day = 0; day < HORIZON_DAYS; day += STEP_DAYS) {
    const date = addDays(today, day);
    const midnight = epochOf(date, 0, policy.timeZone);
    const next = openIntervals(policy, date, STEP_DAYS).find(({ from }) => from > now && from >= midnight);
    if (next) return next.from;
  }
  return undefined;
}

/** Monday to Friday, not a holiday, not closed all day (all its hours of attention) by the institution. */
export function isBusinessDay(policy: HoursPolicy, date: LocalDate): boolean {
  return isWorkingDay(policy, date) && !isClosedAllDay(policy, date);
}

/** Strictly after `date`: "la cual será atendida el siguiente día hábil". */
export function nextBusinessDay(policy: HoursPolicy, date: LocalDate): LocalDate {
  const days = Array.from({ length: HORIZON_DAYS }, (_, index) => addDays(date, index + 1));
  const working = days.filter((day) => isWorkingDay(policy, day));
  return working.find((day) => !isClosedAllDay(policy, day)) ?? working[0] ?? addDays(date, 1);
}

function isSuspended({ suspended }: HoursPolicy, now: number): boolean {
  return suspended !== undefined && now >= suspended.since;
}

function isWorkingDay(policy: HoursPolicy, date: LocalDate): boolean {
  return weekdayOf(date) <= 5 && !isFree(policy, date);
}

/** A holiday that the administrator has not turned into a day of work. */
function isFree(policy: HoursPolicy, date: LocalDate): boolean {
  return isHoliday(date) && !(policy.holidaysOpen ?? []).includes(date);
}

function isClosedAllDay(policy: HoursPolicy, date: LocalDate): boolean {
  if (policy.closures.length === 0) return false;
  const hours = spansOf(policy, date);
  const wholeDay = { from: epochOf(date, 0, policy.timeZone), to: epochOf(date, 86_400, policy.timeZone) };
  return subtractIntervals(hours.length > 0 ? hours : [wholeDay], policy.closures).length === 0;
}

/** When one may be attended, in order, disjoint. One day more on each side, so that spans join at midnight. */
function openIntervals(policy: HoursPolicy, from: LocalDate, days: number): Interval[] {
  return subtractIntervals(serviceIntervals(policy, from, days), policy.closures);
}

/** The timetable without holidays, and the extraordinary openings; closures not taken out yet. */
function serviceIntervals(policy: HoursPolicy, from: LocalDate, days: number): Interval[] {
  const dates = Array.from({ length: days + 2 }, (_, index) => addDays(from, index - 1));
  const worked = dates.filter((date) => !isFree(policy, date));
  const since = epochOf(addDays(from, -1), 0, policy.timeZone);
  const until = epochOf(addDays(from, days + 1), 0, policy.timeZone);
  const extra = policy.openings.filter((opening) => opening.to > since && opening.from < until);
  return mergeIntervals([...worked.flatMap((date) => spansOf(policy, date)), ...extra]);
}

function spansOf(policy: HoursPolicy, date: LocalDate): Interval[] {
  return (policy.weekly[`${weekdayOf(date)}`] ?? []).map(({ from, to }) => ({
    from: epochOf(date, minuteOf(from) * 60, policy.timeZone),
    to: epochOf(date, minuteOf(to) * 60, policy.timeZone),
  }));
}
