/** Graphemes: what a person counts as one character. One segmenter for all: building one costs more than a text. */

// Firefox 115 to 124 (inside our promise) have no Intl.Segmenter: there the browser counts nearly as well,
// and the server, which always has it, decides.
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('es', { granularity: 'grapheme' }) : undefined;

const NEARLY_A_GRAPHEME =
  /\r\n|\p{Regional_Indicator}{2}|\P{M}(?:\p{M}|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*|\p{M}+/gsu;

/** Below U+0300 nothing combines, so every UTF-16 unit is a grapheme (CRLF excepted). */
const ONE_UNIT_EACH = /^[\0-\f\x0E-\u02FF]*$/;

/** V8 takes quadratic time over a long text (64,000 graphemes: 40 s), so the segmenter is given pieces of it. */
const PIECE = 256;

/** The text's graphemes, in order, lazily. Linear in the text. */
export function* graphemes(text: string): Generator<string> {
  let start = 0;
  let size = PIECE;
  while (start < text.length) {
    const end = start + size + (isHighSurrogate(text, start + size - 1) ? 1 : 0);
    const isEnd = end >= text.length;
    const found = graphemesOfPiece(text.slice(start, end));
    // The last one of a piece may go on in the next: it begins the next piece. Alone, it needs a longer piece.
    const whole = isEnd ? found : found.slice(0, -1);
    yield* whole;
    start += whole.reduce((units, grapheme) => units + grapheme.length, 0);
    size = whole.length === 0 ? size * 2 : PIECE;
  }
}

/** Between the two halves of a code point nothing may be cut: half an emoji is no emoji. */
function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function graphemesOfPiece(piece: string): string[] {
  if (segmenter === undefined) return piece.match(NEARLY_A_GRAPHEME) ?? [];
  return Array.from(segmenter.segment(piece), ({ segment }) => segment);
}

/** Length in graphemes: "ñ" is 1 composed or not, a family emoji is 1. */
export function length(text: string): number {
  if (ONE_UNIT_EACH.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes(text)) count += 1;
  return count;
}
