import { choices, empty, partNames, units } from './decision-names.ts';
import { settingLabel } from './setting-labels.ts';
import { formatDate, formatDateTime, formatNumber } from './spanish-format.ts';
import { timetable } from './timetable.ts';

const ZONE = 'America/Bogota';
const NOTHING = 'Nada';

type Parts = Readonly<Record<string, unknown>>;

/** What somebody decided, as people read it, one thing a line. `key`: the path of the setting, or what was decided. */
export function decisionWords(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return empty[key] ?? NOTHING;
  if (Array.isArray(value)) return listWords(key, value);
  if (isParts(value)) return partsWords(key, value);
  return plainWords(key, value);
}

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function plainWords(key: string, value: unknown): string {
  const text = String(value);
  const chosen = choices[key]?.[text];
  if (chosen !== undefined) return chosen;
  if (typeof value === 'boolean') return value ? 'Sí' : 'No';
  if (typeof value === 'number') return numberWords(key, value);
  if (key === 'shield') return `Dibujo SVG de ${formatNumber(text.length)} caracteres`;
  return moments.has(key) ? momentWords(text) : text;
}

const moments = new Set(['from', 'to', 'since', 'publishedAt', 'before', 'date']);
/** The line of a version in the log: when it begins to be in force. */
const isVersion = (key: string): boolean => /^(rules|privacy) \d+$/.test(key);

/** An instant, or a wall clock of Colombia: "2026-12-07T08:00", "2026-12-08". */
function momentWords(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(Date.parse(`${text}T12:00:00-05:00`), ZONE);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return text;
  return formatDateTime(Date.parse(text.endsWith('Z') ? text : `${text.slice(0, 16)}:00-05:00`), ZONE);
}

function numberWords(key: string, value: number): string {
  if (isVersion(key)) return `Rige desde el ${formatDateTime(value, ZONE)}`;
  if (moments.has(key)) return formatDateTime(value, ZONE);
  const [one, many] = units[key] ?? ['', ''];
  return `${formatNumber(value)} ${value === 1 ? one : many}`.trim();
}

function listWords(key: string, list: readonly unknown[]): string {
  if (list.length === 0) return NOTHING;
  if (key.startsWith('warningSeconds')) return list.map(secondsWords).join(', ');
  if (key === 'roles' || key === 'options') return list.map((it) => decisionWords(key, it)).join(', ');
  return list.map((it, at) => (isParts(it) ? `${at + 1}. ${itemWords(it)}` : plainWords(key, it))).join('\n');
}

/** "5 minutos", "1 minuto y 30 segundos"; what is no number is said as it was typed. */
function secondsWords(value: unknown): string {
  if (typeof value !== 'number') return String(value);
  const [minutes, seconds] = [Math.floor(value / 60), value % 60];
  const said = [
    ...(minutes > 0 ? [`${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}`] : []),
    ...(seconds > 0 ? [`${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}`] : []),
  ];
  return said.join(' y ') || '0 segundos';
}

/** Known to the program, not to people. */
const silent = new Set(['id', 'key', 'autocomplete', 'source']);

/** A field of a form, another channel, a question with its answer: its name first, then what else it says. */
function itemWords({ label, title, question, date, kind, value, fact, ...rest }: Parts): string {
  const name = decisionWords(
    date === undefined ? 'name' : 'date',
    label ?? title ?? question ?? date ?? 'Sin nombre',
  );
  const more = [
    ...(kind === undefined ? [] : [plainWords('kind', kind)]),
    ...(value === undefined && fact === undefined ? [] : [decisionWords('fact', fact ?? value)]),
    ...linesOf('', rest).map((line) => line.charAt(0).toLowerCase() + line.slice(1)),
  ];
  return more.length === 0 ? name : `${name}: ${more.join('; ')}`;
}

function partsWords(key: string, parts: Parts): string {
  if (key === 'weekly') return timetable({ weekly: parts });
  // A fact with its source.
  if (typeof parts.value === 'string' && 'source' in parts) return parts.value;
  // The words of a text with where they come from, told when only that differs.
  if (typeof parts.text === 'string' && 'source' in parts) {
    return `${parts.text}\n(${plainWords('source', parts.source)})`;
  }
  return linesOf(key, parts).join('\n') || NOTHING;
}

function linesOf(key: string, parts: Parts): string[] {
  return Object.entries(parts)
    .filter(([part, value]) => !silent.has(part) && value !== undefined && value !== null && value !== '')
    .map(([part, value]) => {
      const path = `${key}.${part}`;
      const words = decisionWords(
        path in units || path in choices || key === 'warningSeconds' ? path : part,
        value,
      );
      const name = partName(key, part);
      return name === '' ? words : `${name}: ${words}`;
    });
}

/** A part of a setting has the name of its own field; what nobody has named says its value alone. */
function partName(key: string, part: string): string {
  if (key === 'warningSeconds') return partNames[part] ?? '';
  const own = settingLabel([`${key}.${part}`]);
  return own === `${key}.${part}` ? (partNames[part] ?? '') : own;
}
