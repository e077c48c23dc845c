import { foldAccents } from '../fold.ts';

/** A way to write the same sound otherwise, as it is confused in Colombia (seseo, yeísmo, b and v, silent h). */
interface Swap {
  from: RegExp;
  to: string[];
}

/** Tried at each place of a word without accents; `from` is sticky. */
const SWAPS: Swap[] = [
  { from: /(?:s|c|z)ion(?=(?:es)?$)/y, to: ['cion', 'sion', 'xion'] },
  { from: /s(?=[ei])/y, to: ['c', 'z', 'sc', 'x'] },
  { from: /c(?=[ei])/y, to: ['s', 'z', 'sc', 'cc'] },
  { from: /z(?=[ei])/y, to: ['c', 's'] },
  { from: /s(?![ei])/y, to: ['z', 'x'] },
  { from: /z(?![ei])/y, to: ['s'] },
  { from: /b/y, to: ['v'] },
  { from: /v/y, to: ['b'] },
  { from: /w/y, to: ['gu', 'hu'] },
  { from: /ll/y, to: ['y'] },
  { from: /y(?=[aeiou])/y, to: ['ll', 'i'] },
  { from: /y/y, to: ['i'] },
  { from: /i(?=[aeou])/y, to: ['y', 'll'] },
  { from: /g(?=[ei])/y, to: ['j', 'gu'] },
  { from: /j(?=[ei])/y, to: ['g'] },
  { from: /k(?=[ei])/y, to: ['qu'] },
  { from: /k/y, to: ['c'] },
  { from: /q(?=[ei])/y, to: ['qu'] },
  { from: /c(?=[ei])/y, to: ['qu'] },
  { from: /qu(?=[ao])/y, to: ['cu'] },
  { from: /rr/y, to: ['r'] },
  { from: /r(?!r)/y, to: ['rr'] },
  { from: /n(?=[bp])/y, to: ['m'] },
  { from: /m(?=v)/y, to: ['n'] },
  { from: /h/y, to: [''] },
  { from: /a(?=[aeou])/y, to: ['ah'] },
  { from: /e(?=[aeio])/y, to: ['eh'] },
  { from: /o(?=[ae])/y, to: ['oh'] },
  { from: /x/y, to: ['s', 'cc', 'j'] },
  { from: /n(?=[aeiou])/y, to: ['ñ'] },
  { from: /ni(?=[aeo])/y, to: ['ñ'] },
  { from: /ao$/y, to: ['ado'] },
  { from: /gue/y, to: ['güe'] },
  { from: /gui/y, to: ['güi'] },
  { from: /nn/y, to: ['n'] },
  { from: /([a-z])\1/y, to: ['$1'] },
];

const MOST_CHANGES = 3;
const MOST_CANDIDATES = 400;
/** Beyond this nothing is suggested: Hunspell itself takes 650 ms for such a word. */
export const LONGEST_WORD = 24;

/**
 * How the word may have been meant, by ear: fewest changes first, each also with every place for an accent. Most are
 * no words; the dictionary decides.
 */
export function soundVariants(word: string): string[] {
  // *holaaaa*: no Spanish word has three of a letter.
  const plain = foldAccents(word.normalize('NFC')).replace(/(.)\1{2,}/g, '$1');
  if (plain.length < 2 || plain.length > LONGEST_WORD) return [];
  const seen = new Set([plain]);
  let last = [plain, ...(/^[aeiou]/.test(plain) ? [`h${plain}`] : [])];
  const variants = [...last];
  for (let changes = 1; changes <= MOST_CHANGES && variants.length < MOST_CANDIDATES; changes += 1) {
    last = last.flatMap(oneChange).filter((next) => {
      if (seen.has(next) || seen.size >= MOST_CANDIDATES) return false;
      seen.add(next);
      return true;
    });
    variants.push(...last);
  }
  return [...new Set(variants.flatMap(accented))].filter((variant) => variant !== word.toLowerCase());
}

function oneChange(word: string): string[] {
  const next: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    for (const { from, to } of SWAPS) {
      from.lastIndex = at;
      const found = from.exec(word);
      if (!found) continue;
      for (const sound of to) {
        const written = sound.replace('$1', found[1] ?? '');
        next.push(word.slice(0, at) + written + word.slice(at + found[0].length));
      }
    }
  }
  return next;
}

const LETTERS = 'aeiosrnldctumpbgvyqhfzjñ';

/** One slip of the fingers (two letters changed places, one too many, one missing), with every place for an accent. */
export function slipVariants(word: string): string[] {
  const plain = foldAccents(word.normalize('NFC'));
  if (plain.length < 4 || plain.length > LONGEST_WORD) return [];
  const slips = Array.from(plain, (letter, at) => {
    const [left, next, right] = [plain.slice(0, at), plain.charAt(at + 1), plain.slice(at + 1)];
    return [
      left + next + letter + plain.slice(at + 2),
      left + right,
      ...Array.from(LETTERS, (one) => left + one + letter + right),
    ];
  });
  return [...new Set(slips.flat().flatMap(accented))].filter((variant) => variant !== word.toLowerCase());
}

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** The word as it is, and with an accent on each vowel: -ción first, since it is what is forgotten most. */
function accented(word: string): string[] {
  const places = Array.from(word, (letter, at) => (letter in ACCENTS ? at : -1)).filter((at) => at >= 0);
  const withAccent = places
    .reverse()
    .map((at) => word.slice(0, at) + (ACCENTS[word.charAt(at)] ?? '') + word.slice(at + 1));
  return /[cs]ion$/.test(word) ? [...withAccent, word] : [word, ...withAccent];
}
