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
  /** The decision it comes from. */
  id?: string;
}

export interface Opening {
  from: number;
  to: number;
  message?: string;
  id?: string;
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

function isClosedAllDay(policy: HoursPolicy, date: LocalDate): boolean {
  if (policy.closures.length === 0) return false;
  const day = dayOf(policy, date);
  const hours = spansOf(policy, date);
  return subtractIntervals(hours.length > 0 ? hours : [day], clip(policy.closures, day)).length === 0;
}

/** The open part of one day of the calendar, in order, joined where spans touch. */
export function openOn(policy: HoursPolicy, date: LocalDate): Interval[] {
  const day = dayOf(policy, date);
  return clip(openIntervals(policy, date, 1), day);
}

/** A holiday that the administrator has not turned into a day of work. */
export function isFree(policy: HoursPolicy, date: LocalDate): boolean {
  return isHoliday(date) && !(policy.holidaysOpen ?? []).includes(date);
}

/** From midnight to midnight of the policy's zone. */
export function dayOf({ timeZone }: HoursPolicy, date: LocalDate): Interval {
  return { from: epochOf(date, 0, timeZone), to: epochOf(date, 86_400, timeZone) };
}

/** When one may be attended, in order, disjoint. One day more on each side, so that spans join at midnight. */
function openIntervals(policy: HoursPolicy, from: LocalDate, days: number): Interval[] {
  const closures = clip(policy.closures, windowOf(policy, from, days));
  return subtractIntervals(serviceIntervals(policy, from, days), closures);
}

/** What is looked at for these days: years of other closures and openings cost nothing more than being passed over. */
function windowOf(policy: HoursPolicy, from: LocalDate, days: number): Interval {
  return {
    from: epochOf(addDays(from, -1), 0, policy.timeZone),
    to: epochOf(addDays(from, days + 1), 0, policy.timeZone),
  };
}

function clip(intervals: readonly Interval[], within: Interval): Interval[] {
  return intervals
    .filter(({ from, to }) => to > within.from && from < within.to)
    .map(({ from, to }) => ({ from: Math.max(from, within.from), to: Math.min(to, within.to) }));
}

/** The timetable without holidays, and the extraordinary openings; closures not taken out yet. */
function serviceIntervals(policy: HoursPolicy, from: LocalDate, days: number): Interval[] {
  const dates = Array.from({ length: days + 2 }, (_, index) => addDays(from, index - 1));
  const worked = dates.filter((date) => !isFree(policy, date));
  const extra = clip(policy.openings, windowOf(policy, from, days));
  return mergeIntervals([...worked.flatMap((date) => spansOf(policy, date)), ...extra]);
}

/** The timetable stays the same for weeks, so its days are worked out once; as many as two years have. */
const MOST_DAYS_KNOWN = 800;
const knownSpans = new WeakMap<WeeklyHours, Map<string, readonly Interval[]>>();

function spansOf({ weekly, timeZone }: HoursPolicy, date: LocalDate): readonly Interval[] {
  const days = knownSpans.get(weekly) ?? new Map<string, readonly Interval[]>();
  knownSpans.set(weekly, days);
  const name = `${timeZone} ${date}`;
  const known = days.get(name);
  if (known) return known;
  if (days.size >= MOST_DAYS_KNOWN) days.clear();
  const spans = (weekly[`${weekdayOf(date)}`] ?? []).map(({ from, to }) => ({
    from: epochOf(date, minuteOf(from) * 60, timeZone),
    to: epochOf(date, minuteOf(to) * 60, timeZone),
  }));
  days.set(name, spans);
  return spans;
}
