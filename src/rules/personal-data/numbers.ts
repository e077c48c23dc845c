import type { Passage, PersonalDataKind } from './passage.ts';
import { passesLuhn } from './luhn.ts';
import { isNit } from './nit.ts';
import { contextOf, type NumberContext } from './number-context.ts';

/** Digits with single separators between them (" - " only before the last one, of a NIT), not glued to letters, dates or fractions. */
const TOKEN =
  /\+?\(?\d(?:\d|[ .,'’-](?=\d)| ?- ?(?=\d(?!\d))|\) ?(?=\d)| \((?=\d)){4,26}(?![\d\p{L}_]|[/:]\d)/gu;
/** A digit after one of these belongs to something longer. */
const GLUED = /[\p{L}\d_/.,-]/u;
/** … unless it is only the word for it that was written without a space: "CC52345678", "c.c.52345678", "tel.3001234567". */
const NAMED =
  /(?:^|[^\p{L}\d])(?:c\.?[ce]|t\.?i|n\.?i\.?t|ppt|cedula|ced|doc|documento|no|nro|num|n|cel|celular|tel|telefono|wpp|whatsapp|nequi|daviplata|cta|cuenta)\.?-?$/u;
const LONGEST_NAME = 12;
const PASSPORT = /\bpasaporte\b[^\n.]{0,20}?\b([a-z]{1,3}\s?\d{5,9})\b/g;
/** The three or four digits of the back of a card. */
const SECURITY_CODE =
  /\b(?:cvv2?|cvc2?|codigo de seguridad(?: de la tarjeta)?)\b[ :]{0,3}(?:(?:es|el|son)\b ?){0,2}(\d{3,4})\b/g;

const MOBILE = /^(?:\+?57|0057)?3\d{9}$/;
const LANDLINE = /^(?:\+?57|0057)?60[1-8]\d{7}$/;
const FREE_LINE = /^01\D{0,2}8000|^018000/;
const THOUSANDS = /^\d{1,3}(?:([.,'’ -])\d{3})(?:\1\d{3}){0,3}$/;
const CARD = /^(?:[3-6]\d{12,18}|2[2-7]\d{14})$/;
/** As it stands on the plastic: fours, or the 4-6-5 of American Express. */
const CARD_GROUPS = /^\d{4}(?:[ .-]\d{4}){2,3}(?:[ .-]\d{1,4})?$|^\d{4}[ .-]\d{6}[ .-]\d{4,5}$/;
const DATE =
  /^(?:\d{4}[-. ](?:0?[1-9]|1[0-2])[-. ]\d{1,2}|\d{1,2}[-. ](?:0?[1-9]|1[0-2])[-. ](?:19|20)\d{2})$/;

interface Candidate {
  from: number;
  to: number;
  raw: string;
  digits: string;
  context: NumberContext;
}

export function findNumbers(folded: string, text: string): Passage[] {
  const tokens = [...folded.matchAll(TOKEN)].filter(({ index }) => standsAlone(folded, index));
  const numbers = tokens.flatMap((match) => partsOf(match[0], match.index, text));
  const passages = numbers.flatMap((one): Passage[] => {
    const kind = kindOf(one);
    if (kind) return [{ ...kind, from: one.from, to: one.to }];
    return [];
  });
  return [
    ...passages,
    ...[...folded.matchAll(PASSPORT)].map((match) => lastGroup('identity', match)),
    ...[...folded.matchAll(SECURITY_CODE)].map((match) => lastGroup('card', match)),
  ];
}

function standsAlone(folded: string, at: number): boolean {
  return !GLUED.test(folded.charAt(at - 1)) || NAMED.test(folded.slice(Math.max(0, at - LONGEST_NAME), at));
}

/** "40 52345678" are two numbers: a token that is nothing as a whole is looked at word by word. */
function partsOf(raw: string, from: number, text: string): Candidate[] {
  const whole = candidate(raw, from, text);
  if (kindOf(whole) || !raw.includes(' ')) return [whole];
  return [...raw.matchAll(/\S{6,}/g)].map((part) => candidate(part[0], from + part.index, text));
}

function candidate(raw: string, from: number, text: string): Candidate {
  const to = from + raw.length;
  return { from, to, raw, digits: raw.replace(/\D/g, ''), context: contextOf(text, from, to) };
}

type Kind = { kind: PersonalDataKind; sure: boolean };
const sure = (kind: PersonalDataKind): Kind => ({ kind, sure: true });

function kindOf(one: Candidate): Kind | undefined {
  const { raw, context } = one;
  if (FREE_LINE.test(raw) || DATE.test(raw)) return undefined;
  if (isCard(one)) return sure('card');
  if (context === 'account' && isAccount(one)) return sure('account');
  if (context === 'identity' && isIdentity(one)) return sure('identity');
  if (isPhone(one)) return sure('phone');
  if (isTaxNumber(one)) return sure('nit');
  return looksLikeIdentity(one) ? { kind: 'identity', sure: false } : undefined;
}

/**
 * 13 to 19 digits and Luhn. A file number in one run passes Luhn once in ten, so after "radicado" or "IMEI" it must begin
 * like a Visa or Mastercard; beside the word "tarjeta" a slip in a digit does not make it less of a card.
 */
function isCard({ raw, digits, context }: Candidate): boolean {
  if (digits.length < 13 || digits.length > 19 || !CARD.test(digits)) return false;
  const grouped = CARD_GROUPS.test(raw);
  if (!grouped && !/^\d+$/.test(raw)) return false;
  if (context === 'card' && /^(?:\d{15,16})$/.test(digits)) return true;
  if (context === 'harmless' && !grouped && !/^(?:4\d|5[1-5])\d{14}$/.test(digits)) return false;
  return passesLuhn(digits);
}

/** Accounts and wallets: context always, and never a round sum or one written as money. */
function isAccount({ digits, raw }: Candidate): boolean {
  if (THOUSANDS.test(raw) && /[.,]/.test(raw)) return false;
  return digits.length >= 7 && digits.length <= 20 && !digits.endsWith('000') && !raw.startsWith('+');
}

/** The special permit to stay (PEP). */
const PERMIT_DIGITS = 15;

/** CC 6-10 digits, TI 10-11, CE 6-7, PPT 6-8, grouped by thousands or not. */
function isIdentity({ digits, raw }: Candidate): boolean {
  const isWhole = /^\d+$/.test(raw) || THOUSANDS.test(raw) || /^\d{1,4}(?: \d{2,4})+$/.test(raw);
  return isWhole && digits.length >= 6 && (digits.length <= 11 || digits.length === PERMIT_DIGITS);
}

function isPhone({ raw, digits, context }: Candidate): boolean {
  const compact = raw.startsWith('+') ? `+${digits}` : digits;
  if (MOBILE.test(compact) || LANDLINE.test(compact)) {
    // "3.001.234.567" is a sum unless a word says otherwise; a number of a file begins with anything.
    if (THOUSANDS.test(raw) && raw.includes('.')) return context === 'phone';
    return context !== 'harmless' || raw.startsWith('+');
  }
  // Seven digits of a fixed line, or with the old prefix, need the word.
  return context === 'phone' && /^(?:\+?57|0?3?1)?[2-8]\d{6}$/.test(compact);
}

function isTaxNumber({ raw, digits, context }: Candidate): boolean {
  if (context === 'nit') {
    return /^\d{9,10}$/.test(digits) || isNit(digits);
  }
  return context !== 'harmless' && /^\d{1,3}(?:[. ]?\d{3}){2,3} ?- ?\d$/.test(raw) && isNit(digits);
}

/** Without a word around it only the shape speaks: eight digits, or ten that begin with 1. Never a round number. */
function looksLikeIdentity({ raw, digits, context }: Candidate): boolean {
  if (context !== undefined || digits.endsWith('00') || /^(?:19|20)\d{2}/.test(raw)) return false;
  if (/^\d+$/.test(raw)) return /^[1-9]\d{7}$/.test(raw) || /^1\d{9}$/.test(raw);
  return /^\d{2}\.\d{3}\.\d{3}$|^1\.\d{3}\.\d{3}\.\d{3}$/.test(raw);
}

function lastGroup(kind: PersonalDataKind, match: RegExpExecArray): Passage {
  const to = match.index + match[0].length;
  return { kind, from: to - (match[1] ?? '').length, to, sure: true };
}
