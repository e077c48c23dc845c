import type { Passage } from './passage.ts';

// A key of Bre-B looks like an account of a social network, so that a word of money has to say it.
const BEFORE =
  /\b(?:llaves?|bre[- ]?[bv]|nequi|daviplata|transfi\w{2,10}|consign\w{1,6}|gir(?:o|ar|e|en|eme)|deposit\w{1,6})\b[^\n.;?!]{0,40}?[\s:"'(](@[a-z0-9ñ][a-z0-9ñ._-]{2,30})/g;
const AFTER =
  /(?:^|[\s:"'(])(@[a-z0-9ñ][a-z0-9ñ._-]{2,30})(?=[\s,;:.(-]{1,3}(?:(?:es|esa|ese|era|la|mi|su|de|como|por|en|el|del|al|con|a|que)\s{1,2}){0,5}(?:llaves?|bre[- ]?[bv]|nequi|daviplata)\b)/g;

/** "mi llave de Bre-B es @mariaarepas27". */
export function findKeys(folded: string): Passage[] {
  return [BEFORE, AFTER].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match): Passage => {
      const key = (match[1] ?? '').replace(/[._-]+$/, '');
      const from = match.index + match[0].lastIndexOf('@');
      return { kind: 'account', from, to: from + key.length, sure: true };
    }),
  );
}
