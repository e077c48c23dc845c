import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../changes/store.ts';
import type { ExceptionDraft } from '../rules/calendar-exception.ts';
import { VERSIONED_TEXT } from './check-text.ts';
import { noticeTitle } from './notice-words.ts';
import type { Preset, PresetText } from './preset-schema.ts';
import { settingChanges } from './setting-changes.ts';

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
    ...noticeChange(now, wanted),
    ...(['faq', 'links', 'procedures', 'canned'] as const).flatMap((kind) => listChange(kind, now, wanted)),
    ...wordsChange(now, wanted),
    ...calendarChanges(now.calendar ?? [], wanted.calendar),
  ];
}

/** What people accept is a version, not a text. Where the words come from is told when nothing else differs. */
function textChanges(now: Preset['texts'], wanted: Preset['texts'], prefix: string): Change[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(wanted)])];
  return keys.flatMap((key) => {
    const [before, after] = [now[key] ?? null, wanted[key] ?? null];
    const whole = before?.text === after?.text;
    if (isDeepStrictEqual(before, after) || (key === VERSIONED_TEXT && !whole)) return [];
    const said = (text: PresetText | null) => (whole ? text : (text?.text ?? null));
    return [{ subject: 'text' as const, key: `${prefix}${key}`, before: said(before), after: said(after) }];
  });
}

function rulesChange({ rules: now }: Preset, { rules: wanted }: Preset): Change[] {
  if (now.heading === wanted.heading && now.markdown === wanted.markdown) return [];
  return [{ subject: 'terms', key: 'rules', before: now.markdown, after: wanted.markdown }];
}

/** The notice that people accept: a new version, with the facts of this institution in its blanks. */
function noticeChange(now: Preset, wanted: Preset): Change[] {
  const [before, after] = [noticeOf(now), noticeOf(wanted)];
  return isDeepStrictEqual(before, after)
    ? []
    : [{ subject: 'terms', key: 'privacy', before: before.template, after: after.template }];
}

export const noticeOf = ({ settings, texts }: Preset) => ({
  title: noticeTitle(settings),
  template: texts[VERSIONED_TEXT]?.text ?? '',
});

function listChange(kind: 'faq' | 'links' | 'procedures' | 'canned', now: Preset, wanted: Preset): Change[] {
  const [before, after] = [now[kind], wanted[kind]];
  return isDeepStrictEqual(before, after) ? [] : [{ subject: 'knowledge', key: kind, before, after }];
}

/** One line for each; a folder without a calendar leaves the one that is there. */
function calendarChanges(now: ExceptionDraft[], wanted: ExceptionDraft[] | null): Change[] {
  if (wanted === null) return [];
  const without = (list: ExceptionDraft[], others: ExceptionDraft[]) =>
    list.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));
  return [
    ...without(now, wanted).map((before): Change => ({ ...of(before), before, after: null, reason: NOT_IN_FOLDER })),
    ...without(wanted, now).map((after): Change => ({ ...of(after), before: null, after, reason: after.reason })),
  ];
}

const of = ({ kind }: ExceptionDraft) => ({ subject: 'calendar' as const, key: kind });
export const NOT_IN_FOLDER = 'La carpeta que se trajo no lo tiene.';

/** A folder only brings words: those that were added here meanwhile are nobody's to take away. */
function wordsChange({ words: now }: Preset, { words: wanted }: Preset): Change[] {
  const known = new Set(now.map((word) => word.toLowerCase()));
  const added = wanted.filter((word) => !known.has(word.toLowerCase()));
  return added.length === 0 ? [] : [{ subject: 'words', key: 'agregadas', before: null, after: added.join(', ') }];
}
