import { checkAgainst, checkLength, LATIN_LETTER, normalise } from './characters.ts';
import { checkEmail, normaliseEmail } from './email.ts';
import { allowed, refuse, type Verdict } from './refusal.ts';

/**
 * A *dato*: a typed field that the agent asks for and the citizen fills in inside the chat. Design, row "Alphanumeric
 * only": "In strict an e-mail, an address or an amount travels as a *dato*". Each kind has a policy of its own.
 */
export type DatoKind = 'email' | 'phone' | 'address' | 'document' | 'amount';

export const datoKinds: readonly DatoKind[] = ['email', 'phone', 'address', 'document', 'amount'];

/** How it is called when the institution has no field of its own for it. */
export const datoLabels: Readonly<Record<DatoKind, string>> = {
  email: 'Correo electrónico',
  phone: 'Teléfono',
  address: 'Dirección',
  document: 'Documento',
  amount: 'Valor en pesos',
};

const LONGEST: Readonly<Record<DatoKind, number>> = {
  email: 254,
  phone: 40,
  address: 160,
  document: 40,
  amount: 30,
};

/** What the text of each kind may be made of; an e-mail has a form of its own. */
const allowedIn: Readonly<Record<Exclude<DatoKind, 'email'>, RegExp>> = {
  phone: /^[0-9 ()+.,\-]*$/,
  address: new RegExp(String.raw`^(?:[0-9 .,#°ºª\-–/()'’]|${LATIN_LETTER})*$`, 'u'),
  document: /^[A-Za-zÑñ0-9 .\-]*$/,
  amount: /^[0-9 $.,]*$/,
};

/** As it is stored: NFC, single spaces, one line. */
export function normaliseDato(kind: DatoKind, text: string): string {
  return kind === 'email' ? normaliseEmail(text) : normalise(text).replace(/\s+/g, ' ').trim();
}

/** Expects a normalised value. What is refused here is never stored; doubts are for `datoDoubt`. */
export function checkDato(kind: DatoKind, value: string): Verdict {
  if (value === '') return refuse('dato_missing');
  if (kind === 'email') return checkEmail(value);
  const characters = checkAgainst(value, (part) => allowedIn[kind].test(part), 'dato_character');
  if (!characters.ok) return characters;
  const fits = checkLength(value, LONGEST[kind], 'dato_too_long');
  if (!fits.ok) return fits;
  return /[\p{L}0-9]/u.test(value) ? allowed : refuse('dato_missing');
}

/** What is odd about it, to be said once before it is sent as it is: no register of ours knows better than the person. */
export type DatoDoubt = 'phone' | 'address' | 'document' | 'nit' | 'amount';

/** "Validation is soft (warn)": the numbers of Colombia as they usually are. */
export function datoDoubt(kind: DatoKind, value: string): DatoDoubt | undefined {
  switch (kind) {
    case 'phone':
      return isPhone(value.replace(/\D/g, '')) ? undefined : 'phone';
    case 'address':
      return /\d/.test(value) && /\p{L}{2}/u.test(value) ? undefined : 'address';
    case 'document':
      return documentDoubt(value);
    case 'amount':
      return /^\$? ?\d{1,3}(?:[. ]?\d{3})*(?:,\d{1,2})?$/.test(value) ? undefined : 'amount';
    default:
      return undefined;
  }
}

/** Ten digits (3xx… of a mobile, 60x… of a landline), with or without 57; 01 8000 lines; short codes. */
function isPhone(digits: string): boolean {
  const own = digits.replace(/^(?:00)?57(?=\d{10}$)/, '');
  return /^(?:3\d{9}|60[1-8]\d{7}|018000\d{4,7}|1\d{2})$/.test(own);
}

/** CC, TI, CE, PPT of 5 to 11 digits; a NIT with its digit; a passport with letters. */
function documentDoubt(value: string): DatoDoubt | undefined {
  const number = value.replace(/^(?:cc|ti|ce|ppt|pep|nit|pasaporte)\b[ .]*/i, '').replace(/[ .]/g, '');
  const nit = /^(\d{9})-(\d)$/.exec(number);
  if (nit) return nitDigit(nit[1] ?? '') === Number(nit[2]) ? undefined : 'nit';
  if (/^\d{5,11}$/.test(number)) return undefined;
  return /^(?=.*\d)[A-Za-zÑñ0-9]{6,12}$/.test(number) ? undefined : 'document';
}

const NIT_WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41];

/** Verification digit of a NIT of nine digits (DIAN): weights from the right, sum modulo eleven. */
function nitDigit(nit: string): number {
  const sum = NIT_WEIGHTS.reduce((all, weight, index) => all + weight * Number(nit[8 - index]), 0);
  const rest = sum % 11;
  return rest < 2 ? rest : 11 - rest;
}
