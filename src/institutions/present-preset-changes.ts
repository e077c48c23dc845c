import type { Change } from '../changes/store.ts';
import type { PresetChangeView } from '../protocol/presets.ts';
import type { ExceptionDraft } from '../rules/calendar-exception.ts';
import { decisionWords } from '../rules/decision-words.ts';
import { settingLabel } from '../rules/setting-labels.ts';
import { textEntry } from './text-catalogue.ts';

const lists: Readonly<Record<string, string>> = {
  faq: 'Preguntas frecuentes',
  links: 'Enlaces',
  procedures: 'Trámites',
  canned: 'Respuestas preparadas',
};

const shown = ['text', 'terms', 'knowledge', 'words', 'calendar'] as const;
const terms: Readonly<Record<string, string>> = {
  rules: 'Reglamento: se publica una versión nueva',
  privacy: 'Aviso de tratamiento de datos: se publica una versión nueva',
};
const exceptions = { closure: 'Cierre', opening: 'Apertura especial' } as const;

/** One difference as people read it. */
export function presentPresetChange(change: Change): PresetChangeView {
  const { subject, before, after } = change;
  return {
    subject: shown.find((one) => one === subject) ?? 'settings',
    label: changeLabel(change),
    before: inWords(change.key, before),
    after: inWords(change.key, after),
  };
}

function changeLabel({ subject, key, before, after }: Change): string {
  if (subject === 'text') return key.startsWith('refusal.') ? `Aviso ${key.slice(8)}` : textEntry(key).label;
  if (subject === 'terms') return terms[key] ?? key;
  if (subject === 'words') return 'Palabras de la entidad';
  if (subject === 'knowledge') return lists[key] ?? key;
  if (subject === 'calendar') return exceptionLabel((after ?? before) as ExceptionDraft, after === null);
  return settingLabel(key.split('.'));
}

function exceptionLabel({ kind, from }: ExceptionDraft, isRevoked: boolean): string {
  return `${exceptions[kind]} desde ${from.replace('T', ' ')}: ${isRevoked ? 'se revoca' : 'se agrega'}`;
}

const inWords = (key: string, value: unknown): string =>
  value === null || value === undefined ? '' : decisionWords(key, value);
