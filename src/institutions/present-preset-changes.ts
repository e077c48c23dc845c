import type { Change } from '../changes/store.ts';
import type { PresetChangeView } from '../protocol/presets.ts';
import { settingLabel } from './setting-words.ts';
import { textEntry } from './text-catalogue.ts';

const lists: Readonly<Record<string, string>> = {
  faq: 'Preguntas frecuentes',
  links: 'Enlaces',
  procedures: 'Trámites',
  canned: 'Respuestas preparadas',
};

/** One difference as people read it. */
export function presentPresetChange({ subject, key, before, after }: Change): PresetChangeView {
  return {
    subject: subject === 'text' || subject === 'terms' || subject === 'knowledge' || subject === 'words' ? subject : 'settings',
    label: changeLabel({ subject, key }),
    before: inWords(before),
    after: inWords(after),
  };
}

function changeLabel({ subject, key }: Pick<Change, 'subject' | 'key'>): string {
  if (subject === 'text') return key.startsWith('refusal.') ? `Aviso ${key.slice(8)}` : textEntry(key).label;
  if (subject === 'terms') return 'Reglamento: se publica una versión nueva';
  if (subject === 'words') return 'Palabras de la entidad';
  if (subject === 'knowledge') return lists[key] ?? key;
  return settingLabel(key.split('.'));
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
