import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { wordingProblems, type WordingRule } from './check-wording.ts';
import {
  cannedSchema,
  faqSchema,
  linksSchema,
  proceduresSchema,
  settingsSchema,
  textSchema,
  wordsSchema,
  UNFILLED,
} from './preset-schema.ts';
import { calendarSchema } from './preset-calendar.ts';
import type { Preset, PresetText } from './preset-schema.ts';
import { folderInMemory, folderOnDisk, PresetError, type PresetFolder } from './preset-folder.ts';
import { normaliseWord } from '../rules/spelling/word.ts';
import { settingProblem } from './setting-words.ts';
import { shieldProblem } from './shield-rule.ts';
import { refusalWordingRule, requiredTextKeys, textWordingRule } from './text-keys.ts';

/** Institutions of a root such as `institutions/`, by folder name; a name that begins with "_" is none. */
export function listPresets(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[_.]/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/**
 * One institution's folder, validated, with its texts and refusals merged over the product's defaults.
 * @throws PresetError
 */
export function readPreset(path: string, defaults = join(dirname(path), '_defaults')): Preset {
  const folder = folderOnDisk(path);
  const preset = readFolder(folder, folderOnDisk(defaults));
  const { id } = preset.settings;
  if (id !== folder.name) {
    throw problem(folder, 'institution.yaml', `id: "${id}" is not the name of the folder`);
  }
  return preset;
}

/**
 * The same for files that came together in one, as an export does.
 * @throws PresetError
 */
export function readPresetFiles(files: Readonly<Record<string, string>>, defaults: string): Preset {
  return readFolder(folderInMemory(files), folderOnDisk(defaults));
}

/**
 * A new institution without a folder of its own: our own words, and every fact a blank to be filled in. Its data is
 * the folder `_blank` of the root.
 */
export function blankPreset(root: string, { id, name }: { id: string; name: string }): Preset {
  const blank = readFolder(folderOnDisk(join(root, '_blank')), folderOnDisk(join(root, '_defaults')));
  return { ...blank, settings: { ...blank.settings, id, name, shortName: name } };
}

function readFolder(folder: PresetFolder, defaults: PresetFolder): Preset {
  const settings = read(folder, 'institution.yaml', settingsSchema);
  return {
    settings,
    shield: readShield(folder),
    rules: { heading: settings.rulesHeading, markdown: readText(folder, 'reglamento.md').trim() },
    texts: { ...readTexts(defaults), ...readTexts(folder) },
    refusals: { ...readRefusals(defaults), ...readRefusals(folder) },
    faq: readList(folder, 'faq.yaml', faqSchema),
    links: readList(folder, 'links.yaml', linksSchema),
    procedures: readList(folder, 'procedures.yaml', proceduresSchema),
    canned: readList(folder, 'canned.yaml', cannedSchema),
    calendar: folder.has('calendar.yaml') ? read(folder, 'calendar.yaml', calendarSchema) : null,
    words: readWords(folder),
  };
}

/** What would have to be said and has no words: text keys, and refusal codes of the closed catalogue. */
export function missingTexts(preset: Pick<Preset, 'texts' | 'refusals'>, codes: readonly string[]): string[] {
  return [
    ...requiredTextKeys.filter((key) => !Object.hasOwn(preset.texts, key)).map((key) => `texts.${key}`),
    ...codes.filter((code) => !Object.hasOwn(preset.refusals, code)).map((code) => `refusals.${code}`),
  ];
}

/** Where the marker still stands, as paths ("settings.contact.nit.value"): production waits until there is none. */
export function unfilledBlanks(preset: Preset): string[] {
  return pathsOfMarker(preset, []);
}

function pathsOfMarker(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'string') return value.includes(UNFILLED) ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsOfMarker(inner, [...path, key]));
}

/** The product's own refusals, for where no institution is known. */
export function readDefaultRefusals(defaults: string): Record<string, PresetText> {
  return readRefusals(folderOnDisk(defaults));
}

/** Words of public service in Colombia, for every institution. */
export const readDefaultWords = (defaults: string): string[] => readWords(folderOnDisk(defaults));

/** The product's own texts and refusals: what an institution says where it has no words of its own. */
export function readDefaultWording(defaults: string): Pick<Preset, 'texts' | 'refusals'> {
  const folder = folderOnDisk(defaults);
  return { texts: readTexts(folder), refusals: readRefusals(folder) };
}

function readTexts(folder: PresetFolder): Record<string, PresetText> {
  return readWording(folder, 'texts.yaml', textWordingRule);
}

function readRefusals(folder: PresetFolder): Record<string, PresetText> {
  return readWording(folder, 'refusals.yaml', () => refusalWordingRule);
}

