import { passesLuhn } from './luhn.ts';
import type { NumberContext } from './number-context.ts';

const CARD = /^(?:3\d{12,18}|[4-6]\d{12,18}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12})$/;
/** Visa and Mastercard. */
const USUAL = /^(?:4\d|5[1-5])\d{14}$/;
/** As it stands on the plastic: fours, or the 4-6-5 of American Express. */
const ON_PLASTIC = /^\d{4}(?:[ .-]{1,3}\d{4}){2,3}(?:[ .-]\d{1,4})?$|^\d{4}[ .-]\d{6}[ .-]\d{4,5}$/;
/** "310 456 7890 52 345 678" are a telephone and an identity number; "377813550926 472" leaves too few for a second. */
const MOBILE_FIRST = /^3[0-35]\d \d{3} \d/;
const A_NUMBER = 7;
const isRow = (raw: string, digits: string): boolean => {
  const longest = Math.max(...raw.split(/\D+/).map(({ length }) => length));
  return MOBILE_FIRST.test(raw) || (longest >= A_NUMBER && digits.length - longest >= A_NUMBER - 1);
};

interface Written {
  raw: string;
  digits: string;
  context: NumberContext;
  isPart: boolean;
}

/**
 * 13 to 19 digits and Luhn, however they are grouped. A file number passes Luhn once in ten and an IMEI always, so that
 * after such a word it must begin like a Visa or Mastercard or be grouped in fours; beside the word "tarjeta" a slip in
 * a digit does not make it less of a card.
 */
export function isCard({ raw, digits, context, isPart }: Written): boolean {
  if (!CARD.test(digits)) return false;
  if (context.saying === 'card' && /^\d{15,16}$/.test(digits)) return true;
  return passesLuhn(digits) && (ON_PLASTIC.test(raw) || isCredible({ raw, digits, context, isPart }));
}

function isCredible({ raw, digits, context, isPart }: Written): boolean {
  const { saying, near } = context;
  const isUsual = USUAL.test(digits);
  const isPlain = /^\d+$/.test(raw);
  if (saying === 'file' && near) return isUsual && isPlain;
  if (isPlain || saying === 'card') return true;
  return isUsual ? saying !== 'identity' && saying !== 'phone' : !isPart && !isRow(raw, digits);
}
