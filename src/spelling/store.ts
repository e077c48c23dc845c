import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { spellingWords } from '../database/schema/index.ts';

export type WordRow = typeof spellingWords.$inferSelect;

export async function wordsOf(db: Database | Tx, institutionId: string): Promise<WordRow[]> {
  const rows = await db.select().from(spellingWords).where(eq(spellingWords.institutionId, institutionId));
  // The same order on every database, whatever its collation.
  return rows.sort((one, other) => (one.word < other.word ? -1 : 1));
}

/** Answers those that were not there yet. */
export async function insertWords(tx: Tx, rows: WordRow[]): Promise<WordRow[]> {
  if (rows.length === 0) return [];
  return tx.insert(spellingWords).values(rows).onConflictDoNothing().returning();
}

/** Answers those that were there. */
export async function deleteWords(tx: Tx, institutionId: string, words: string[]): Promise<WordRow[]> {
  if (words.length === 0) return [];
  return tx
    .delete(spellingWords)
    .where(and(eq(spellingWords.institutionId, institutionId), inArray(spellingWords.word, words)))
    .returning();
}

/** Each word once, however it is written. */
export function wordRows(
  institutionId: string,
  words: readonly string[],
  { authorName, addedAt }: Pick<WordRow, 'authorName' | 'addedAt'>,
): WordRow[] {
  const byWord = new Map(words.map((written) => [written.toLowerCase(), written]));
  return [...byWord].map(([word, written]) => ({ institutionId, word, written, addedAt, authorName }));
}
