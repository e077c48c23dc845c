import type { Passage } from './passage.ts';

/** Documents that have letters, and the three or four digits of the back of a card. */
const PATTERNS: [Passage['kind'], RegExp][] = [
  // "pasaporte AV123456", "mi pasaporte es AR, o sea AR904817", "AY556677 es el número de mi pasaporte".
  [
    'identity',
    /\b(?:pasap[ou]rte|passport)\b[^\n]{0,40}?\b((?!(?:no|nro|num|n|es|el|la|de)\s)[a-z]{1,3}[\s-]?\d{5,9})(?![a-zñ\d])/g,
  ],
  [
    'identity',
    /\b([a-z]{2}\d{6,7})(?=[^a-z\d]{1,3}(?:(?:es|ese|era|como|de|el|mi|su|numero)\s){1,6}pasaporte\b)/g,
  ],
  // The identity number of a neighbour: "V-18.345.678", "cédula venezolana V18345678"; "c.e. 1.123.456" is none.
  ['identity', /(?:^|[^a-zñ\d.])([ve][-.]?\s?\d{1,2}(?:\.\d{3}){2}|[ve]-\d{7,8})(?!\d)/g],
  [
    'identity',
    /\b(?:cedula|documento|venezolan[oa]|identidad)\s(?:[a-z]{1,12}\s){0,3}([ve]\s?\d{7,8})(?!\d)/g,
  ],
  [
    'card',
    /\b(?:cvv2?|cvc2?|codigo de seguridad(?: de (?:la|mi) tarjeta)?)\b[ :]{0,3}(?:(?:es|el|son)\b ?){0,2}(\d{3,4})\b/g,
  ],
];

export function findDocuments(folded: string): Passage[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...folded.matchAll(pattern)].map((match): Passage => {
      const said = match[1] ?? '';
      const from = match.index + match[0].lastIndexOf(said);
      return { kind, from, to: from + said.length, sure: true };
    }),
  );
}
