import { tellsWhose, type ContextWord } from './context-words.ts';
import type { Reading } from './reading.ts';

const FARTHEST = 60;
const NEXT_LABEL = 30;
/** "52345678 **esa es mi** cédula". */
const GAP =
  /^[\s,;:.)(?¿"'”»-]{0,6}(?:(?:ese|esa|este|esta|eso|esto|asi|ahi|que|es|era|seria|son|quedo|sale|como|de|con|en|el|la|mi|su|tu|mis|sus|un|una|del|nuestr[oa]|numero|num|nro|no|n[°º]|ya|si|aquel|tipo|mism[oa])[\s.,(]{1,3}){0,8}$/;
const LINK = /\b(?:es|era|seria|son|como|de|del|mi|su|ese|esa|este|esta)\b/;
/** The word names the next number: "52345678 tel 3112846059". */
const LABEL = /^[^a-zñ\d]{0,5}(?:(?:no|nro|num|numero|n|es|el|la|al)[^a-zñ\d]{1,4}){0,3}[+(]{0,2}\d/;

/** `at`: the first word that may stand after the number, which ends in `to`. */
export function sayingAfter(
  folded: string,
  words: readonly ContextWord[],
  at: number,
  to: number,
): (Reading & { linked: boolean }) | undefined {
  const word = words.slice(at, at + 4).find((one) => one.from >= to && !tellsWhose(one));
  if (!word || word.from - to > FARTHEST) return undefined;
  const gap = folded.slice(to, word.from);
  if (!GAP.test(gap)) return undefined;
  const linked = LINK.test(gap);
  const rest = folded.slice(word.to, word.to + NEXT_LABEL);
  if (LABEL.test(rest) || (!linked && /\d/.test(rest))) return undefined;
  return { saying: word.saying, near: true, shared: false, linked };
}
