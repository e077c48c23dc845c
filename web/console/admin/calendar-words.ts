import type {
  CalendarDayView,
  DayReasonView,
  ExceptionView,
  SpanView,
} from '../../../src/protocol/calendar.ts';
import { hourText } from '../../../src/rules/spanish-format.ts';
import { minuteOf, WEEKDAYS } from '../../../src/rules/timetable.ts';
import { date, dateAndHour, dateOfDay, isoDay, unbroken } from '../formats.ts';
import { calendarTexts as said } from './texts-calendar.ts';

/** "2026-11-23" as "lunes 23 de noviembre de 2026". */
export function dayName({ date: day, weekday }: Pick<CalendarDayView, 'date' | 'weekday'>): string {
  return `${WEEKDAYS[weekday - 1] ?? ''} ${dateOfDay(day)}`;
}

/** "noviembre de 2026" */
export function monthName(month: string): string {
  return dateOfDay(`${month}-01`).replace(/^1 de /, '');
}

/** "2026-12" and one month later, or earlier. */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const moved = year * 12 + number - 1 + step;
  return `${Math.floor(moved / 12)}-${String((moved % 12) + 1).padStart(2, '0')}`;
}

export function spanText({ from, to }: SpanView): string {
  if (from === '00:00' && (to === '24:00' || to === '00:00')) return said.wholeDay;
  const at = (clock: string) => unbroken(hourText(minuteOf(clock)));
  return `${at(from)} a ${at(to)}`;
}

export function reasonText(reason: DayReasonView): string {
  if (reason.kind === 'holiday') {
    return reason.worked ? said.worked(reason.name) : said.holiday(reason.name, reason.law);
  }
  if ('message' in reason) return said[reason.kind](reason.message);
  return reason.kind === 'weekend' ? said.weekend : said.noHours;
}

/** Whole days without hours, the rest with them. */
export function periodText({ from, to }: Pick<ExceptionView, 'from' | 'to'>): string {
  const last = to - 1;
  const isWhole = isoDay(from - 1) !== isoDay(from) && isoDay(last) !== isoDay(to);
  return isWhole ? said.wholeDays(date(from), date(last)) : said.period(dateAndHour(from), dateAndHour(to));
}
