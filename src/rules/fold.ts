/**
 * Lower case without accents or dieresis, of the same length as the text, so that places in one are places in the
 * other. **ñ is not n** (*ano* and *año* differ). Expects NFC.
 */
export function foldAccents(text: string): string {
  return text.replace(/[A-Z]|[^\0-\x7f]/g, foldUnit);
}

function foldUnit(unit: string): string {
  if (unit === 'ñ' || unit === 'Ñ') return 'ñ';
  const folded = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.length === 1 ? folded : unit;
}
