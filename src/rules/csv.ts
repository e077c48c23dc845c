/**
 * A line of a table that spreadsheets open (RFC 4180, with the semicolon that a spreadsheet in Spanish expects).
 * A cell that a spreadsheet would calculate gets an apostrophe before it: what a citizen typed is never a formula.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell ?? '')).join(';')}\r\n`;
}

/** Tells spreadsheets that the file is UTF-8. */
export const CSV_START = '\uFEFF';

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
