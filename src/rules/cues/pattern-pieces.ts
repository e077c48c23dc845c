/** One piece of a pattern: some signs, or a group of ways; what takes no room (looking around) is left out. */
export interface Piece {
  /** Undefined: any sign. */
  signs: readonly string[] | undefined;
  group: readonly (readonly Piece[])[] | undefined;
  isOptional: boolean;
  isRepeated: boolean;
  /** How many signs it takes at least; behind what is repeated nothing more is known. */
  room: number;
}

/** Reads from left to right, each sign once: a hundred thousand of them at every start. */
interface Reading {
  readonly source: string;
  at: number;
  /** So many signs of each way are asked for. */
  readonly most: number;
}

/**
 * The ways of a pattern, each as far as `most` signs reach. Knows what our patterns are made of: signs, classes, groups,
 * bars, quantifiers, looking around.
 */
export function piecesOf(source: string, most: number): Piece[][] {
  const reading = { source, at: 0, most };
  const ways = readWays(reading);
  if (reading.at < source.length) throw new Error(`a group that was not opened: ${source}`);
  return ways;
}

function readWays(reading: Reading): Piece[][] {
  const ways = [readWay(reading)];
  while (reading.source[reading.at] === '|') {
    reading.at += 1;
    ways.push(readWay(reading));
  }
  return ways;
}

function readWay(reading: Reading): Piece[] {
  const found: Piece[] = [];
  let room = 0;
  while (reading.at < reading.source.length && !'|)'.includes(reading.source.charAt(reading.at))) {
    const piece = readPiece(reading);
    if (!piece || room >= reading.most) continue;
    found.push(piece);
    room += piece.room;
  }
  return found;
}

function readPiece(reading: Reading): Piece | undefined {
  const content = readContent(reading);
  const times = readTimes(reading);
  if (!content) return undefined;
  const { signs, group } = content;
  const { isOptional, isRepeated } = times;
  const least = group ? Math.min(...group.map(roomOf)) : 1;
  // By name: spreading a hundred thousand small objects took half a second.
  return { signs, group, isOptional, isRepeated, room: isOptional ? 0 : isRepeated ? reading.most : least };
}

const roomOf = (way: readonly Piece[]): number => way.reduce((sum, { room }) => sum + room, 0);

type Content = Pick<Piece, 'group' | 'signs'>;
const ANY_SIGN: Content = { signs: undefined, group: undefined };

/** Undefined: it takes no room. */
function readContent(reading: Reading): Content | undefined {
  const { source, at } = reading;
  const sign = source.charAt(at);
  if (sign === '(') return readGroup(reading);
  if (sign === '[') return { signs: readClass(reading), group: undefined };
  reading.at += sign === '\\' ? 2 : 1;
  if (sign === '^' || sign === '$') return undefined;
  if (sign === '.') return ANY_SIGN;
  if (sign !== '\\') return { signs: [sign], group: undefined };
  const escaped = source.charAt(at + 1);
  if (escaped === 'b' || escaped === 'B') return undefined;
  return /[a-zA-Z]/.test(escaped) ? ANY_SIGN : { signs: [escaped], group: undefined };
}

const OPENING = /\((?:\?(?:<?[=!]|:))?/y;

function readGroup(reading: Reading): Content | undefined {
  const { source } = reading;
  OPENING.lastIndex = reading.at;
  const opening = OPENING.exec(source)?.[0] ?? '(';
  reading.at += opening.length;
  const group = readWays(reading);
  if (source[reading.at] !== ')') throw new Error(`a group that does not close: ${source}`);
  reading.at += 1;
  return /[=!]/.test(opening) ? undefined : { signs: undefined, group };
}

const CLASS = /\[((?:\\.|[^\]\\])*)\]/y;

function readClass(reading: Reading): readonly string[] | undefined {
  CLASS.lastIndex = reading.at;
  const found = CLASS.exec(reading.source);
  if (!found) throw new Error(`a class that does not close: ${reading.source}`);
  reading.at += found[0].length;
  const inner = found[1] ?? '';
  return /^\^|\\|[^-]-[^-]/.test(inner) ? undefined : Array.from(inner);
}

/** Lazy or not, a text begins alike. */
const TIMES = /\{(\d+)(,?)(\d*)\}\??|[?*+]\??/y;

function readTimes(reading: Reading): Pick<Piece, 'isOptional' | 'isRepeated'> {
  const sign = reading.source.charAt(reading.at);
  if (!'?*+{'.includes(sign) || sign === '') return { isOptional: false, isRepeated: false };
  TIMES.lastIndex = reading.at;
  const found = TIMES.exec(reading.source);
  if (!found) throw new Error(`a quantifier that is not understood: ${reading.source}`);
  const [written, least, comma, most] = found;
  reading.at += written.length;
  if (least === undefined) return { isOptional: sign !== '+', isRepeated: sign !== '?' };
  return { isOptional: Number(least) === 0, isRepeated: (comma === '' ? least : most) !== '1' };
}
