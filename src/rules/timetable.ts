import { hourText } from './spanish-format.ts';
import type { Weekday } from './zone.ts';

/** Half-open wall-clock span `[from, to)`, "HH:MM"; `to` may be "24:00". */
export interface Span {
  from: string;
  to: string;
}

/** "1" (Monday) to "7" (Sunday); a day without a key is closed. */
export type WeeklyHours = Partial<Record<`${Weekday}`, Span[]>>;

export const WEEKDAYS: readonly string[] = [
  'lunes',
  'martes',
  'miércoles',
  'jueves',
  'viernes',
  'sábado',
  'domingo',
];

/**
 * The weekly hours in a sentence, as the RAE writes them: "Lunes a viernes de 8:00 a. m. a 4:00 p. m.". Days with the
 * same hours go together: "Lunes, miércoles y viernes de …; sábado de …".
 */
export function timetable(policy: { weekly: WeeklyHours }): string {
  const groups = new Map<string, number[]>();
  for (const [index] of WEEKDAYS.entries()) {
    const hours = hoursText(policy.weekly[`${(index + 1) as Weekday}`] ?? []);
    if (hours !== '') groups.set(hours, [...(groups.get(hours) ?? []), index]);
  }
  const text = [...groups].map(([hours, days]) => `${daysText(days)} ${hours}`).join('; ');
  return text === '' ? 'Sin horario de atención' : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Only the hours where every day has the same ones, "8:00 a. m. a 4:00 p. m."; else the whole sentence. */
export function shortTimetable(policy: { weekly: WeeklyHours }): string {
  const hours = new Set(
    Object.values(policy.weekly)
      .map(hoursText)
      .filter((text) => text !== ''),
  );
  const [only] = hours;
  return hours.size === 1 && only !== undefined ? only.replace(/^de /, '') : timetable(policy);
}

/** "de 9:00 a. m. a 11:00 a. m. y de 3:00 p. m. a 5:00 p. m." */
function hoursText(spans: readonly Span[]): string {
  const ordered = spans
    .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  return enumerate(
    ordered.map(({ from, to }) =>
      from === 0 && to === 24 * 60 ? 'las 24 horas' : `de ${hourText(from)} a ${hourText(to)}`,
    ),
  );
}

/** Three days or more in a row are a range: "lunes a viernes", "lunes a miércoles y sábado". */
function daysText(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  return enumerate(
    runs.flatMap((run) =>
      run.length > 2 ? [`${name(run[0])} a ${name(run[run.length - 1])}`] : run.map(name),
    ),
  );
}

function name(day: number | undefined): string {
  return WEEKDAYS[day ?? 0] ?? '';
}

/** "a, b y c" */
function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} y ${items[items.length - 1]}`;
}

/** "HH:MM" as minutes since midnight. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
