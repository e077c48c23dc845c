/** The calendar of an institution, as its administrators see and decide it: /api/staff/calendar. */

/** Wall clock of the institution's zone, half-open; `to` may be "24:00". */
export interface SpanView {
  from: string;
  to: string;
}

/** GET /calendar?month=2026-11 */
export interface CalendarView {
  month: string;
  today: string;
  /** Sent back with a change of the hours: a form opened before another change is told. */
  revision: number;
  hours: CalendarHours;
  days: CalendarDayView[];
  /** Those that touch the month, revoked ones included, and those to come. */
  exceptions: ExceptionView[];
  now: number;
}

export interface CalendarHours {
  /** "1" (Monday) to "7" (Sunday). */
  weekly: Record<string, SpanView[]>;
  lastEntryMarginMinutes: number;
  /** The institution's own words; null when the timetable is written from the hours. */
  ownWords: HoursWords | null;
  generatedWords: HoursWords;
  /** Where the own words say other hours or days than the settings. */
  warnings: string[];
}

export interface HoursWords {
  horario: string;
  horario_corto: string;
}

export interface CalendarDayView {
  date: string;
  weekday: number;
  open: SpanView[];
  reasons: DayReasonView[];
}

export type DayReasonView =
  | { kind: 'holiday'; name: string; law: string; worked: boolean }
  | { kind: 'weekend' | 'no_hours' }
  | { kind: 'closure' | 'opening'; id: string; message: string };

export interface ExceptionView {
  id: string;
  kind: 'closure' | 'opening';
  from: number;
  to: number;
  message: string;
  reason: string;
  authorName: string;
  createdAt: number;
  revoked: { at: number; byName: string; reason: string } | null;
}

/** POST /calendar/exceptions — `id` is named by the form: a retry decides once. */
export interface ExceptionRequest {
  id: string;
  kind: 'closure' | 'opening';
  /** "2026-12-07T08:00" in the institution's zone; the end may be "…T24:00". */
  from: string;
  to: string;
  message: string;
  reason: string;
}

/** PUT /calendar/hours */
export interface HoursRequest {
  revision: number;
  weekly: Record<string, SpanView[]>;
  lastEntryMarginMinutes: number;
  ownWords: HoursWords | null;
  reason: string;
}

/** PUT /calendar/holidays — `worked` turns a holiday into a day like the others of its weekday. */
export interface HolidayRequest {
  revision: number;
  date: string;
  worked: boolean;
  reason: string;
}
