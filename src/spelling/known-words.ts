import type { Institution } from '../institutions/directory.ts';
import { foldAccents } from '../rules/fold.ts';
import { cased } from '../rules/spelling/cased.ts';
import { isNear } from '../rules/spelling/near.ts';

/** What an institution's people write and the dictionary lacks. */
export interface KnownWords {
  has(word: string): boolean;
  /** Those that were probably meant, as they are written. */
  alike(word: string): string[];
}

type Speller = Pick<Institution, 'settings' | 'words'>;

const MOST_ALIKE = 2;
/** In shorter words every letter counts. */
const SHORTEST_NEAR = 5;

/** The product's own words, those of the institution's names and those its administrators keep. */
export function openKnownWords(common: readonly string[]): (of: Speller) => KnownWords {
  const known = new WeakMap<Speller, KnownWords>();
  return (of) => {
    const there = known.get(of);
    if (there) return there;
    const { name, shortName, launcherName } = of.settings;
    const names = [name, shortName, launcherName].join(' ').match(/\p{L}+/gu) ?? [];
    const words = knownWords([...common, ...of.words], names);
    known.set(of, words);
    return words;
  };
}

/** `names` are right, and suggested to nobody: they are made of ordinary words. */
export function knownWords(words: readonly string[], names: readonly string[] = []): KnownWords {
  const written = new Map(words.map((word) => [word.toLowerCase(), word]));
  const right = new Set([...written.keys(), ...names.map((name) => name.toLowerCase())]);
  const folded = [...written].map(([word, as]) => ({ plain: foldAccents(word), as }));
  return {
    has: (word) => right.has(word.toLowerCase()),
    alike(word) {
      const plain = foldAccents(word.normalize('NFC'));
      const same = folded.filter((one) => one.plain === plain);
      const near = plain.length < SHORTEST_NEAR ? [] : folded.filter((one) => isNear(one.plain, plain));
      const found = [...same, ...near].map(({ as }) => (as === as.toLowerCase() ? cased(as, word) : as));
      return [...new Set(found)].filter((one) => one !== word).slice(0, MOST_ALIKE);
    },
  };
}
