/** Wall-clock time of a zone, with nothing but Intl. Instants are epoch milliseconds. */

/** YYYY-MM-DD, a day of the calendar without zone. Compares as text. */
export type LocalDate = string;
/** ISO: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface LocalParts {
  date: LocalDate;
  weekday: Weekday;
  minuteOfDay: number;
  secondOfDay: number;
}

const DAY_MS = 86_400_000;
/** Clocks change on a quarter of an hour of UTC (everywhere, since 1972), so an offset holds for a whole one. */
const QUARTER_MS = 900_000;
/** Offsets are remembered, since asking Intl costs some µs and the timetable asks a hundred times. */
const MOST_OFFSETS = 5000;
/** No clock changes twice within a week: with the same offset at both ends it has it all the week (else null). */
const WEEK_MS = 7 * DAY_MS;
const weeks = new Map<string, Map<number, number | null>>();
const offsets = new Map<string, Map<number, number>>();
const formatters = new Map<string, Intl.DateTimeFormat>();

export function localParts(epochMs: number, timeZone: string): LocalParts {
  const wall = Math.floor(epochMs / 1000) * 1000 + offsetAt(epochMs, timeZone);
  const secondOfDay = Math.floor((((wall % DAY_MS) + DAY_MS) % DAY_MS) / 1000);
  const date = dateOf(wall);
  return { date, weekday: weekdayOf(date), minuteOfDay: Math.floor(secondOfDay / 60), secondOfDay };
}

/**
 * The instant at which the zone's clock shows that date and second of the day (86400 is the next midnight).
 * A time that a clock change repeats means the first; one that it skips, as much later as the skip.
 */
export function epochOf(date: LocalDate, secondOfDay: number, timeZone: string): number {
  const wall = midnightUtc(date) + secondOfDay * 1000;
  const before = wall - offsetAt(wall - DAY_MS, timeZone);
  const after = wall - offsetAt(wall + DAY_MS, timeZone);
  const shown = [before, after].filter((epoch) => epoch + offsetAt(epoch, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(midnightUtc(date) + days * DAY_MS);
}

export function weekdayOf(date: LocalDate): Weekday {
  return (((new Date(midnightUtc(date)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** What the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(epochMs: number, timeZone: string): number {
  const week = Math.floor(epochMs / WEEK_MS);
  const zone = weeks.get(timeZone) ?? new Map<number, number | null>();
  weeks.set(timeZone, zone);
  let known = zone.get(week);
  if (known === undefined) {
    if (zone.size >= MOST_OFFSETS) zone.clear();
    const first = offsetOfQuarter(week * WEEK_MS, timeZone);
    known = first === offsetOfQuarter((week + 1) * WEEK_MS, timeZone) ? first : null;
    zone.set(week, known);
  }
  return known ?? offsetOfQuarter(epochMs, timeZone);
}

function offsetOfQuarter(epochMs: number, timeZone: string): number {
  const quarter = Math.floor(epochMs / QUARTER_MS);
  const zone = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, zone);
  const known = zone.get(quarter);
  if (known !== undefined) return known;
  if (zone.size >= MOST_OFFSETS) zone.clear();
  const offset = wallAsUtc(quarter * QUARTER_MS, timeZone) - quarter * QUARTER_MS;
  zone.set(quarter, offset);
  return offset;
}

/** What the zone's clock shows, written as if it were UTC, to the second. */
function wallAsUtc(epochMs: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(epochMs)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

function midnightUtc(date: LocalDate): number {
  const epoch = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(epoch)) throw new RangeError(`Not a date: ${date}`);
  return epoch;
}

function dateOf(utcMs: number): LocalDate {
  return new Date(utcMs).toISOString().slice(0, 10);
}
