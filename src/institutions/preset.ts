import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  UNFILLED,
} from './preset-schema.ts';
import type { Preset, PresetText } from './preset-schema.ts';
import { shieldProblem } from './shield-rule.ts';
import { refusalWordingRule, requiredTextKeys, textWordingRule } from './text-keys.ts';

/** A folder that cannot be loaded; each problem names its file and field. */
export class PresetError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PresetError';
    this.problems = problems;
  }
}

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
export function readPreset(folder: string, defaults = join(dirname(folder), '_defaults')): Preset {
  const preset = readFolder(folder, defaults);
  const { id } = preset.settings;
  if (id !== basename(folder)) {
    throw problem(folder, 'institution.yaml', `id: "${id}" is not the name of the folder`);
  }
  return preset;
}

/**
 * A new institution without a folder of its own: our own words, and every fact a blank to be filled in. Its data is
 * the folder `_blank` of the root.
 */
export function blankPreset(root: string, { id, name }: { id: string; name: string }): Preset {
  const blank = readFolder(join(root, '_blank'), join(root, '_defaults'));
  return { ...blank, settings: { ...blank.settings, id, name, shortName: name } };
}

function readFolder(folder: string, defaults: string): Preset {
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
  return readRefusals(defaults);
}

/** The product's own texts and refusals: what an institution says where it has no words of its own. */
export function readDefaultWording(defaults: string): Pick<Preset, 'texts' | 'refusals'> {
  return { texts: readTexts(defaults), refusals: readRefusals(defaults) };
}

function readTexts(folder: string): Record<string, PresetText> {
  return readWording(folder, 'texts.yaml', textWordingRule);
}

function readRefusals(folder: string): Record<string, PresetText> {
  return readWording(folder, 'refusals.yaml', () => refusalWordingRule);
}

/** `ruleOf` answers what a key may say, or null when there is no such key. */
function readWording(
  folder: string,
  file: string,
  ruleOf: (key: string) => WordingRule | null,
): Record<string, PresetText> {
  const texts = existsSync(join(folder, file)) ? read(folder, file, z.record(z.string(), textSchema)) : {};
  const problems = Object.entries(texts).flatMap(([key, { text }]) =>
    inEnglish(text, ruleOf(key)).map((what) => `${place(folder, file)}: ${key}: ${what}`),
  );
  if (problems.length > 0) throw new PresetError(problems);
  return texts;
}

function inEnglish(text: string, rule: WordingRule | null): string[] {
  if (rule === null) return ['there is no text of this name'];
  return wordingProblems(text, rule).map(({ kind, blank }) => {
    if (kind === 'unknown') return `${blank} is not one of its blanks (${rule.known.join(', ')})`;
    return kind === 'missing' ? `${blank} is missing: it must be in this text` : 'a brace that is not part of a blank';
  });
}

/** Lists are read as they are: no blanks, so that an agent inserts exactly what was reviewed. */
function readList<Item>(folder: string, file: string, schema: z.ZodType<Item[]>): Item[] {
  if (!existsSync(join(folder, file))) return [];
  const list = read(folder, file, schema);
  if (/[{}]/.test(list.map((item) => Object.values(item as object).join(' ')).join(' '))) {
    throw problem(folder, file, 'this file takes no blanks: write the words out');
  }
  return list;
}

/** The shield is put into our pages: nothing in it may run or fetch. */
function readShield(folder: string): string {
  const svg = readText(folder, 'shield.svg').trim();
  const wrong = shieldProblem(svg);
  if (wrong) throw problem(folder, 'shield.svg', wrong.english);
  return svg;
}

function read<Value>(folder: string, file: string, schema: z.ZodType<Value>): Value {
  const result = schema.safeParse(parseYaml(folder, file));
  if (result.success) return result.data;
  throw new PresetError(
    result.error.issues.map(({ path, message }) => `${place(folder, file)}: ${path.join('.')}: ${message}`),
  );
}

function parseYaml(folder: string, file: string): unknown {
  try {
    return parse(readText(folder, file));
  } catch (error) {
    if (error instanceof PresetError) throw error;
    throw problem(folder, file, error instanceof Error ? error.message : 'it is not YAML');
  }
}

function readText(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) throw problem(folder, file, 'the file is missing');
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

function problem(folder: string, file: string, what: string): PresetError {
  return new PresetError([`${place(folder, file)}: ${what}`]);
}

function place(folder: string, file: string): string {
  return `${basename(folder)}/${file}`;
}
