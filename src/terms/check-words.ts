import { checkWording } from '../institutions/check-text.ts';
import { noticeRule } from '../institutions/notice-words.ts';
import type { TermsKind } from '../protocol/terms.ts';
import { checkAgainst, checkLength, normalise } from '../rules/characters.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';

export interface DraftWords {
  title: string;
  body: string;
  summary: string;
}

const LONGEST = { title: 200, body: 60_000, summary: 1000 } as const;

/** Line breaks are welcome; what cannot be seen, or is a picture, is not part of a rule. */
const NOT_WORDS = /[^\P{C}\n]|\p{Emoji_Presentation}/u;

export function normaliseWords({ title, body, summary }: DraftWords): DraftWords {
  return {
    title: normalise(title).replace(/\s+/g, ' ').trim(),
    body: normalise(body).trim(),
    summary: normalise(summary).trim(),
  };
}

/** What may be kept as a draft: it may be unfinished, not unreadable. */
export function checkDraft(kind: TermsKind, words: DraftWords): Refusal[] {
  const wrong = (['title', 'body', 'summary'] as const).flatMap((field) => {
    const verdict = checkWords(words[field], LONGEST[field]);
    return verdict.ok ? [] : [{ ...verdict, field }];
  });
  return [...wrong, ...checkBlanks(kind, words.body, noticeRule.known)];
}

/** What else a version needs to be published. */
export function checkComplete(kind: TermsKind, { title, body, summary }: DraftWords): Refusal[] {
  return [
    ...(title === '' ? [refuse('terms_title_missing', { field: 'title' })] : []),
    ...(body === '' ? [refuse('terms_body_missing', { field: 'body' })] : []),
    ...(body === '' ? [] : checkBlanks(kind, body, noticeRule.known, noticeRule.required)),
    ...(summary === '' ? [refuse('terms_summary_missing', { field: 'summary' })] : []),
  ];
}

function checkWords(text: string, longest: number): Verdict {
  const characters = checkAgainst(text, (part) => !NOT_WORDS.test(part), 'character_not_allowed');
  return characters.ok ? checkLength(text, longest, 'field_too_long') : characters;
}

/** Only the notice has blanks: in the rules of use a brace is a brace. */
function checkBlanks(
  kind: TermsKind,
  body: string,
  known: readonly string[],
  required: readonly string[] = [],
): Refusal[] {
  if (kind === 'rules') return [];
  return checkWording(body, { known, required }).map((refusal) => ({ ...refusal, field: 'body' }));
}
