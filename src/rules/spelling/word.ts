import { LONGEST_WORD } from './sound-variants.ts';

/** One word, as the institution's list takes it: letters, with an apostrophe or a hyphen inside. */
export function isWord(word: string): boolean {
  const { length } = word;
  return length >= 2 && length <= LONGEST_WORD && /^\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*$/u.test(word);
}

/** In NFC, without spaces around. */
export const normaliseWord = (typed: string): string => typed.normalize('NFC').trim();

/** Most words of one institution: it is a list of a field, not a dictionary. */
export const MOST_WORDS = 2000;
