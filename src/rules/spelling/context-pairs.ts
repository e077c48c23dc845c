import { foldAccents } from '../fold.ts';
import { cased } from './cased.ts';
import { PAIRS, type Pair } from './pairs.ts';

/** A word that exists, where another one was probably meant. */
export interface PairHint {
  from: number;
  to: number;
  word: string;
  meant: string;
}

const AROUND = 40;

/** Soft hints for words that exist both ways (*tramite/trámite*, *esta/está*, *si/sí*). Expects NFC. */
export function pairHints(text: string): PairHint[] {
  const folded = foldAccents(text);
  const hints: PairHint[] = [];
  for (const { index, 0: word } of text.matchAll(/\p{L}+/gu)) {
    const to = index + word.length;
    const plain = folded.slice(index, to);
    const pairs = PAIRS.get(plain);
    // Who wrote the accent meant it.
    if (!pairs || plain !== word.toLowerCase()) continue;
    const before = folded.slice(Math.max(0, index - AROUND), index);
    const after = folded.slice(to, to + AROUND);
    const pair = pairs.find((one) => stands(one, before, after));
    if (pair) hints.push({ from: index, to, word, meant: cased(pair.meant, word) });
  }
  return hints;
}

const stands = ({ before, after }: Pair, left: string, right: string): boolean =>
  (!before || before.test(left)) && (!after || after.test(right));
