import type { Database } from '../database/pool.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { checkStaffWords, checkVisitorWords, foundBesides, type Passed } from '../rules/text-checks.ts';
import type { SendingMark } from '../rules/text-checks-shape.ts';
import type { PersonalDataKind } from '../rules/personal-data/find.ts';
import type { Institution } from './directory.ts';
import { ownDataOf, wordsPolicy } from './words-policy.ts';

/** How a text is sent: with `ask` the sender wants to hear first what is in it; `marks` answer what was found. */
export interface Sending {
  ask?: boolean | undefined;
  marks?: readonly SendingMark[] | undefined;
}

const STAFF_CODES = { unmarked: 'personal_data_unmarked', asked: 'words_to_check', abusive: 'words_abusive' } as const;

/** What a public servant is about to say, in the chat or by mail; answers what of it goes into the log. */
export async function checkStaff(
  db: Database,
  institution: Institution,
  text: string,
  { ask = false, marks = [] }: Sending,
): Promise<{ ok: true; passed: Passed[] } | Refusal> {
  const found = await foundBesides(text, () => ownDataOf(db, institution));
  const verdict = checkStaffWords(text, found, wordsPolicy(institution.settings), { ask, marks });
  return verdict.ok ? verdict : refuse(STAFF_CODES[verdict.why], { checks: verdict.checks });
}

const VISITOR_CODES = {
  secrets: 'secrets_to_check',
  abuse: 'abuse_to_check',
  secrets_and_abuse: 'secrets_and_abuse_to_check',
  abusive: 'words_abusive',
} as const;

/** What a citizen is about to say; answers the text as it is stored, and the kinds of what was hidden in it. */
export function checkVisitor(
  { settings }: Institution,
  text: string,
  { ask = false }: Sending,
): { ok: true; text: string; masked: PersonalDataKind[] } | Refusal {
  const verdict = checkVisitorWords(text, wordsPolicy(settings), ask);
  return verdict.ok ? verdict : refuse(VISITOR_CODES[verdict.why], { checks: verdict.checks });
}

/** A form is sent: its question is said, and in what else the institution asks for secrets are hidden just the same. */
export function checkVisitorForm(
  institution: Institution,
  { question, extra }: { question: string; extra: Readonly<Record<string, string>> },
  sending: Sending,
): { ok: true; text: string; extra: Record<string, string>; masked: PersonalDataKind[] } | Refusal {
  const said = checkVisitor(institution, question, sending);
  if (!said.ok) return said;
  const policy = { ...wordsPolicy(institution.settings), abuse: 'warn' as const };
  const masked = [...said.masked];
  const hidden = Object.entries(extra).map(([key, value]) => {
    const verdict = checkVisitorWords(value, policy, false);
    if (verdict.ok) masked.push(...verdict.masked);
    return [key, verdict.ok ? verdict.text : value];
  });
  return { ...said, extra: Object.fromEntries(hidden) as Record<string, string>, masked };
}
