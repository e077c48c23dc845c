import { formatDate, formatDateTime, formatHour, formatNumber } from '../../src/rules/spanish-format.ts';
import { countdownText } from '../../src/rules/time-limit.ts';
import { epochOf, localParts } from '../../src/rules/zone.ts';

/** The presets know no other zone. */
export const zone = 'America/Bogota';
const NOON_SECOND = 12 * 3600;

/** `9:07 a. m.`: a line never ends inside it. */
export function hour(moment: number): string {
  return unbroken(formatHour(moment, zone));
}

/** `9:07:31 a. m.`: what the record shows. */
export function exactHour(moment: number): string {
  const second = String(localParts(moment, zone).secondOfDay % 60).padStart(2, '0');
  return hour(moment).replace(/(:\d\d)/, `$1:${second}`);
}

export function date(moment: number): string {
  return formatDate(moment, zone);
}

export function dateAndHour(moment: number): string {
  return formatDateTime(moment, zone).replace(/\d+:.*$/, unbroken);
}

export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

/** `2026-11-21`: the value of a date field, in Bogotá. */
export function isoDay(moment: number): string {
  return localParts(moment, zone).date;
}

/** `2026-11-21` as `21 de noviembre de 2026`. */
export function dateOfDay(day: string): string {
  return formatDate(epochOf(day, NOON_SECOND, zone), zone);
}

/** Seconds already gone, rounded down: a wait of 59.9 s is still `0:59`. */
export function elapsed(ms: number): string {
  return countdownText(Math.floor(Math.max(0, ms) / 1000) * 1000);
}

/** `45 s`, `3 min 20 s`, `1 h 5 min`: for tables and sentences. */
export function lasting(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (h > 0) return m > 0 ? `${h} h ${m} min` : `${h} h`;
  if (m > 0) return s > 0 ? `${m} min ${s} s` : `${m} min`;
  return `${s} s`;
}

/** `1 consulta`, `1.204 consultas` */
export function count(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}
