import { shortTimetable, timetable } from '../rules/timetable.ts';
import { fill } from './blanks.ts';
import type { InstitutionSettings, PresetText } from './preset-schema.ts';
import { textRule } from './text-keys.ts';
import type { InstitutionBlank, MomentBlank, OptionalTextKey, RequiredTextKey, TextKey } from './text-keys.ts';

/** What a text needs to be said: an institution's settings and its texts, merged over the defaults. */
export type Voice = { settings: InstitutionSettings; texts: Readonly<Record<string, PresetText>> };

/** A key of the closed list without text; `missingTexts` finds it before a citizen does. */
export class MissingText extends Error {
  constructor(institution: string, key: string) {
    super(`${institution} has no text "${key}"`);
    this.name = 'MissingText';
  }
}

/** The text as the citizen reads it. The caller gives the blanks of the moment; the settings give the others. */
export function say<Key extends RequiredTextKey>(
  voice: Voice,
  key: Key,
  moment: Readonly<Record<MomentBlank<Key>, string>>,
): string {
  const text = rendered(voice, key, moment);
  if (text === null) throw new MissingText(voice.settings.id, key);
  return text;
}

/** The same for a text that an institution may do without; then null. */
export function sayIfAny(voice: Voice, key: OptionalTextKey): string | null {
  return rendered(voice, key, {});
}

/** The timetable in words: the institution's own, or those that the settings give by themselves. */
function hoursWordsOf(settings: Pick<InstitutionSettings, 'weekly' | 'hoursWords'>) {
  return settings.hoursWords ?? { horario: timetable(settings), horario_corto: shortTimetable(settings) };
}

/** Values of the blanks that the settings fill. `markup` keeps the asterisks of the seed's timetable. */
export function institutionValues(
  settings: InstitutionSettings,
  { markup = false } = {},
): Record<InstitutionBlank, string> {
  const { contact } = settings;
  const hoursWords = hoursWordsOf(settings);
  return {
    entidad: settings.name,
    sigla: settings.shortName,
    chat: settings.launcherName,
    sitio: new URL(settings.siteUrl).host,
    horario: markup ? hoursWords.horario : plain(hoursWords.horario),
    horario_corto: markup ? hoursWords.horario_corto : plain(hoursWords.horario_corto),
    limite: String(settings.limitMinutes),
    nit: contact.nit.value,
    direccion: contact.direccion.value,
    telefono: contact.telefono.value,
    correo: contact.correo.value,
    pqrsd: contact.pqrsd.value,
  };
}

/**
 * The rules of use, ready for the Markdown renderer. The seed's link to the PQRSD form leads nowhere (`#`):
 * it gets the institution's address, or stays as plain words while nobody has filled it in.
 */
export function rulesMarkdown(markdown: string, settings: InstitutionSettings): string {
  const { value, source } = settings.contact.pqrsd;
  return markdown.replaceAll(/\[([^\]]+)\]\(#\)/g, (_, words: string) =>
    source === 'blank' ? words : `[${words}](${value})`,
  );
}

function rendered(voice: Voice, key: TextKey, moment: Readonly<Record<string, string>>): string | null {
  const found = Object.hasOwn(voice.texts, key) ? voice.texts[key] : undefined;
  if (found === undefined) return null;
  const markup = textRule(key).markup === true;
  return fill(found.text, { ...institutionValues(voice.settings, { markup }), ...moment });
}

function plain(words: string): string {
  return words.replaceAll('**', '');
}
