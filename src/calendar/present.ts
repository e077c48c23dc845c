import { hoursPolicy, type Institution } from '../institutions/directory.ts';
import type { CalendarDayView, CalendarHours, DayReasonView, ExceptionView } from '../protocol/calendar.ts';
import type { HoursPolicy } from '../rules/business-hours.ts';
import { calendarDay, daysOfMonth, type CalendarDay, type DayReason } from '../rules/calendar-day.ts';
import type { Interval } from '../rules/intervals.ts';
import { shortTimetable, timetable } from '../rules/timetable.ts';
import { localParts } from '../rules/zone.ts';
import type { ExceptionRow } from './store.ts';

/** The days of a month; `rows` are what was decided for it, of which those in force count. */
export function presentMonth(
  institution: Institution,
  rows: readonly ExceptionRow[],
  month: string,
): CalendarDayView[] {
  const inForce = rows.filter((row) => row.revokedAt === null);
  const policy: HoursPolicy = {
    ...hoursPolicy(institution),
    closures: inForce.filter(({ kind }) => kind === 'closure'),
    openings: inForce.filter(({ kind }) => kind === 'opening'),
  };
  return daysOfMonth(month).map((date) => presentDay(calendarDay(policy, date), policy));
}

function presentDay({ date, weekday, open, reasons }: CalendarDay, policy: HoursPolicy): CalendarDayView {
  return {
    date,
    weekday,
    open: open.map((span) => clocks(span, policy)),
    reasons: reasons.map(presentReason),
  };
}

/** As the wall clock shows it; the midnight that ends the day is its 24:00. */
function clocks({ from, to }: Interval, { timeZone }: HoursPolicy): CalendarDayView['open'][number] {
  const end = clockOf(to, timeZone);
  return { from: clockOf(from, timeZone), to: end === '00:00' ? '24:00' : end };
}

function clockOf(at: number, timeZone: string): string {
  const { minuteOfDay } = localParts(at, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

function presentReason(reason: DayReason): DayReasonView {
  if (reason.kind !== 'closure' && reason.kind !== 'opening') return reason;
  const { id = '', message = '' } = reason.exception;
  return { kind: reason.kind, id, message };
}

export function presentException(row: ExceptionRow): ExceptionView {
  const { id, kind, from, to, message, reason, authorName, createdAt } = row;
  const revoked =
    row.revokedAt === null
      ? null
      : { at: row.revokedAt, byName: row.revokedByName ?? '', reason: row.revokedReason ?? '' };
  return { id, kind, from, to, message, reason, authorName, createdAt, revoked };
}

export function presentHours({ settings }: Institution): Omit<CalendarHours, 'warnings'> {
  const { weekly, lastEntryMarginMinutes, hoursWords } = settings;
  return {
    weekly,
    lastEntryMarginMinutes,
    ownWords: hoursWords,
    generatedWords: { horario: timetable({ weekly }), horario_corto: shortTimetable({ weekly }) },
  };
}
