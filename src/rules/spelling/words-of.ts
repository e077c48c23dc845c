/** A word to be looked up, and where it stands (UTF-16 units). */
export interface PlacedWord {
  word: string;
  from: number;
}

/** An e-mail, a link, a file, a number, a plate: nobody's mistake. */
const NO_WORDS = /[@\d/\\_#]/;
const SITE = /^www\.|\.(?:com|co|org|gov|edu|net|info)(?:$|\P{L})/iu;
/** Where a sentence begins, a capital says nothing. */
const SENTENCE_BEGINS = /(?:^|[.!?¿¡:…\n])["“«'(—–\-\s]*$/u;
const MOST_LETTERS = 60;

/**
 * The words of a text that may be misspelt. Left out: numbers, e-mails, links; acronyms (unless everything is written
 * in capitals); and what begins with a capital inside a sentence, `isName` true: it is left alone when no dictionary has it.
 */
export function wordsOf(text: string): (PlacedWord & { isName: boolean })[] {
  const shouting = text === text.toUpperCase() && /\p{L}\P{L}+\p{L}/u.test(text);
  const found: (PlacedWord & { isName: boolean })[] = [];
  for (const { 0: chunk, index: start } of text.matchAll(/\S+/g)) {
    if (NO_WORDS.test(chunk) || (chunk.includes('.') && SITE.test(chunk))) continue;
    for (const { 0: word, index } of chunk.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
      const from = start + index;
      const isCapital = !shouting && /^\p{Lu}/u.test(word);
      const isAcronym = isCapital && word === word.toUpperCase();
      if (isAcronym || word.length > MOST_LETTERS) continue;
      found.push({ word, from, isName: isCapital && !begins(text, from) });
    }
  }
  return found;
}

const begins = (text: string, from: number): boolean =>
  SENTENCE_BEGINS.test(text.slice(Math.max(0, from - 8), from));
