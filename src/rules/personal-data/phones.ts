import type { NumberContext } from './number-context.ts';

const MOBILE = /^(?:\+?57|0057|03)?3\d{9}$/;
const LANDLINE = /^(?:\+?57|0057)?0?60[1-8]\d{7}$/;
/** Seven digits of a fixed line, or with the old prefix of a city. */
const OLD_LANDLINE = /^(?:\+?57)?0?3?[1-8]?[2-8]\d{6}$/;
/** "310 482 75 93", "3018 475 926", "3 1 5 8 2 7 4 0 9 6", "31 04 56 78 90": other groups may be a list. */
const SAID_AS_MOBILE =
  /^\D{0,2}(?:(?:57|0057)\D{1,3})?\(?3\d{2}|^\D{0,2}\d{4,}|^\d(?:\D\d){9}$|^3[0-35](?:\D\d{2}){4}$/;
/** "3.001.234.567" is a sum unless a word says otherwise. */
const WRITTEN_AS_SUM = /^\d[.,'’]\d{3}(?:[.,'’]\d{3}){1,2}$/;

export const isMobile = (digits: string): boolean => MOBILE.test(digits);

interface Written {
  raw: string;
  digits: string;
  context: NumberContext;
  isImpersonal: boolean;
}

export function isPhone({ raw, digits, context, isImpersonal }: Written): boolean {
  const compact = raw.startsWith('+') ? `+${digits}` : digits;
  const asked = context.saying === 'phone';
  // A number of another country.
  if (/^\+\d{9,15}$/.test(compact)) return true;
  if (WRITTEN_AS_SUM.test(raw)) return asked && MOBILE.test(compact);
  // What is said of a file begins with anything.
  if (isImpersonal && (context.near || context.saying === 'file')) return false;
  if (asked) return [LANDLINE, MOBILE, OLD_LANDLINE].some((shape) => shape.test(compact));
  return LANDLINE.test(compact) || (MOBILE.test(compact) && isSaidAsMobile(raw, context));
}

const isSaidAsMobile = (raw: string, { saying }: NumberContext): boolean =>
  saying === 'person' || SAID_AS_MOBILE.test(raw);
