import { piecesOf, type Piece } from './pattern-pieces.ts';

/** So many signs tell most ways apart, and there are few of them to look up. */
export const LONGEST_BEGINNING = 6;

/** The ways between the bars of a pattern, those inside of groups left whole. */
export function waysOf(source: string): string[] {
  const ways: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/g)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign !== '|' || depth > 0) continue;
    ways.push(source.slice(from, index));
    from = index + 1;
  }
  return [...ways, source.slice(from)];
}

/**
 * With what a text begins that one of these ways may say: up to six signs each, fewer where what follows is open.
 * Undefined when it may begin with anything.
 */
export function beginningsOf(source: string): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const begun of through(piecesOf(source, LONGEST_BEGINNING), [''], found)) found.add(begun);
  return [...found].every((begun) => /^[a-z0-9]/.test(begun)) ? found : undefined;
}

/** How a text goes on that had these beginnings; in `found` those of which nothing more is known or asked. */
const through = (
  ways: readonly (readonly Piece[])[],
  begun: readonly string[],
  found: Set<string>,
): string[] => ways.flatMap((way) => along(way, begun, found));

function along(way: readonly Piece[], begun: readonly string[], found: Set<string>): readonly string[] {
  let open = begun;
  for (const piece of way) {
    if (open.length === 0) break;
    open = past(piece, open, found);
  }
  return open;
}

/** Each step is taken once for all that stand alike: path by path it took a second of the start (measured). */
function past(piece: Piece, begun: readonly string[], found: Set<string>): string[] {
  const grown = new Set(piece.isOptional ? begun : []);
  for (const one of grownBy(piece, begun, found)) {
    if (piece.isRepeated || one.length >= LONGEST_BEGINNING) found.add(one.slice(0, LONGEST_BEGINNING));
    else grown.add(one);
  }
  return [...grown];
}

function grownBy({ group, signs }: Piece, begun: readonly string[], found: Set<string>): string[] {
  if (group) return through(group, begun, found);
  if (signs) return begun.flatMap((one) => signs.map((sign) => one + sign));
  for (const one of begun) found.add(one);
  return [];
}
