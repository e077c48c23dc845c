/** Anything in an SVG that runs, loads or refers to another place. */
const UNSAFE = [
  /<\s*(script|foreignobject|iframe|image|feimage|embed|object|audio|video|handler|listener|animate|set)\b/i,
  /<\s*a[\s>]/i,
  /\son[a-z]+\s*=/i,
  /<!(doctype|entity|\[cdata)/i,
  /<\?(?!xml\s)/i,
  /javascript:/i,
  /@import/i,
  /url\(\s*['"]?(?!#)/i,
  /(?:xlink:)?href\s*=\s*['"]?(?!['"]?#)/i,
  /&#/,
];

const LARGEST = 100_000;

/** True for a drawing and nothing but a drawing. What does not pass is not mended: it is not shown. */
export function isSafeShield(svg: string): boolean {
  if (svg.length > LARGEST || !/^\s*(<\?xml[^>]*\?>\s*)?(<!--[^]*?-->\s*)*<svg[\s>]/i.test(svg)) return false;
  return !UNSAFE.some((pattern) => pattern.test(svg));
}

/** A counter's window in the institution's colour, for an institution without a usable shield. */
export function plainShield(main: string): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">' +
    `<rect width="48" height="48" rx="10" fill="${main}"/>` +
    '<path d="M12 14h24v14H24l-7 6v-6h-5z" fill="#fff"/></svg>'
  );
}
