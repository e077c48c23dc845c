import type { Passage } from './passage.ts';

const EMAIL = /[a-z0-9ñ._%+-]{1,64}(?: ?@ ?)[a-z0-9ñ-]{1,63}(?:\.[a-z0-9ñ-]{1,63}){1,6}/g;
/** "ana arroba correo punto com", where the sign is not allowed or is avoided. */
const SPOKEN =
  /\b[a-z0-9._-]{2,64}\s{0,2}(?:[([]?\s{0,2}arroba\s{0,2}[)\]]?|[([]at[)\]])\s{0,2}[a-z0-9-]{1,63}\s{0,2}(?:\.|[([]?\s{0,2}punto\s{0,2}[)\]]?|[([](?:dot|punto)[)\]])\s{0,2}[a-z]{2,20}(?:\s{0,2}(?:\.|punto)\s{0,2}[a-z]{2,3}\b)?/g;
const PUBLIC = /(?:\.|\bpunto\s{0,2})gov\s{0,2}(?:\.|punto)\s{0,2}co$/;

/** Every address but those of the State (`*.gov.co`). */
export function findEmails(folded: string): Passage[] {
  return [...folded.matchAll(EMAIL), ...folded.matchAll(SPOKEN)]
    .map((match) => ({ words: match[0].replace(/[.-]{1,64}$/, ''), from: match.index }))
    .filter(({ words }) => !PUBLIC.test(words))
    .map(({ words, from }) => ({ kind: 'email' as const, from, to: from + words.length, sure: true }));
}
