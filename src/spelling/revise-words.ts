import { recordChange, type Author } from '../changes/store.ts';
import { isWord, MOST_WORDS, normaliseWord } from '../rules/spelling/word.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { deleteWords, insertWords, wordRows, wordsOf, type WordRow } from './store.ts';

type Office = Pick<World, 'db' | 'now' | 'institutions'>;

const MOST_NAMED = 5;

/** From now on nobody of the institution, citizen or servant, sees these words underlined. Twice is once. */
export async function addWords(
  world: Office,
  institutionId: string,
  typed: readonly string[],
  by: Author,
): Promise<Verdict> {
  const words = typed.map(normaliseWord).filter((word) => word !== '');
  const wrong = words.filter((word) => !isWord(word));
  if (words.length === 0 || wrong.length > 0) {
    return refuse('word_malformed', {
      field: 'words',
      detail: { list: wrong.slice(0, MOST_NAMED).join(', ') },
    });
  }
  const now = world.now();
  const rows = wordRows(institutionId, words, { authorName: by.name, addedAt: now });
  const verdict = await world.db.transaction(async (tx): Promise<Verdict> => {
    const there = new Set((await wordsOf(tx, institutionId)).map(({ word }) => word));
    const missing = rows.filter(({ word }) => !there.has(word));
    if (missing.length > 0 && there.size + missing.length > MOST_WORDS) {
      return refuse('too_many_words', { field: 'words', detail: { max: MOST_WORDS } });
    }
    const added = await insertWords(tx, missing);
    if (added.length === 0) return allowed;
    const change = { subject: 'words' as const, key: 'agregadas', before: null, after: listed(added) };
    await recordChange(tx, institutionId, { by, now, change });
    return allowed;
  });
  world.institutions.forget(institutionId);
  return verdict;
}

export async function removeWord(
  world: Office,
  institutionId: string,
  word: string,
  by: Author,
): Promise<void> {
  await world.db.transaction(async (tx) => {
    const gone = await deleteWords(tx, institutionId, [normaliseWord(word).toLowerCase()]);
    if (gone.length === 0) return;
    const change = { subject: 'words' as const, key: 'quitadas', before: listed(gone), after: null };
    await recordChange(tx, institutionId, { by, now: world.now(), change });
  });
  world.institutions.forget(institutionId);
}

const listed = (rows: readonly WordRow[]): string => rows.map(({ written }) => written).join(', ');
