import { expect } from 'vitest';

/**
 * What each author may write (design, row "Alphanumeric only"), written here a second time, code point by code point,
 * without the code under test.
 */
const SPANISH = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÜÑáéíóúüñ';
export const STRICT_POINTS = new Set(`${SPANISH}0123456789 \n.,:;…¿?¡!()«»“”"'’-–—`);
const EXTENDED_MORE = new Set('@#$%&/+=*_ºª°');
const STAFF_MORE = new Set('~[]{}|\\^');
/** Where Unicode keeps Latin letters; superscripts, ligatures and full-width forms are elsewhere or no plain letters. */
const LATIN = [
  [0x41, 0x2af],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1eff],
  [0x212a, 0x212b],
  [0x2132, 0x214e],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
  [0xab30, 0xab6f],
  [0x1df00, 0x1dfff],
] as const;
function isLatinLetter(point: string): boolean {
  const code = point.codePointAt(0) ?? 0;
  const isThere = LATIN.some(([first, last]) => code >= first && code <= last);
  return isThere && /\p{L}/u.test(point) && !/\p{Lm}/u.test(point);
}
const isOf = (more: string) => (point: string) => isLatinLetter(point) || more.includes(point);
const isAllowed = {
  strict: (point: string) => STRICT_POINTS.has(point),
  extended: (point: string) => STRICT_POINTS.has(point) || EXTENDED_MORE.has(point) || isLatinLetter(point),
  staff: (point: string) =>
    STRICT_POINTS.has(point) || EXTENDED_MORE.has(point) || STAFF_MORE.has(point) || isLatinLetter(point),
  /** A person's name, with the marks of letters that Unicode has no single code point for (ɨ̃). */
  name: (point: string) => isOf(" -'’.")(point) || /[\u0300-\u036f]/.test(point),
  email: (point: string) => /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@ßà-öø-ÿ-]/.test(point),
  phone: (point: string) => '0123456789 ()+.,-'.includes(point),
  address: isOf("0123456789 .,#°ºª-–/()'’"),
  document: (point: string) => /[A-Za-zÑñ0-9 .-]/.test(point),
  amount: (point: string) => '0123456789 $.,'.includes(point),
} as const;

type Author = keyof typeof isAllowed;

/** Code points that this author may not have written, and whether it is not NFC. */
export function strangersIn(text: string, author: Author): string[] {
  const points = Array.from(text).filter((point) => !isAllowed[author](point));
  return [
    ...points.map((point) => `${author} U+${point.codePointAt(0)?.toString(16) ?? ''}`),
    ...(text === text.normalize('NFC') ? [] : [`${author} not NFC: ${text}`]),
  ];
}

interface Judged {
  text: string;
  author: Author;
}

export const judgedAs = (author: Author, rows: readonly { text: string }[]): Judged[] =>
  rows.map(({ text }) => ({ text, author }));

/** Of everything that is stored. At least so many texts: the test would say nothing if everything were refused. */
export function strangers(rows: readonly Judged[], atLeast: number): string[] {
  expect(rows.length).toBeGreaterThan(atLeast);
  return [...new Set(rows.flatMap(({ text, author }) => strangersIn(text, author)))];
}
