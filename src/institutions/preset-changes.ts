import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../changes/store.ts';
import type { Preset } from './preset-schema.ts';
import { settingChanges } from './setting-changes.ts';
import { VERSIONED_TEXT } from './check-text.ts';

/** What an institution would decide anew if this folder were in force: nothing else is touched. */
export function presetChanges(now: Preset, wanted: Preset): Change[] {
  return [
    ...settingChanges(now.settings, wanted.settings),
    ...(now.shield === wanted.shield
      ? []
      : [{ subject: 'settings' as const, key: 'shield', before: now.shield, after: wanted.shield }]),
    ...textChanges(now.texts, wanted.texts, ''),
    ...textChanges(now.refusals, wanted.refusals, 'refusal.'),
    ...rulesChange(now, wanted),
    ...(['faq', 'links', 'procedures', 'canned'] as const).flatMap((kind) => listChange(kind, now, wanted)),
    ...wordsChange(now, wanted),
  ];
}

/** The notice that people accept is not changed by a folder: it names who keeps the data, and has its own section. */
function textChanges(now: Preset['texts'], wanted: Preset['texts'], prefix: string): Change[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(wanted)])];
  return keys.flatMap((key) => {
    const [before, after] = [now[key]?.text ?? null, wanted[key]?.text ?? null];
    if (before === after || key === VERSIONED_TEXT) return [];
    return [{ subject: 'text' as const, key: `${prefix}${key}`, before, after }];
  });
}

function rulesChange({ rules: now }: Preset, { rules: wanted }: Preset): Change[] {
  if (now.heading === wanted.heading && now.markdown === wanted.markdown) return [];
  return [{ subject: 'terms', key: 'rules', before: now.markdown, after: wanted.markdown }];
}

function listChange(kind: 'faq' | 'links' | 'procedures' | 'canned', now: Preset, wanted: Preset): Change[] {
  const [before, after] = [withoutSource(now[kind]), withoutSource(wanted[kind])];
  return isDeepStrictEqual(before, after) ? [] : [{ subject: 'knowledge', key: kind, before, after }];
}

function withoutSource(items: readonly { source: string }[]): object[] {
  return items.map(({ source: _source, ...words }) => words);
}

/** A folder only brings words: those that were added here meanwhile are nobody's to take away. */
function wordsChange({ words: now }: Preset, { words: wanted }: Preset): Change[] {
  const known = new Set(now.map((word) => word.toLowerCase()));
  const added = wanted.filter((word) => !known.has(word.toLowerCase()));
  return added.length === 0 ? [] : [{ subject: 'words', key: 'agregadas', before: null, after: added.join(', ') }];
}
