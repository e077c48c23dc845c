import { fill } from './blanks.ts';
import type { Institution } from './directory.ts';
import { institutionValues } from './say.ts';
import { isTextKey, textRule, type TextKey } from './text-keys.ts';

/** What the citizen's page says by itself; the rest is said by the server, or in the transcript. */
const PAGE_TEXTS = [
  'entry_intro',
  'no_accept',
  'supervisors_may_read',
  'connection_ready',
  'connection_slow',
  'connection_lost',
  'more_time_help',
  'banned_heading',
  'waiting_turn',
  'waiting_advice',
  'patience_offer',
  'still_in_queue',
  'closed_now',
  'time_left',
  'time_warning',
  'offline_bar',
  'online_again',
  'paste_refused',
  'pqrsd_hint',
  'draft_offer',
  'device_cleared',
] as const satisfies readonly TextKey[];

type Speaker = Pick<Institution, 'settings' | 'texts'>;

/** These texts with the institution's blanks filled; blanks of the moment stay, for the page to fill. */
export function renderedTexts(institution: Speaker): Record<string, string> {
  return rendered(institution, PAGE_TEXTS);
}

/** The same for every text of the closed list that the institution has. */
export function allTexts(institution: Speaker): Record<string, string> {
  return rendered(institution, Object.keys(institution.texts).filter(isTextKey));
}

function rendered({ settings, texts }: Speaker, keys: readonly TextKey[]): Record<string, string> {
  const values = institutionValues(settings);
  const filled = keys.flatMap((key): [string, string][] => {
    const text = texts[key]?.text;
    if (text === undefined) return [];
    const moment = Object.fromEntries(textRule(key).blanks.map((blank) => [blank, `{${blank}}`]));
    return [[key, fill(text, { ...values, ...moment })]];
  });
  return Object.fromEntries(filled);
}
