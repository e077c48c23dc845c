import type { Passage } from './passage.ts';

const PROVIDER = '(?:gmail|hotmail|outlook|yahoo|live|icloud|misena|gmial|gmai|hotmai|protonmail)';
const EMAIL = new RegExp(
  String.raw`[a-z0-9ñ._%+-]{1,64}(?: ?@ ?)(?:[a-z0-9ñ-]{1,63}(?: ?\. ?(?=com\b|co\b|es\b)|[.])[a-z0-9ñ-]{1,63}(?:\.[a-z0-9ñ-]{1,63}){0,5}|${PROVIDER}(?:[, ] ?com\b|com\b)?(?![a-z0-9ñ]))`,
  'g',
);
const DOT = String.raw`\s{0,2}(?:\.|[([]?\s{0,2}punto\s{0,2}[)\]]?|[([]?(?:dot|punto)[)\]]?)\s{0,2}`;
const IN_WORDS = String.raw`(?:\s{1,2}(?:punto|guion bajo|guion al piso|raya al piso|guion|raya|underscore)\s{1,2}[a-z0-9ñ]{1,30})`;
/** "ana arroba correo punto com", where the sign is not allowed or is avoided. */
const SPOKEN = new RegExp(
  String.raw`\b[a-z0-9ñ._-]{2,64}${IN_WORDS}{0,4}\s{0,2}(?:[([]?\s{0,2}arr?oba\s{0,2}[)\]]?|[([]at[)\]]|\sat(?=\s[a-z0-9-]{2,30}\s(?:dot|punto)\s))\s{0,2}(?:[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{2,30}){1,3}|${PROVIDER}(?![a-z]))`,
  'g',
);
/** "rosapgmail.com": the sign forgotten. */
const SIGNLESS =
  /\b[a-z0-9ñ_-]{1,30}(?:\.[a-z0-9ñ_-]{1,30}){0,2}(?:gmail|hotmail|outlook|yahoo)\.(?:com|es)(?![a-z0-9.])/g;
const PUBLIC = /(?:\.|\bpunto\s{0,2})gov\s{0,2}(?:\.|punto)\s{0,2}co$/;

/** Most messages have none of these: they are not searched. */
const MAY_BE = /@|arr?oba|\bat\b|[([]at[)\]]|\.(?:com|es)\b/;

/** Every address but those of the State (`*.gov.co`). */
export function findEmails(folded: string): Passage[] {
  if (!MAY_BE.test(folded)) return [];
  return [EMAIL, SPOKEN, SIGNLESS]
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .map((match) => ({ words: match[0].replace(/[.-]{1,64}$/, ''), from: match.index }))
    .filter(({ words }) => !PUBLIC.test(words) && !words.startsWith('www.'))
    .map(({ words, from }) => ({ kind: 'email' as const, from, to: from + words.length, sure: true }));
}
