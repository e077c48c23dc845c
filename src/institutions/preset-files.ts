import { Document, isMap, isScalar } from 'yaml';
import { settingsSchema, type Preset, type PresetText } from './preset-schema.ts';
import { settingLabel } from '../rules/setting-labels.ts';
import { textEntry } from './text-catalogue.ts';

type Wording = Pick<Preset, 'texts' | 'refusals'>;

/** What the people who review a folder in git read at the head of each file. */
const heads = {
  institution:
    'La entidad: quién es, cuándo atiende y cómo. Lo que falta dice «[por completar por la entidad]».\nEl reglamento está en reglamento.md, y el escudo en shield.svg.',
  texts:
    'Los textos de la entidad; los que no están aquí son los del producto. Las palabras entre llaves se llenan solas.\nsource: seed (protocolo de la entidad), ventanilla (propuesto por el producto), entity (escrito por la entidad).',
  refusals: 'Los avisos de lo que no se puede hacer, donde la entidad los dice con sus palabras.',
  faq: 'Preguntas frecuentes, en el orden en que se muestran.',
  links: 'Enlaces que se pueden insertar en una conversación.',
  procedures: 'Trámites: dirección, horario y documentos.',
  canned: 'Respuestas preparadas.',
  words: 'Palabras que el diccionario no trae: siglas, lugares, programas. Una carpeta agrega palabras; no quita.',
  calendar:
    'Cierres (closure) y aperturas especiales (opening) que no han terminado, en hora de Colombia.\nEl fin no se incluye. Lo que se quite de esta lista queda revocado al traer la carpeta.',
} as const;

const notes: Readonly<Record<string, string>> = {
  weekly: 'Horario de atención: 1 es lunes y 7 es domingo; el fin de cada jornada no se incluye',
  warningSeconds: 'Avisos de tiempo: segundos que faltan para terminar',
  holidaysOpen: 'Festivos en que se atiende, con su motivo',
};

/**
 * An institution as the files of its folder, ready for `readPreset` and for a review in git: always in the same order,
 * with a line that says what each setting is; what is only the product's own words is left out.
 */
export function presetFiles(preset: Preset, defaults: Wording): Record<string, string> {
  const { settings, shield, rules, faq, links, procedures, canned, words } = preset;
  const lists = { faq, links, procedures, canned, words, calendar: preset.calendar ?? [] };
  // Read by its schema, a setting comes in the order of the schema; the database keeps its own.
  const inOrder = settingsSchema.parse({ ...settings, rulesHeading: rules.heading });
  return {
    'institution.yaml': yaml('institution', inOrder, (key) => notes[key] ?? settingLabel([key])),
    'reglamento.md': `${rules.markdown}\n`,
    'shield.svg': `${shield}\n`,
    'texts.yaml': yaml('texts', own(preset.texts, defaults.texts), (key) => textEntry(key).label),
    'refusals.yaml': yaml('refusals', own(preset.refusals, defaults.refusals)),
    ...Object.fromEntries(
      (Object.keys(lists) as (keyof typeof lists)[]).map((name) => [`${name}.yaml`, yaml(name, lists[name])]),
    ),
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

function yaml(file: keyof typeof heads, value: unknown, aboutKey?: (key: string) => string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  document.commentBefore = comment(heads[file]);
  if (aboutKey && isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (isScalar<string>(key)) key.commentBefore = comment(aboutKey(key.value));
    }
  }
  return document.toString({ lineWidth: 110 });
}

const comment = (text: string) => text.replaceAll(/^/gm, ' ');

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
