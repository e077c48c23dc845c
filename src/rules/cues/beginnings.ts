/** One piece of a pattern: some signs, or a group of ways; what takes no room (looking around) is left out. */
interface Piece {
  /** Undefined: any sign. */
  signs?: readonly string[] | undefined;
  group?: readonly (readonly Piece[])[];
  isOptional: boolean;
  isRepeated: boolean;
}

/** So many signs tell most ways apart, and there are few of them to look up. */
export const LONGEST_BEGINNING = 8;

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
 * With what a text begins that one of these ways may say: up to eight signs each, fewer where what follows is open.
 * Undefined when it may begin with anything. Knows what our patterns are made of: signs, classes, groups, bars,
 * quantifiers, looking around.
 */
export function beginningsOf(source: string): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  through(
    pieces(source),
    '',
    (begun) => found.add(begun.slice(0, LONGEST_BEGINNING)),
    (begun) => found.add(begun),
  );
  return [...found].every((begun) => /^[a-z0-9]/.test(begun)) ? found : undefined;
}

type Told = (begun: string) => void;

/** `go` goes on behind these ways, `end` says that nothing more is known. */
function through(ways: readonly (readonly Piece[])[], begun: string, go: Told, end: Told): void {
  for (const way of ways) along(way, 0, begun, go, end);
}

function along(way: readonly Piece[], at: number, begun: string, go: Told, end: Told): void {
  const piece = way[at];
  if (piece === undefined || begun.length >= LONGEST_BEGINNING) {
    go(begun);
    return;
  }
  const next: Told = (more) => along(way, at + 1, more, go, end);
  if (piece.isOptional) next(begun);
  const after = piece.isRepeated ? end : next;
  if (piece.group) through(piece.group, begun, after, end);
  else if (piece.signs) for (const sign of piece.signs) after(begun + sign);
  else end(begun);
}

function pieces(source: string): Piece[][] {
  return waysOf(source).map(piecesOf);
}

const PIECE = /\\.|\[(?:\\.|[^\]])*\]|\((?:\?(?:<?[=!]|:))?|[^()|]/g;
const QUANTIFIER = /[?*+]|\{(\d+)(,?)(\d*)\}/y;

function piecesOf(way: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < way.length) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(way)?.[0];
    if (piece === undefined) throw new Error(`not a pattern that is understood here: ${way}`);
    const isGroup = piece.startsWith('(');
    const inner = isGroup ? way.slice(at + piece.length, closing(way, at)) : '';
    at += isGroup ? piece.length + inner.length + 1 : piece.length;
    QUANTIFIER.lastIndex = at;
    const quantifier = QUANTIFIER.exec(way);
    at += quantifier?.[0].length ?? 0;
    if (takesNoRoom(piece)) continue;
    found.push({
      ...(isGroup ? { group: pieces(inner) } : { signs: signsOf(piece) }),
      ...timesOf(quantifier),
    });
  }
  return found;
}

const takesNoRoom = (piece: string): boolean =>
  /^\(\?<?[=!]/.test(piece) || /^(?:\\b|\\B|\^|\$)$/.test(piece);

/** Where the group that opens here closes. */
function closing(way: string, from: number): number {
  let depth = 0;
  const signs = /\\.|\[(?:\\.|[^\]])*\]|[()]/g;
  signs.lastIndex = from;
  for (let sign = signs.exec(way); sign; sign = signs.exec(way)) {
    if (sign[0] === '(') depth += 1;
    if (sign[0] === ')') depth -= 1;
    if (depth === 0) return sign.index;
  }
  throw new Error(`a group that does not close: ${way}`);
}

function signsOf(piece: string): readonly string[] | undefined {
  if (piece === '.' || /^\\[a-zA-Z]$/.test(piece)) return undefined;
  if (piece.startsWith('\\')) return [piece.slice(1)];
  if (!piece.startsWith('[')) return [piece];
  const inner = piece.slice(1, -1);
  return /^\^|\\|[^-]-[^-]/.test(inner) ? undefined : Array.from(inner);
}

function timesOf(quantifier: RegExpExecArray | null): Pick<Piece, 'isOptional' | 'isRepeated'> {
  if (!quantifier) return { isOptional: false, isRepeated: false };
  const [sign, least, comma, most] = quantifier;
  if (least === undefined) return { isOptional: sign !== '+', isRepeated: sign !== '?' };
  return { isOptional: Number(least) === 0, isRepeated: comma !== '' ? most !== '1' : least !== '1' };
}
