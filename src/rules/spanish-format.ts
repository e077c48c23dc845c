import { localParts } from './zone.ts';

/**
 * Dates, hours and numbers as the RAE writes them, in Colombia. Written by hand: `Intl` puts a different space inside
 * "a. m." in every browser. All the spaces here are ordinary ones.
 */

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

const NOON = 12 * 60;

/** "8:00 a. m.", "12:00 m." for noon, "12:30 p. m."; midnight is "12:00 a. m.". */
export function hourText(minuteOfDay: number): string {
  const minute = minuteOfDay % (24 * 60);
  const shown = `${Math.floor(minute / 60) % 12 || 12}:${String(minute % 60).padStart(2, '0')}`;
  if (minute === NOON) return `${shown} m.`;
  return `${shown} ${minute < NOON ? 'a. m.' : 'p. m.'}`;
}

export function formatHour(epochMs: number, timeZone: string): string {
  return hourText(localParts(epochMs, timeZone).minuteOfDay);
}

/** "21 de noviembre de 2026" */
export function formatDate(epochMs: number, timeZone: string): string {
  const [year, month, day] = localParts(epochMs, timeZone).date.split('-').map(Number);
  return `${day} de ${MONTHS[(month ?? 1) - 1]} de ${year}`;
}

/** "21 de noviembre de 2026, 8:00 a. m." */
export function formatDateTime(epochMs: number, timeZone: string): string {
  return `${formatDate(epochMs, timeZone)}, ${formatHour(epochMs, timeZone)}`;
}

/** "1 de diciembre de 2026 a las 8:00 a. m."; at the beginning of a day its date says it all. */
export function formatMoment(epochMs: number, timeZone: string): string {
  const date = formatDate(epochMs, timeZone);
  if (localParts(epochMs, timeZone).secondOfDay === 0) return date;
  const hour = formatHour(epochMs, timeZone);
  return `${date} a ${hour.startsWith('1:') ? 'la' : 'las'} ${hour}`;
}

/** "1.234.567,89". Without `decimals`, as many as the number has, up to ten. */
export function formatNumber(value: number, decimals?: number): string {
  const plain = decimals === undefined ? String(Number(value.toFixed(10))) : value.toFixed(decimals);
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
