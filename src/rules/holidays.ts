import { addDays, weekdayOf } from './zone.ts';
import type { LocalDate } from './zone.ts';

/** How a holiday finds its day: on it, on the Monday that follows it, or so many days from Easter Sunday. */
export type HolidayRule =
  | { kind: 'fixed'; month: number; day: number }
  | { kind: 'next_monday'; month: number; day: number }
  | { kind: 'easter'; days: number };

export interface Holiday {
  date: LocalDate;
  name: string;
  law: string;
  rule: HolidayRule;
}

const LEY_51 = 'Ley 51 de 1983';
const LEY_2578 = 'Ley 2578 de 2026';

const fixed = (month: number, day: number): HolidayRule => ({ kind: 'fixed', month, day });
const monday = (month: number, day: number): HolidayRule => ({ kind: 'next_monday', month, day });
const easter = (days: number): HolidayRule => ({ kind: 'easter', days });

/** `since`: first year in which the law moves or adds the day. */
const rules: { name: string; rule: HolidayRule; law: string; since: number }[] = [
  { name: 'Año Nuevo', rule: fixed(1, 1), law: LEY_51, since: 1984 },
  { name: 'Día de los Reyes Magos', rule: monday(1, 6), law: LEY_51, since: 1984 },
  { name: 'Día de San José', rule: monday(3, 19), law: LEY_51, since: 1984 },
  { name: 'Jueves Santo', rule: easter(-3), law: LEY_51, since: 1984 },
  { name: 'Viernes Santo', rule: easter(-2), law: LEY_51, since: 1984 },
  { name: 'Día del Trabajo', rule: fixed(5, 1), law: LEY_51, since: 1984 },
  { name: 'Ascensión del Señor', rule: easter(43), law: LEY_51, since: 1984 },
  { name: 'Corpus Christi', rule: easter(64), law: LEY_51, since: 1984 },
  { name: 'Sagrado Corazón de Jesús', rule: easter(71), law: LEY_51, since: 1984 },
  { name: 'San Pedro y San Pablo', rule: monday(6, 29), law: LEY_51, since: 1984 },
  { name: 'Nuestra Señora de Chiquinquirá', rule: monday(7, 9), law: LEY_2578, since: 2026 },
  { name: 'Día de la Independencia', rule: fixed(7, 20), law: LEY_51, since: 1984 },
  { name: 'Batalla de Boyacá', rule: fixed(8, 7), law: LEY_51, since: 1984 },
  { name: 'Asunción de la Virgen', rule: monday(8, 15), law: LEY_51, since: 1984 },
  { name: 'Día de la Raza', rule: monday(10, 12), law: LEY_51, since: 1984 },
  { name: 'Todos los Santos', rule: monday(11, 1), law: LEY_51, since: 1984 },
  { name: 'Independencia de Cartagena', rule: monday(11, 11), law: LEY_51, since: 1984 },
  { name: 'Inmaculada Concepción', rule: fixed(12, 8), law: LEY_51, since: 1984 },
  { name: 'Navidad', rule: fixed(12, 25), law: LEY_51, since: 1984 },
];

const datesByYear = new Map<number, ReadonlySet<LocalDate>>();

/** By date. Two may fall on one day (2025-06-30): count distinct days with a set. */
export function holidaysOf(year: number): Holiday[] {
  return rules
    .filter(({ since }) => year >= since)
    .map(({ name, rule, law }) => ({ date: dateOf(rule, year), name, law, rule }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

export function isHoliday(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  const dates = datesByYear.get(year) ?? new Set(holidaysOf(year).map((holiday) => holiday.date));
  datesByYear.set(year, dates);
  return dates.has(date);
}

function dateOf(rule: HolidayRule, year: number): LocalDate {
  if (rule.kind === 'easter') return addDays(easterSunday(year), rule.days);
  const date = isoDate(year, rule.month, rule.day);
  return rule.kind === 'fixed' ? date : addDays(date, (8 - weekdayOf(date)) % 7);
}

/** Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leap = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * leap) / 451);
  const days = epact + leap - 7 * late + 114;
  return isoDate(year, Math.floor(days / 31), (days % 31) + 1);
}

function isoDate(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
