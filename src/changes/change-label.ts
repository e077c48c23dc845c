import { textEntry } from '../institutions/text-catalogue.ts';
import { decisionWords } from '../rules/decision-words.ts';
import { settingLabel } from '../rules/setting-labels.ts';
import type { Change } from './store.ts';

const names: Readonly<Record<string, string>> = {
  agregadas: 'Palabras agregadas',
  quitadas: 'Palabras quitadas',
  'acceptances export': 'Descarga de las aceptaciones',
  suspension: 'Suspensión del servicio',
  opened: 'Apertura a la ciudadanía',
  closure: 'Cierre',
  opening: 'Apertura especial',
  faq: 'Preguntas frecuentes',
  links: 'Enlaces',
  procedures: 'Trámites',
  canned: 'Respuestas preparadas',
};
const documents = { rules: 'Reglamento', privacy: 'Aviso de tratamiento de datos' } as const;

/** What was decided about, as people call it: "Saludo", "Tiempo máximo de la consulta", the e-mail of a person. */
export function changeLabel({ subject, key }: Pick<Change, 'subject' | 'key'>): string {
  if (subject === 'text') return key.startsWith('refusal.') ? `Aviso ${key.slice(8)}` : textEntry(key).label;
  if (subject === 'terms') return names[key] ?? documentLabel(key);
  const isNamedAsIs = key.includes('@') || subject === 'ban';
  return isNamedAsIs ? key : (names[key] ?? entryLabel(key) ?? settingLabel(key.split('.')));
}

/** "rules 3", "privacy draft"; of a folder, the document itself. */
function documentLabel(key: string): string {
  const [, document, version] = /^(rules|privacy)(?: (\d+|draft))?$/.exec(key) ?? [];
  if (document !== 'rules' && document !== 'privacy') return key;
  if (version === undefined) return documents[document];
  return `${documents[document]}, ${version === 'draft' ? 'borrador' : `versión ${version}`}`;
}

function entryLabel(key: string): string | undefined {
  const [, kind, which = ''] = /^(festivo |canal-)(.+)$/.exec(key) ?? [];
  if (kind === undefined) return undefined;
  return kind === 'canal-' ? `Otros canales, ${which}` : `Festivo del ${decisionWords('date', which)}`;
}
