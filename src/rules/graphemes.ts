/** Graphemes: what a person counts as one character. One segmenter for all: building one costs more than a text. */

// Firefox 115 to 124 (inside our promise) have no Intl.Segmenter: there the browser counts nearly as well,
// and the server, which always has it, decides.
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('es', { granularity: 'grapheme' }) : undefined;

const NEARLY_A_GRAPHEME =
  /\r\n|\p{Regional_Indicator}{2}|\P{M}(?:\p{M}|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*|\p{M}+/gsu;

/** Below U+0300 nothing combines, so every UTF-16 unit is a grapheme (CRLF excepted). */
const ONE_UNIT_EACH = /^[\0-\f\x0E-\u02FF]*$/;

/** The text's graphemes, in order, lazily. */
export function* graphemes(text: string): Generator<string> {
  if (segmenter === undefined) {
    for (const match of text.matchAll(NEARLY_A_GRAPHEME)) yield match[0];
    return;
  }
  for (const part of segmenter.segment(text)) yield part.segment;
}

/** Length in graphemes: "ñ" is 1 composed or not, a family emoji is 1. Linear in the text. */
export function length(text: string): number {
  if (ONE_UNIT_EACH.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes(text)) count += 1;
  return count;
}
