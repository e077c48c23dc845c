import { once } from './plain.ts';

/** Between two ends of words. */
export const between = (inner: string): string => String.raw`(?:^|[^a-zñ])(?:${inner})(?![a-zñ])`;

/** Between the words of an expression any space or sign may stand. */
export const spaced = (expression: string): string =>
  expression.replace(/ (?![?*+])/g, String.raw`[\s,.\-_]+`);

const LONGEST = 16_000;

/** V8 no longer optimises a pattern of more than 20 KB (measured: 400 µs a message against 7). */
export function lots(ways: readonly string[]): RegExp[] {
  const joined: string[] = [];
  for (const way of ways.map(once)) {
    const last = joined[joined.length - 1];
    if (last === undefined || last.length + way.length > LONGEST) joined.push(way);
    else joined[joined.length - 1] = `${last}|${way}`;
  }
  return joined.map((inner) => new RegExp(between(inner)));
}
