import type { NumberContext } from './number-context.ts';

interface Written {
  raw: string;
  digits: string;
  context: NumberContext;
  isPart: boolean;
  named: boolean;
  isImpersonal: boolean;
}

const SEPARATOR = String.raw`[.,'’´${'`'} –-]{1,2}`;
const THOUSANDS = new RegExp(String.raw`^\d{1,3}(?:${SEPARATOR}\d{3}){1,4}$`);
/** Eight digits, or ten that begin like today's. */
const GROUPED = new RegExp(String.raw`^(?:\d{2}|1${SEPARATOR}\d{3})(?:${SEPARATOR}\d{3}){2}$`);
const GROUPED_OLD = new RegExp(String.raw`^[1-9](?:${SEPARATOR}\d{3}){2}$`);
const TODAYS = /^(?:[1-9]\d{7}|1[0-2]\d{8})$/;
const BEGINS_WITH_A_YEAR = /^(?:19|20)/;
/** The special permit to stay (PEP). */
const PERMIT_DIGITS = 15;

/** CC 6-10 digits, TI 10-11, CE 6-7, PPT 6-8, however they are grouped: the word beside it decides. */
export function isIdentity({ digits, raw, isPart }: Written): boolean {
  if (raw.startsWith('+') || (digits.endsWith('000') && digits.length <= 7)) return false;
  if (isPart && !/^\d+$/.test(raw) && !THOUSANDS.test(raw)) return false;
  return digits.length <= 11 || digits.length === PERMIT_DIGITS;
}

/** Without a word around it only the shape speaks. Never a round number, a sum or a count. */
export function looksLikeIdentity(one: Written): boolean {
  const { raw, digits, context } = one;
  if (context.counted || digits.endsWith('00') || raw.startsWith('+')) return false;
  if (belongsToAnother(one)) return false;
  return /^\d+$/.test(raw) ? looksPlainly(one) : looksGrouped(one);
}

function belongsToAnother({ raw, context, isImpersonal }: Written): boolean {
  const { saying, near } = context;
  if (isImpersonal) return near || saying === 'secret' || !/^\d+$/.test(raw);
  return near && (saying === 'account' || saying === 'bank' || saying === 'card');
}

const isSilent = ({ saying }: NumberContext): boolean => saying === undefined || saying === 'person';

function looksPlainly({ raw, context, named }: Written): boolean {
  if (!named && !isSilent(context)) return false;
  if (TODAYS.test(raw)) return !BEGINS_WITH_A_YEAR.test(raw);
  return named && /^[1-9]\d{6}$/.test(raw);
}

function looksGrouped({ raw, context, isPart, named }: Written): boolean {
  if (isPart && !isSilent(context)) return false;
  return GROUPED.test(raw) || ((named || context.saying === 'person') && GROUPED_OLD.test(raw));
}
