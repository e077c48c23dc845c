/** A number told in words or with words between its digits, and the digits it means. */
export interface SpokenNumber {
  from: number;
  to: number;
  digits: string;
}

const numbered = (words: string, first: number, step: number): [string, number][] =>
  words.split(' ').map((word, at) => [word, first + at * step]);

const VALUES = new Map<string, number>([
  ...numbered(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    0,
    1,
  ),
  ...numbered('dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres', 16, 1),
  ...numbered('veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve', 24, 1),
  ...numbered('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
  ...numbered('cien doscientos trescientos cuatrocientos quinientos seiscientos', 100, 100),
  ...numbered('setecientos ochocientos novecientos', 700, 100),
  ['un', 1],
  ['ciento', 100],
]);

const WORD = `(?:${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const BETWEEN = String.raw`(?:[\s,.-]{1,3}(?:(?:y|guion|raya|espacio|punto|luego|y luego|despues|seguido de)[\s,]{1,2})?)`;
const ITEM = String.raw`(?:${WORD}\b|\d{1,4}(?!\d))`;
const ROW = new RegExp(String.raw`\b${ITEM}(?:${BETWEEN}${ITEM}){2,15}`, 'g');
/** A row with words in it, or "310, 456, 7890"; other rows of digits are left to those who read digits. */
const TOLD = /[a-z]{2}|^3\d{2}, ?\d{3}, ?\d{4}$/;

/** Most messages say no row of digits: they are not searched. */
const MAY_BE =
  /(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|guion|raya|espacio|luego)\b|\d, \d/;

/**
 * "tres uno cero cuatro…", "trescientos diez, cuatro ochenta y dos, setenta y cinco noventa y tres", "310 guion 482 guion
 * 7593".
 */
export function spokenNumbers(folded: string): SpokenNumber[] {
  if (!MAY_BE.test(folded)) return [];
  return [...folded.matchAll(ROW)]
    .filter(({ 0: row, index }) => TOLD.test(row) && !/[\d.,-]/.test(folded.charAt(index - 1)))
    .map(({ 0: row, index }) => ({ from: index, to: index + row.length, digits: digitsOf(row) }));
}

/** "trescientos diez" and "ochenta y dos" are one number each; "cuatro ochenta" are two, said one after the other. */
function digitsOf(row: string): string {
  const said: string[] = [];
  let open: number | undefined;
  let joined = false;
  for (const item of row.match(/[a-z]+|\d+/g) ?? []) {
    const value = VALUES.get(item);
    if (value !== undefined && open !== undefined && mayGrow(open, value, joined)) {
      open += value;
      said.splice(-1, 1, String(open));
    } else if (value !== undefined || /\d/.test(item)) {
      open = value;
      said.push(value === undefined ? item : String(value));
    }
    joined = item === 'y';
  }
  return said.join('');
}

function mayGrow(open: number, value: number, joined: boolean): boolean {
  if (open >= 100 && open % 100 === 0) return value > 0 && value < 100;
  return joined && open >= 10 && open % 10 === 0 && value < 10;
}
