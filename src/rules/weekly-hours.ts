import { refuse, type Refusal } from './refusal.ts';
import { minuteOf, WEEKDAYS } from './timetable.ts';
import type { Span, WeeklyHours } from './timetable.ts';

const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MOST_SPANS = 8;
const MOST_MARGIN_MINUTES = 240;

/** Every day of the week has its list; a day of rest has an empty one. */
export type WholeWeek = Record<`${1 | 2 | 3 | 4 | 5 | 6 | 7}`, Span[]>;

type Checked = { ok: true; weekly: WholeWeek } | { ok: false; errors: Refusal[] };

/**
 * The week as somebody typed it: each span ends after it begins and none overlaps another. Given back in order, with
 * adjoining spans joined ("8:00 a 12:00" and "12:00 a 4:00" are one). The field of an error is `weekly.1` for Monday.
 */
export function checkWeekly(typed: Readonly<Record<string, readonly Span[]>>): Checked {
  const days = WEEKDAYS.map((name, index) =>
    checkDay(String(index + 1), name, typed[String(index + 1)] ?? []),
  );
  const errors = days.flatMap((day) => (day.ok ? [] : [day]));
  if (errors.length > 0) return { ok: false, errors };
  const spans = days.map((day, index) => [String(index + 1), day.ok ? day.spans : []]);
  return { ok: true, weekly: Object.fromEntries(spans) as WholeWeek };
}

export function checkMargin(minutes: number): Refusal | undefined {
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MARGIN_MINUTES) return undefined;
  return refuse('margin_malformed', {
    field: 'lastEntryMarginMinutes',
    detail: { max: MOST_MARGIN_MINUTES },
  });
}

function checkDay(
  weekday: string,
  name: string,
  typed: readonly Span[],
): { ok: true; spans: Span[] } | Refusal {
  const no = (code: 'hours_malformed' | 'hours_backwards' | 'hours_overlap') =>
    refuse(code, { field: `weekly.${weekday}`, detail: { dia: name } });
  if (typed.length > MOST_SPANS || !typed.every(isSpan)) return no('hours_malformed');
  if (typed.some(({ from, to }) => minuteOf(to) <= minuteOf(from))) return no('hours_backwards');
  const ordered = [...typed].sort((a, b) => minuteOf(a.from) - minuteOf(b.from));
  const overlap = ordered.some((span, index) => {
    const before = ordered[index - 1];
    return before !== undefined && minuteOf(span.from) < minuteOf(before.to);
  });
  return overlap ? no('hours_overlap') : { ok: true, spans: joined(ordered) };
}

const isSpan = ({ from, to }: Span) => HOUR.test(from) && (HOUR.test(to) || to === '24:00');

function joined(ordered: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of ordered) {
    const last = spans[spans.length - 1];
    if (last?.to === from) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

/** The same spans on the same days, however they are written: a database gives the parts of a span in its own order. */
export function sameWeek(one: WeeklyHours, other: WeeklyHours): boolean {
  const written = (weekly: WeeklyHours) =>
    WEEKDAYS.map((_, index) =>
      (weekly[`${(index + 1) as 1}`] ?? []).map(({ from, to }) => `${from}-${to}`).join(' '),
    ).join();
  return written(one) === written(other);
}
