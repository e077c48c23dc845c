import type { Saying } from './context-words.ts';

/** What the words on one side of a number say about it. */
export interface Reading {
  saying: Saying | undefined;
  /** Only "es", "No.", "de la" and the like stand between the word and the number. */
  near: boolean;
  /** Another number stands between: the word may have been about that one. */
  shared: boolean;
}

export const silent: Reading = { saying: undefined, near: false, shared: false };

/** Numbers of papers and sums belong to nobody. */
export const isImpersonal = (saying: Saying | undefined): boolean => saying === 'file' || saying === 'money';
