import type { SpellingMark } from '../protocol/spelling.ts';
import { remembering } from '../rules/remembering.ts';
import { pairHints } from '../rules/spelling/context-pairs.ts';
import { LONGEST_WORD } from '../rules/spelling/sound-variants.ts';
import { wordsOf } from '../rules/spelling/words-of.ts';
import type { KnownWords } from './known-words.ts';
import { openThread } from './thread.ts';

/** Spanish for both sides, without any third party. A dead or slow checker answers with nothing. */
export interface Spelling {
  /** Null: it cannot tell now, and whoever asked goes on without. */
  check(text: string, known: KnownWords): Promise<SpellingMark[] | null>;
  suggest(word: string, known: KnownWords): Promise<string[]>;
  close(): Promise<void>;
}

export interface Patience {
  checkMs: number;
  suggestMs: number;
  /** The first question waits for the dictionary too. */
  loadingMs: number;
}

const PATIENCE: Patience = { checkMs: 500, suggestMs: 1500, loadingMs: 8000 };
const MOST_SUGGESTIONS = 5;

/** Checking and suggesting have a thread each: a suggestion takes up to a tenth of a second, a check microseconds. */
export function openSpelling(file: string, { checkMs, suggestMs, loadingMs }: Patience = PATIENCE): Spelling {
  const checking = openThread(file, { patienceMs: checkMs, loadingMs });
  const suggesting = openThread(file, { patienceMs: suggestMs, loadingMs });
  const right = remembering<boolean>(50_000);
  const suggested = remembering<string[]>(5_000);

  /** Null: nobody answered. */
  async function wrongOf(words: string[]): Promise<ReadonlySet<string> | null> {
    const unknown = [...new Set(words)].filter((word) => right.get(word) === undefined);
    if (unknown.length === 0) return new Set(words.filter((word) => right.get(word) === false));
    const answer = await checking.ask({ kind: 'check', words: unknown });
    if (answer?.kind !== 'check') return null;
    const wrong = new Set(answer.wrong);
    for (const word of unknown) right.set(word, !wrong.has(word));
    return new Set([...wrong, ...words.filter((word) => right.get(word) === false)]);
  }

  return {
    async check(text, known) {
      const words = wordsOf(text).filter(({ word }) => !known.has(word));
      const wrong = await wrongOf(words.map(({ word }) => word));
      if (wrong === null) return null;
      const misspelt = words.filter(({ word, isName }) => !isName && wrong.has(word));
      const taken = new Set(misspelt.map(({ from }) => from));
      const hints = pairHints(text).filter(({ from }) => !taken.has(from));
      return [
        ...misspelt.map(({ word, from }) => ({ from, to: from + word.length, meant: null })),
        ...hints.map(({ from, to, meant }) => ({ from, to, meant })),
      ].sort((a, b) => a.from - b.from);
    },
    async suggest(word, known) {
      if (word.length > LONGEST_WORD) return [];
      const answer = suggested.get(word) ?? (await suggesting.ask({ kind: 'suggest', word }));
      const found = Array.isArray(answer)
        ? answer
        : answer?.kind === 'suggest'
          ? answer.suggestions
          : undefined;
      if (found) suggested.set(word, found);
      const own = known.alike(word);
      return [...new Set([...own, ...(found ?? [])])].slice(0, MOST_SUGGESTIONS);
    },
    async close() {
      await Promise.all([checking.close(), suggesting.close()]);
    },
  };
}
