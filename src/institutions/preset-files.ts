import { stringify } from 'yaml';
import type { Preset, PresetText } from './preset-schema.ts';

type Wording = Pick<Preset, 'texts' | 'refusals'>;

/**
 * An institution as the files of its folder, ready for `readPreset` and for a review in git: what is only the
 * product's own words is left out.
 */
export function presetFiles(preset: Preset, defaults: Wording): Record<string, string> {
  const { settings, shield, rules, faq, links, procedures, canned, words } = preset;
  const lists = { faq, links, procedures, canned, words };
  return {
    'institution.yaml': yaml({ ...settings, rulesHeading: rules.heading }),
    'reglamento.md': `${rules.markdown}\n`,
    'shield.svg': `${shield}\n`,
    'texts.yaml': yaml(own(preset.texts, defaults.texts)),
    'refusals.yaml': yaml(own(preset.refusals, defaults.refusals)),
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [`${name}.yaml`, yaml(list)])),
  };
}

function own(
  said: Readonly<Record<string, PresetText>>,
  defaults: Readonly<Record<string, PresetText>>,
): Record<string, PresetText> {
  const differs = ([key, { source, text }]: [string, PresetText]): boolean =>
    defaults[key]?.text !== text || defaults[key].source !== source;
  return Object.fromEntries(Object.entries(said).filter(differs).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 110 });

/**
 * The files that make an institution among those of an archive: a person may have packed the folder, or its content;
 * what else systems put beside it is not ours.
 */
export function filesOfFolder(files: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const main = Object.keys(files)
    .filter((name) => /(^|\/)institution\.yaml$/.test(name) && !name.startsWith('__MACOSX/'))
    .sort((one, other) => one.length - other.length)[0];
  if (main === undefined) return undefined;
  const folder = main.slice(0, -'institution.yaml'.length);
  const inside = Object.entries(files).filter(([name]) => name.startsWith(folder));
  return Object.fromEntries(
    inside.map(([name, text]): [string, string] => [name.slice(folder.length), text]).filter(([name]) => !name.includes('/')),
  );
}
