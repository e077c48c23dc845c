import { contextWordsIn, type ContextWord } from './context-words.ts';
import { isImpersonal, type Reading } from './reading.ts';
import { sayingAfter } from './saying-after.ts';
import { sayingBefore } from './saying-before.ts';

export interface NumberContext extends Reading {
  /** What follows counts: "52.345.678 habitantes". For what only looks like a number of a person. */
  counted: boolean;
}

const AFTER = 60;
const SUM_AFTER =
  /^\s{0,3}(?:%|por ciento|pes(?:os|itos)|cop\b|usd|millon(?:es)?|mil\b|de pes(?:os|itos)|dolares|euros|metros|m2|km\b|(?:de )?(?:personas|habitantes|ciudadanos|votos|usuarios|vendedores|hectareas|visitas|cupos)|(?:al|por) (?:mes|dia|año|semana)|mensual|anual|semanal)/;
/** A plural noun right after a number: it is counted. Some plurals are said to somebody. */
const COUNTED =
  /^\s{1,2}(?!(?:es|esas?|esos?|estas?|las|los|mis|sus|nos|les|buen[ao]s|muchas|gracias|pues|entonces|ademas|mas|antes|despues|saludos|plis|ustedes|porfis|vamos|estamos|somos|res|datos|cedulas|nuestras|nuestros|otros|otras|dias|tardes|noches|nomas)\b)(?:de\s)?[a-zñ]{2,20}s\b/;

/** Reads the words of a text once, and answers for each number where it stands. */
export function contextReader(folded: string): (from: number, to: number) => NumberContext {
  let words: readonly ContextWord[] | undefined;
  return (from, to) => {
    words ??= contextWordsIn(folded);
    const rest = folded.slice(to, to + AFTER);
    const counted = COUNTED.test(rest);
    if (SUM_AFTER.test(rest)) return { saying: 'money', near: true, shared: false, counted };
    const at = firstFrom(words, from);
    const before = sayingBefore(folded, words, at, from);
    const after = sayingAfter(folded, words, at, to);
    return { ...(after && outweighs(after, before) ? after : before), counted };
  };
}

/** What stands before a number names it, unless it was about something else. */
function outweighs(after: Reading & { linked: boolean }, before: Reading): boolean {
  if (isImpersonal(after.saying) || after.saying === 'secret') return false;
  if (before.saying === undefined || before.saying === 'person') return true;
  return after.linked && (before.shared || (isImpersonal(before.saying) && !before.near));
}

/** The first word that begins at or after a place. */
function firstFrom(words: readonly ContextWord[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
