/** What travels for the help with spelling. */

/** POST …/spelling {text} — half-open, in UTF-16 units. `meant`: a word that exists but is probably another. */
export interface SpellingMark {
  from: number;
  to: number;
  meant: string | null;
}

/** `marks` null: the checker cannot tell now; the browser's own goes on. */
export interface SpellingAnswer {
  marks: SpellingMark[] | null;
}

/** GET …/spelling/suggestions?word= — best first. */
export interface SpellingSuggestions {
  suggestions: string[];
}

/** GET /staff/spelling/words */
export interface SpellingWord {
  /** As it is written. */
  word: string;
  addedAt: number;
  authorName: string;
}
