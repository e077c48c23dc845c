/** As it was written: a capital stays a capital. */
export function cased(meant: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return meant.toUpperCase();
  const first = like.charAt(0);
  return first !== first.toLowerCase() ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
