import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { allowed, refusals, refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { wordingProblems, type WordingProblem, type WordingRule } from './check-wording.ts';
import { blankAbout } from './text-catalogue.ts';
import { isTextKey, refusalWordingRule, textRule, textWordingRule } from './text-keys.ts';

/** A text that citizens accept: it changes as a version of its own, never under their eyes. */
export const VERSIONED_TEXT = 'privacy_notice';

const LONGEST = 5000;
const FIELD = 'body';

/** What a text of this name may say; null when nothing has this name. */
export function wordingRuleOf(key: string): WordingRule | null {
  const code = /^refusal\.(.+)$/.exec(key)?.[1];
  if (code === undefined) return textWordingRule(key);
  return Object.hasOwn(refusals, code) ? refusalWordingRule : null;
}

export function isOptionalText(key: string): boolean {
  return isTextKey(key) && textRule(key).optional === true;
}

/** As it is stored. */
export const normaliseText = (typed: string): string => normalise(typed).trim();

/** Expects a normalised text. Every mistake at once, each with words that name it. */
export function checkText(key: string, text: string): { ok: true } | { ok: false; errors: Refusal[] } {
  const rule = wordingRuleOf(key);
  if (rule === null) return { ok: false, errors: [refuse('not_found')] };
  if (key === VERSIONED_TEXT) return { ok: false, errors: [refuse('text_is_versioned', { field: FIELD })] };
  if (text === '') {
    return isOptionalText(key) ? allowed : { ok: false, errors: [refuse('text_missing', { field: FIELD })] };
  }
  const verdicts: Verdict[] = [
    checkLength(text, LONGEST, 'text_too_long'),
    // What an agent may write, an institution may too.
    checkCharacters(text, 'staff'),
    ...checkWording(text, rule),
  ];
  const errors = verdicts.flatMap((verdict) => (verdict.ok ? [] : [{ ...verdict, field: FIELD }]));
  return errors.length > 0 ? { ok: false, errors } : allowed;
}

/** Blanks that are unknown, missing or broken. */
export function checkWording(text: string, rule: WordingRule): Refusal[] {
  return wordingProblems(text, rule).map((problem) => inWords(problem, rule));
}

function inWords({ kind, blank }: WordingProblem, { known }: WordingRule): Refusal {
  const list = known.map((name) => `{${name}}`).join(', ');
  if (kind === 'unknown') return refuse('text_blank_unknown', { detail: { blank, list } });
  if (kind === 'stray') return refuse('text_brace_stray', { detail: { blank: `«${blank}»`, list } });
  const why = `lleva ${blankAbout(blank.slice(1, -1)).explanation}`;
  return refuse('text_blank_missing', { detail: { blank, why } });
}
