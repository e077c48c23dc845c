/** The next or the one before, going round; with none chosen the first, or the last. */
export function neighbour(ids: readonly string[], chosen: string | null, by: 1 | -1): string | null {
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  if (at === -1) return (by === 1 ? ids[0] : ids[ids.length - 1]) ?? null;
  return ids[(at + by + ids.length) % ids.length] ?? null;
}
