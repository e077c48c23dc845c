const WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

/** The verification digit of a NIT (DIAN): weights from the right, sum modulo 11; 0 and 1 stay, others are 11 − r. */
export function nitCheckDigit(digits: string): number {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  const rest = sum % 11;
  return rest < 2 ? rest : 11 - rest;
}

/** Nine or ten digits and their verification digit, as one string. */
export function isNit(digits: string): boolean {
  return /^\d{10,11}$/.test(digits) && nitCheckDigit(digits.slice(0, -1)) === Number(digits.slice(-1));
}