/** `ruleOf` answers what a key may say, or null when there is no such key. */
function readWording(
  folder: PresetFolder,
  file: string,
  ruleOf: (key: string) => WordingRule | null,
): Record<string, PresetText> {
  const texts = folder.has(file) ? read(folder, file, z.record(z.string(), textSchema)) : {};
  const problems = Object.entries(texts).flatMap(([key, { text }]) =>
    inWords(text, ruleOf(key)).map((what) => ({ file: place(folder, file), field: key, ...what })),
  );
  if (problems.length > 0) throw new PresetError(problems);
  return texts;
}

function inWords(text: string, rule: WordingRule | null): { english: string; spanish: string }[] {
  if (rule === null) {
    return [{ english: 'there is no text of this name', spanish: 'no es el nombre de ningún texto' }];
  }
  const known = rule.known.join(', ');
  return wordingProblems(text, rule).map(({ kind, blank }) => {
    if (kind === 'unknown') {
      return { english: `${blank} is not one of its blanks (${known})`, spanish: `usa ${blank}, que no existe` };
    }
    return kind === 'missing'
      ? { english: `${blank} is missing: it must be in this text`, spanish: `perdió ${blank}` }
      : { english: 'a brace that is not part of a blank', spanish: `tiene una llave suelta: ${blank}` };
  });
}

/** Lists are read as they are: no blanks, so that an agent inserts exactly what was reviewed. */
function readList<Item>(folder: PresetFolder, file: string, schema: z.ZodType<Item[]>): Item[] {
  if (!folder.has(file)) return [];
  const list = read(folder, file, schema);
  if (/[{}]/.test(list.map((item) => Object.values(item as object).join(' ')).join(' '))) {
    throw problem(folder, file, 'this file takes no blanks: write the words out', 'no lleva espacios entre llaves');
  }
  return list;
}

/** Each word once, in one order, so that what is exported is what was brought. */
function readWords(folder: PresetFolder): string[] {
  if (!folder.has('words.yaml')) return [];
  const words = read(folder, 'words.yaml', wordsSchema).map(normaliseWord);
  const byWord = new Map(words.map((word) => [word.toLowerCase(), word]));
  return [...byWord].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, word]) => word);
}

/** The shield is put into our pages: nothing in it may run or fetch. */
function readShield(folder: PresetFolder): string {
  const svg = readText(folder, 'shield.svg').trim();
  const wrong = shieldProblem(svg);
  if (wrong) throw problem(folder, 'shield.svg', wrong.english, wrong.spanish);
  return svg;
}

function read<Value>(folder: PresetFolder, file: string, schema: z.ZodType<Value>): Value {
  const value = parseYaml(folder, file);
  // Written as "\0" in the file, so that it is seen only now.
  refuseUnseen(folder, file, value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PresetError(
    result.error.issues.map((issue) => ({
      file: place(folder, file),
      field: issue.path.join('.'),
      english: issue.message,
      spanish: settingProblem(issue),
    })),
  );
}

/** By the words of the file: the product's defaults are read for every institution, parsing them is what takes long. */
const parsed = new Map<string, unknown>();
/** Both institutions of the demo and the defaults; what administrators bring is not kept for good. */
const MOST_KEPT = 20;

/** Lines and entries of a file: reading takes 25 µs each, and the server does nothing else meanwhile. */
const MOST_PARTS = 20_000;

function parseYaml(folder: PresetFolder, file: string): unknown {
  const text = readText(folder, file);
  if ((text.match(/[\n,[{:?-](?=\s|$)|[[{]/g)?.length ?? 0) > MOST_PARTS) {
    throw problem(folder, file, 'it has too many lines or entries', 'tiene demasiadas líneas');
  }
  try {
    if (parsed.size >= MOST_KEPT) parsed.clear();
    if (!parsed.has(text)) parsed.set(text, parse(text));
    return parsed.get(text);
  } catch (error) {
    throw problem(folder, file, error instanceof Error ? error.message : 'it is not YAML');
  }
}

function readText(folder: PresetFolder, file: string): string {
  const text = folder.read(file);
  if (text === undefined) throw problem(folder, file, 'the file is missing', 'no está');
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  refuseUnseen(folder, file, lines);
  return lines;
}

/** Control characters (PostgreSQL keeps no NUL), halves of characters, and what turns or hides the words around it. */
const UNSEEN = /[\p{Cs}\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

function refuseUnseen(folder: PresetFolder, file: string, value: unknown): void {
  if (typeof value === 'string') {
    if (!UNSEEN.test(value)) return;
    throw problem(folder, file, 'it holds a character that nobody sees', 'tiene un carácter invisible o de control');
  }
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) refuseUnseen(folder, file, inner);
}

function problem(folder: PresetFolder, file: string, english: string, spanish = 'no se entiende'): PresetError {
  return new PresetError([{ file: place(folder, file), field: '', english, spanish }]);
}

function place(folder: PresetFolder, file: string): string {
  return folder.name === '' ? file : `${folder.name}/${file}`;
}
