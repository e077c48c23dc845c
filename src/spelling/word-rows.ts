import type { WordRow } from './store.ts';

/** Each word once, however it is written. */
export function wordRows(
  institutionId: string,
  words: readonly string[],
  { authorName, addedAt }: Pick<WordRow, 'authorName' | 'addedAt'>,
): WordRow[] {
  const byWord = new Map(words.map((written) => [written.toLowerCase(), written]));
  return [...byWord].map(([word, written]) => ({ institutionId, word, written, addedAt, authorName }));
}
