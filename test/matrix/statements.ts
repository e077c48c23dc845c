/** Tables whose rows belong to an institution; a statement that touches one must say which. */
export function unnamed(statement: string, tables: readonly string[]): string | undefined {
  const plain = statement.replaceAll('"', '').replace(/\s+/g, ' ').toLowerCase();
  const touched = tables.filter((table) =>
    new RegExp(`\\b(from|join|into|update|,) (only )?(public\\.)?${table}\\b`).test(plain),
  );
  if (touched.length === 0) return undefined;
  const named = conditions(plain).match(/\binstitution_id\b/g)?.length ?? 0;
  return named >= touched.length
    ? undefined
    : `${touched.join(', ')} without institution_id: ${plain.slice(0, 300)}`;
}

/** Only where rows are chosen or given: being listed among the answers is no wall. */
function conditions(plain: string): string {
  const given = /\binsert into [\w.]+ ?\(([^)]*)\)/.exec(plain)?.[1] ?? '';
  const chosen =
    plain.match(/\b(where|on) .*?(?= (where|returning|order by|group by|limit|for update)\b|$)/g) ?? [];
  return [given, ...chosen].join(' | ');
}
