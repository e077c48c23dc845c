import { foldAccents } from '../fold.ts';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '¡': 'i',
  '€': 'e',
  '+': 't',
  '|': 'i',
};

/** The words as they are meant: no accents, "p1r0b0" read as letters, "puuuta" with one u, "p u t a" joined. */
export function plainWords(text: string): string {
  const read = foldAccents(text.normalize('NFKC')).replace(/[^\s,;:.?¿"()]+/g, readLeet);
  return once(joinSpelled(read)).replace(/\s+/g, ' ');
}

/** How it sounds, for who writes by ear or hides behind it: "berga", "kulo", "imbesil", "uevon". */
export function soundOf(word: string): string {
  return word
    .replace(/ch/g, 'x')
    .replace(/h/g, '')
    .replace(/qu?(?=[ei])|k|q/g, 'c ')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/ /g, '')
    .replace(/v/g, 'b')
    .replace(/^w/, 'gu')
    .replace(/y|ll/g, 'y');
}

/** Only in a word that has letters too: 300 is a number, and a sign at its end is a sign. */
function readLeet(word: string): string {
  if (!/[a-zñ]/.test(word)) return word;
  let end = word.length;
  while (word.charAt(end - 1) === '!') end -= 1;
  let start = 0;
  while (/[¡!]/.test(word.charAt(start))) start += 1;
  const core = word.slice(start, end).replace(/[013456789@$!¡€+|]/g, (sign) => LEET[sign] ?? sign);
  return word.slice(0, start) + core + word.slice(end);
}

/** "p u t a", "p.u.t.a", "h-i-j-u-e-p-u-t-a": three or more single letters with signs between them. */
function joinSpelled(text: string): string {
  return text.replace(
    /(^|[^a-zñ])((?:[a-zñ][\s.\-_*/|]+){2,}[a-zñ])(?![a-zñ])/g,
    (_, before: string, spelled: string) => before + spelled.replace(/[^a-zñ]/g, ''),
  );
}

/** Repeated letters once; rr and ll stay two, so that "perra" and "pera" differ. */
export function once(text: string): string {
  return text.replace(/([a-zñ])\1+/g, (_, letter: string) =>
    letter === 'r' || letter === 'l' ? letter + letter : letter,
  );
}
