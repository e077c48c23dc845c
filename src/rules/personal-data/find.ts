import { foldAccents } from '../fold.ts';
import { findAddresses, streetOf } from './addresses.ts';
import { findDocuments } from './documents.ts';
import { findEmails } from './emails.ts';
import { findKeys } from './keys.ts';
import { findNumbers } from './numbers.ts';
import { findPasswords } from './passwords.ts';
import type { Passage, PersonalDataKind } from './passage.ts';

export type { Passage, PersonalDataKind };

/** What the institution itself publishes: its telephone, address, e-mail and NIT are nobody's personal data. */
export type OwnData = readonly string[];

/**
 * Personal data in a text (Ley 1581 de 2012; patterns of `colombia.md`), in order and without overlaps. Expects NFC.
 * Linear in the length of the text.
 */
export function findPersonalData(text: string, own: OwnData = []): Passage[] {
  const folded = foldAccents(text);
  const numbers = findNumbers(folded, text);
  // What says more about itself comes first: a number inside an e-mail is part of the e-mail, and one that only looks
  // like an identity number is whatever else it is called.
  const inOrder = [
    // Whatever is written around it, it can be paid with: "4111111111111111@x.co" is no way to send one.
    numbers.filter(({ kind, sure }) => sure && kind === 'card'),
    findEmails(folded),
    findKeys(folded),
    findAddresses(folded),
    findDocuments(folded),
    numbers.filter(({ sure }) => sure),
    findPasswords(folded, text),
    numbers.filter(({ sure }) => !sure),
  ];
  const found: Passage[] = [];
  for (const group of inOrder)
    for (const one of group) if (found.every((other) => isApart(one, other))) found.push(one);
  return found
    .filter(({ kind, from, to }) => !isOwn(kind, text.slice(from, to), own))
    .sort((a, b) => a.from - b.from);
}

/** Citizens are warned about these before sending, and they are masked in what is stored. */
export const secretKinds: ReadonlySet<PersonalDataKind> = new Set(['card', 'account', 'password']);

/** A servant may not send these without saying whose they are. */
export const refusedKinds: ReadonlySet<PersonalDataKind> = new Set(['card', 'account', 'identity']);

/**
 * The text with those passages hidden; the last four digits of a number stay, for the person to know which. Only letters
 * and digits are covered, by "X": it is in every character policy, so that what is stored is what this policy allows.
 */
export function maskPassages(text: string, passages: readonly Passage[]): string {
  let masked = '';
  let at = 0;
  for (const { from, to, kind } of passages) {
    masked += text.slice(at, from) + maskOf(kind, text.slice(from, to));
    at = to;
  }
  return masked + text.slice(at);
}

/** Of a password not even its length; of a number the last four digits, if enough others are hidden. */
function maskOf(kind: PersonalDataKind, value: string): string {
  if (kind === 'password') return 'XXXXXX';
  const digits = value.replace(/\D/g, '').length;
  // A key of Bre-B, or digits told in words.
  if (/[\p{L}]{2}/u.test(value)) return value.replace(/[\p{L}\d]/gu, 'X');
  let left = digits;
  return value.replace(/\d/g, (digit) => {
    left -= 1;
    return digits >= 7 && left < 4 ? digit : 'X';
  });
}

const SHORTEST_OWN = 5;

const isApart = (a: Passage, b: Passage): boolean => a.to <= b.from || b.to <= a.from;

/** An e-mail is compared by its letters; everything else by its digits: "Calle 73 # 11-66" is also "cll 73 No. 11 66". */
function isOwn(kind: PersonalDataKind, value: string, own: OwnData): boolean {
  const comparable = kind === 'email' ? lettersOf : kind === 'address' ? placeOf : digitsOf;
  const mine = comparable(value);
  if (kind !== 'email' && mine.length < SHORTEST_OWN) return false;
  return own.some((one) => comparable(one).includes(mine));
}

/** "chat arroba ipes punto com punto co" is "chat@ipes.com.co". */
const lettersOf = (value: string): string =>
  foldAccents(value)
    .replace(/[([]?\barroba\b[)\]]?/g, '@')
    .replace(/[([]?\bpunto\b[)\]]?/g, '.')
    .replace(/\s/g, '');

/**
 * The street, without the floor: whoever says "piso 2" speaks of the same house. "calle" and "carrera" of the same
 * numbers are two places: r for the ones that cross.
 */
function placeOf(value: string): string {
  const street = streetOf(foldAccents(value));
  const crosses = /\b(?:carrera|carr|crr|cra|krra|kra|cr|kr|ak)\b/.test(street);
  return (crosses ? 'r' : '') + digitsOf(street);
}

const digitsOf = (value: string): string => value.replace(/\D/g, '').replace(/^57(?=\d{10}$)/, '');
