import type { PersonalDataKind } from './passage.ts';
import { isCard } from './cards.ts';
import type { Saying } from './context-words.ts';
import { isIdentity, looksLikeIdentity } from './identity-numbers.ts';
import { isNit } from './nit.ts';
import type { NumberContext } from './number-context.ts';
import { isMobile, isPhone } from './phones.ts';

export interface WrittenNumber {
  raw: string;
  digits: string;
  context: NumberContext;
  /** A piece of a longer row of numbers. */
  isPart: boolean;
  /** "Gloria Inés Pinzón, 35.491.067". */
  named: boolean;
}

export interface NumberKind {
  kind: PersonalDataKind;
  sure: boolean;
}

export const FEWEST_DIGITS = 6;
export const MOST_DIGITS = 20;

/** Free lines, dates, years and sums with cents. */
const NOBODYS = [
  /^0?1[ -]?8 ?0 ?0/,
  /^\d{4}[-. ](?:0?[1-9]|1[0-2])[-. ]\d{1,2}$/,
  /^\d{1,2}[-. ](?:0?[1-9]|1[0-2])[-. ](?:19|20)\d{2}$/,
  /^(?:(?:19|20)\d{2}[-, ]{1,2}){1,4}(?:19|20)\d{2}$/,
  /^\d{1,3}(?:\.\d{3}){1,4},\d{1,2}$/,
];

const IMPERSONAL: ReadonlySet<Saying | undefined> = new Set(['file', 'money', 'count', 'secret'] as const);

/** What a number is, by its shape and by the words around it: the rules of `colombia.md` in the order that decides. */
export function kindOf(number: WrittenNumber): NumberKind | undefined {
  if (NOBODYS.some((shape) => shape.test(number.raw))) return undefined;
  const { saying, shared } = number.context;
  const one = { ...number, isImpersonal: IMPERSONAL.has(saying) };
  if (isCard(one)) return sure('card');
  if (isAccount(one)) return sure('account');
  const phone = isPhone(one);
  // "cédula 80196437, 310 482 7593": the word was about the first.
  const claimed = !(shared && phone);
  if (saying === 'identity' && claimed && isIdentity(one)) return sure('identity');
  if (claimed && isTaxNumber(one)) return sure('nit');
  return phone ? sure('phone') : guess(one);
}

function guess(one: Parameters<typeof looksLikeIdentity>[0]): NumberKind | undefined {
  return looksLikeIdentity(one) ? { kind: 'identity', sure: false } : undefined;
}

const sure = (kind: PersonalDataKind): NumberKind => ({ kind, sure: true });

/** Accounts and wallets: a word always, and never a round sum or one written as money. */
function isAccount({ digits, raw, context }: WrittenNumber): boolean {
  const { saying, shared, near } = context;
  if (/^\d{1,3}(?:[.,'’]\d{3}){1,3}$/.test(raw) || digits.endsWith('000') || raw.startsWith('+'))
    return false;
  // "Consigné 1250500": a bank alone may also receive a sum.
  if (saying === 'bank') return digits.length >= 9 && !digits.endsWith('00');
  if (saying !== 'account' || digits.length < 7) return false;
  return !(shared && !near && isMobile(digits));
}

const TAX_SHAPE = /^\d{1,3}(?:[.,'’ ]{0,2}\d{3}){2,3} ?[-–] ?\d$/;

/** With its word, or by a right verification digit where that is written apart. */
function isTaxNumber({
  raw,
  digits,
  context,
  isImpersonal,
}: WrittenNumber & { isImpersonal: boolean }): boolean {
  if (context.saying === 'nit') return digits.length >= 7 && digits.length <= 11;
  if (!isNit(digits)) return false;
  if (!TAX_SHAPE.test(raw)) return context.saying === undefined && /^[89]\d{9}$/.test(raw);
  const isGrouped = /\d[.,'’ ]\d{3}/.test(raw);
  return isGrouped || !(isImpersonal && context.near);
}
