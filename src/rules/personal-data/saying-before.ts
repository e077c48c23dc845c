import { tellsWhose, type ContextWord } from './context-words.ts';
import { isImpersonal, silent, type Reading } from './reading.ts';

const FAR = 45;
/** "La cuenta inscrita para el pago del contratista es 0084…": a verb or a colon reaches further back. */
const FARTHEST = 90;

/** The number is what was just announced. */
const ANNOUNCED =
  /(?:\b(?:es|era|son|fue|seria|quedo|numero|nro|num|no)\.?|[:=#]|n[°º])\s{0,3}(?:(?:con|en|el|la|los|las|de|numero|no\.?)\s{1,2}){0,2}$/;
/** … with a verb, not with a label: "el pin de la cuenta es 4826", but "consulta con documento: 1122784563". */
const SAID_TO_BE = /\b(?:es|era|son|fue|seria|quedo)\s{1,3}(?:(?:con|en|el|la|los|las)\s{1,2}){0,2}$/;
/** "para el pago", "de la factura", "a la que giramos el subsidio": a word that only completes the one before it. */
const COMPLEMENT =
  /\b(?:de|del|para|por|en|con|sobre|al?)\s{1,2}(?:(?:el|la|los|las|su|mi|un|una)\s{1,2})?$|\bque\s/;
/** "mi llave **es el** celular 311…". */
const SAME_AS = /\bes (?:el|mi|su) (?:mism[oa] )?(?:numero )?(?:de |del )?(?:mi )?$/;
const FILLING =
  /^(?:[^a-zñ\d]|\b(?:no|nro|num|numero|n|es|el|la|los|las|de|del|son|por|un|una|mi|su|era|fue|se|me|que|d|en|y)(?![a-zñ\d]))*$/;
/** A sentence or a line ended; the dots of "c. c." and "No." are none. */
const ENDED = /(?:[a-zñ]{4}|\d)[.!?]{1,3}\s|[\n;]/;
/** A comma or a bracket begins to speak of something else. */
const CLAUSE = /[a-zñ].{0,80}[,(]|[,(].{0,80}[a-zñ]/;
const IS_COUNTED = /^\s{1,3}(?:como\s{1,2})?$/;

/** "… su PPT. En la base está **el** 5017748": an article without a noun means the document spoken of before. */
const POINTS_BACK =
  /\b(?:es|era|esta|figura|aparece|sale|salio|quedo|tengo|veo|registra|dice|reporta)\s{1,2}(?:con\s|registrad[oa]\s)?(?:el|la)\s{1,2}$/;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;
/** So many digits between are another number of somebody. */
const A_NUMBER = 6;

/** `next`: the first word that does not stand before the number, which begins in `from`. */
export function sayingBefore(
  folded: string,
  words: readonly ContextWord[],
  next: number,
  from: number,
): Reading {
  const ahead = folded.slice(Math.max(0, from - FARTHEST), from);
  const pointsBack = POINTS_BACK.test(ahead);
  const announced = pointsBack || ANNOUNCED.test(ahead);
  const reach = { far: announced ? FARTHEST : FAR, pastAStop: pointsBack };
  const heard = wordsHeard(folded, words, next, from, reach);
  const telling = heard.filter((word) => !tellsWhose(word));
  const word = announced ? headOf(telling, folded, from, SAID_TO_BE.test(ahead)) : telling[0];
  const whose: Reading = heard.length > telling.length ? { ...silent, saying: 'person' } : silent;
  if (!word) return whose;
  const gap = folded.slice(word.to, from);
  if (isImpersonal(word.saying) && isElsewhere(word, heard, folded, from, announced)) return whose;
  return { saying: word.saying, near: announced || FILLING.test(gap), shared: digitsIn(gap) >= A_NUMBER };
}

/** The words of the same sentence within reach, the nearest first. */
function wordsHeard(
  folded: string,
  words: readonly ContextWord[],
  next: number,
  from: number,
  { far, pastAStop }: { far: number; pastAStop: boolean },
): ContextWord[] {
  const heard: ContextWord[] = [];
  for (let at = next - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (!word || from - word.to > far) break;
    const gap = folded.slice(word.to, from);
    const ended = ENDED.test(gap) && !FILLING.test(gap);
    if (ended && !(pastAStop && heard.length === 0 && !isImpersonal(word.saying))) break;
    if (ended && word.saying !== 'identity') continue;
    if (!isTurnOfPhrase(word, words[at - 1], folded, gap)) heard.push(word);
  }
  return heard;
}

function isTurnOfPhrase(
  word: ContextWord,
  before: ContextWord | undefined,
  folded: string,
  gap: string,
): boolean {
  if (word.saying === 'nothing') return true;
  if (word.saying === 'count') return !IS_COUNTED.test(gap);
  if (word.saying !== 'phone' || before?.saying !== 'account') return false;
  return SAME_AS.test(folded.slice(before.to, word.from));
}

/** From the nearest word back to the one that it completes: in "el pin de la cuenta es 4826" the number is a pin. */
function headOf(
  telling: readonly ContextWord[],
  folded: string,
  from: number,
  saidToBe: boolean,
): ContextWord | undefined {
  return telling.find((word, at) => {
    if (!saidToBe && !isImpersonal(word.saying)) return true;
    return !telling.slice(at + 1, at + 4).some((head) => completes(word, head, folded, from));
  });
}

function completes(word: ContextWord, head: ContextWord, folded: string, from: number): boolean {
  if (!COMPLEMENT.test(folded.slice(head.to, word.from))) return false;
  const gap = folded.slice(head.to, from);
  return !ENDED.test(gap) && digitsIn(gap) < A_NUMBER && !CLAUSE.test(gap);
}

/** A bill or a sum that was spoken of before: "para el pago, mi número es 310…". */
function isElsewhere(
  word: ContextWord,
  heard: readonly ContextWord[],
  folded: string,
  from: number,
  announced: boolean,
): boolean {
  const nearer = heard.slice(0, heard.indexOf(word));
  if (nearer.some(({ saying }) => saying === 'number')) return true;
  return !announced && CLAUSE.test(folded.slice(heard[0]?.to ?? from, from));
}
