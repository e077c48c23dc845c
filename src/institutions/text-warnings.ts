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
const MINUTES = /(\d+)(?:\s*\([^)]*\))?\s+minutos?\b/giu;
const DAY_NAMES = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const DAY_RANGE = new RegExp(`(${DAY_NAMES.join('|')})\\s+a\\s+(${DAY_NAMES.join('|')})`, 'giu');

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

function openingHours({ weekly }: InstitutionSettings): string[] {
  return distinct(Object.values(weekly).flatMap((spans) => spans.flatMap(({ from, to }) => [from, to])));
}

function openDays({ weekly }: InstitutionSettings): string[] {
  return distinct(Object.entries(weekly).flatMap(([day, spans]) => (spans.length > 0 ? [day] : [])));
}

/** "8:00 a.m. a 4:00 p.m.", "9am - 11am", "12:00 m." (noon) as "HH:MM". */
function hoursIn(text: string): string[] {
  return distinct(
    [...text.matchAll(HOUR)].map(({ groups }) => {
      const half = (groups?.half ?? '').toLowerCase();
      const twelve = Number(groups?.hour) % 12;
      const hour = half.startsWith('a') ? twelve : twelve + 12;
      return `${String(hour).padStart(2, '0')}:${groups?.minute ?? '00'}`;
    }),
  );
}

function daysIn(text: string): string[] {
  return distinct([...text.matchAll(DAY_RANGE)].flatMap(([, from, to]) => daysBetween(from ?? '', to ?? '')));
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
