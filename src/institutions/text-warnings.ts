import type { InstitutionSettings, Preset } from './preset-schema.ts';

/** A text that states another timetable or limit than the settings: shown to the administrator, never fatal. */
export type TextWarning = {
  /** Path of the text: "settings.hoursWords.horario", "texts.greeting", "faq.1.answer". */
  where: string;
  kind: 'hours' | 'days' | 'limit';
  /** What the text says and what the settings say: hours "HH:MM", weekdays "1" to "7", minutes. */
  says: string[];
  settings: string[];
};

const HOUR = /(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s*(?<half>[ap]\.?\s?m|m)\b/giu;
/** "de 8:00 a 17:00": a clock of 24 hours; with "a. m." or "p. m." anywhere in it, it is read as above. */
const SPAN_24 = /\b(\d{1,2}:\d{2})\s*(?:a|-|–|hasta)\s*(?:las\s+)?(\d{1,2}:\d{2})(?!\d|\s*(?:[ap]\.?\s?m|m)\b)/giu;
/** "15 minutos", "15 (quince) minutos", "quince (15) minutos". */
const MINUTES = /(\d+)\)?(?:\s*\([^)]*\))?\s+minutos?\b/giu;
const DAY_NAMES = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const DAY = `(?:${DAY_NAMES.join('|')})`;
const DAY_RANGE = new RegExp(`(${DAY})s?\\s+a\\s+(${DAY})`, 'giu');
/** "lunes a viernes y sábados", "lunes, miércoles y viernes". */
const DAY_LIST = new RegExp(`${DAY}s?(?:(?:\\s*,\\s*|\\s+[ay]\\s+)${DAY}s?)*`, 'giu');
const ONE_DAY = new RegExp(DAY, 'giu');
/** What follows the days of a timetable: "de 8:00", "las 24 horas". A day alone in a sentence is no timetable. */
const THEN_HOURS = /^\s*,?\s*(?:de\s+\d|las 24 horas)/iu;

/**
 * Reads the hours, days and minutes that the texts state in words and compares them with the settings. Blanks
 * such as {limite} follow the settings by themselves; what remains are words, `hoursWords` among them.
 */
export function textWarnings(preset: Pick<Preset, 'settings' | 'rules' | 'texts' | 'faq' | 'canned'>): TextWarning[] {
  const { settings } = preset;
  const known = {
    hours: openingHours(settings),
    days: openDays(settings),
    limit: [String(settings.limitMinutes)],
  };
  return [...statements(preset)].flatMap(([where, text]) => [
    ...compare(where, 'hours', hoursIn(text), known.hours),
    ...compare(where, 'days', daysIn(text), known.days),
    ...compare(where, 'limit', minutesIn(text), known.limit),
  ]);
}

function* statements(preset: Parameters<typeof textWarnings>[0]): Generator<[where: string, text: string]> {
  for (const [blank, words] of Object.entries(preset.settings.hoursWords ?? {})) {
    yield [`settings.hoursWords.${blank}`, words];
  }
  yield ['rules.markdown', preset.rules.markdown];
  for (const [key, { text }] of Object.entries(preset.texts)) yield [`texts.${key}`, text];
  for (const [i, { answer }] of preset.faq.entries()) yield [`faq.${i}.answer`, answer];
  for (const [i, { text }] of preset.canned.entries()) yield [`canned.${i}.text`, text];
}

/** A text that states nothing of a kind is never wrong about it. */
function compare(
  where: string,
  kind: TextWarning['kind'],
  says: string[],
  settings: string[],
): TextWarning[] {
  return says.length === 0 || says.join() === settings.join() ? [] : [{ where, kind, says, settings }];
}

/** A whole day is written "las 24 horas", and the midnight that ends one is 12:00 a. m. like any other. */
function openingHours({ weekly }: InstitutionSettings): string[] {
  const spans = Object.values(weekly)
    .flat()
    .filter(({ from, to }) => !(from === '00:00' && to === '24:00'));
  return distinct(spans.flatMap(({ from, to }) => [from, to === '24:00' ? '00:00' : to]));
}

function openDays({ weekly }: InstitutionSettings): string[] {
  return distinct(Object.entries(weekly).flatMap(([day, spans]) => (spans.length > 0 ? [day] : [])));
}

/** "8:00 a.m. a 4:00 p.m.", "9am - 11am", "12:00 m." (noon), "de 8:00 a 17:00" as "HH:MM". */
function hoursIn(text: string): string[] {
  const halves = [...text.matchAll(HOUR)].map(({ groups }) => {
    const half = (groups?.half ?? '').toLowerCase();
    const twelve = Number(groups?.hour) % 12;
    const hour = half.startsWith('a') ? twelve : twelve + 12;
    return `${String(hour).padStart(2, '0')}:${groups?.minute ?? '00'}`;
  });
  const whole = [...text.matchAll(SPAN_24)].flatMap(([, from = '', to = '']) => [from, to]);
  return distinct([...halves, ...whole.map((hour) => hour.padStart(5, '0'))]);
}

/** Those of every list of days that has a range in it or hours behind it. */
function daysIn(text: string): string[] {
  const lists = [...text.matchAll(DAY_LIST)].filter(
    ({ 0: days, index }) => days.search(DAY_RANGE) >= 0 || THEN_HOURS.test(text.slice(index + days.length)),
  );
  return distinct(
    lists.flatMap(([days]) => [
      ...[...days.matchAll(DAY_RANGE)].flatMap(([, from, to]) => daysBetween(from ?? '', to ?? '')),
      ...[...days.matchAll(ONE_DAY)].flatMap(([day]) => daysBetween(day, day)),
    ]),
  );
}

function daysBetween(from: string, to: string): string[] {
  const first = DAY_NAMES.indexOf(from.toLowerCase());
  const last = DAY_NAMES.indexOf(to.toLowerCase());
  return DAY_NAMES.flatMap((_, day) => (day >= first && day <= last ? [String(day + 1)] : []));
}

function minutesIn(text: string): string[] {
  return distinct([...text.matchAll(MINUTES)].map(([, minutes]) => String(Number(minutes))));
}

function distinct(list: string[]): string[] {
  return [...new Set(list)].sort();
}
