import { describeRefused } from './character-names.ts';
import { graphemes, length } from './graphemes.ts';
import { allowed, refuse } from './refusal.ts';
import type { RefusalCode, Verdict } from './refusal.ts';

export { length };

/**
 * What a text may be made of. Design, row "Alphanumeric only":
 * - `strict` (IPES: "solamente caracteres alfanuméricos que permitan comunicarse en idioma español"): letters of
 *   Spanish, digits, space, newline and the punctuation of Spanish.
 * - `extended` (Putumayo): and any Latin letter, and `@ # $ % & / + = * _ º ª °`.
 * - `staff` (public servants, cards, links): `extended` and `~ [ ] { } | \ ^`, which an address copied from a
 *   browser may hold as they are. `<`, `>` and the backquote stay out: no link needs them unescaped.
 * No policy allows emoji, control, invisible or full-width characters.
 */
export type CharacterPolicy = 'strict' | 'extended' | 'staff';

/**
 * One Latin letter as a single code point of a NFC text. Superscripts, ligatures and full-width forms are Latin for
 * Unicode, but they are disguises of letters, so they are left out.
 */
export const LATIN_LETTER = String.raw`(?:(?=\p{L})(?![\p{Lm}\uFB00-\uFB06\uFF00-\uFFEF])\p{Script=Latin})`;

const STRICT = String.raw`A-Za-zÁÉÍÓÚÜÑáéíóúüñ0-9 \n.,;:…¿?¡!()«»“”"'’\-–—`;
const EXTENDED = String.raw`${STRICT}@#$%&\/+=*_ºª°`;
const STAFF = String.raw`${EXTENDED}~\[\]{}|\\\^`;

/** Finds a refused code point. A search, not a match of the whole text: it needs no stack, whatever the length. */
const refused: Record<CharacterPolicy, RegExp> = {
  strict: new RegExp(`[^${STRICT}]`, 'u'),
  extended: new RegExp(`(?!${LATIN_LETTER})[^${EXTENDED}]`, 'u'),
  staff: new RegExp(`(?!${LATIN_LETTER})[^${STAFF}]`, 'u'),
};

/** More marks in a row than any language has (UAX #15 allows a stream 30); no policy lets such a text through. */
const PILE_OF_MARKS = /\p{M}{31}/u;

/**
 * NFC; every Unicode space and the tab become a space; CRLF, CR and the Unicode line separators, a newline. A pile of
 * marks stays as it is: putting 40,000 of them in their order takes the server seconds.
 */
export function normalise(text: string): string {
  const spaced = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\t\p{Zs}]/gu, ' ');
  return PILE_OF_MARKS.test(spaced) ? spaced : spaced.normalize('NFC');
}

/** Expects normalised text. The refusal names the first refused grapheme, in Spanish, and its 0-based position. */
export function checkCharacters(text: string, policy: CharacterPolicy): Verdict {
  return checkAgainst(text, (part) => !refused[policy].test(part), 'character_not_allowed');
}

/** Like checkCharacters, for a set of one's own. `allows` is asked for the whole text, then for each part. */
export function checkAgainst(text: string, allows: (part: string) => boolean, code: RefusalCode): Verdict {
  if (allows(text)) return allowed;
  let position = 0;
  for (const grapheme of graphemes(text)) {
    if (!allows(grapheme))
      return refuse(code, { detail: { ...describeRefused(grapheme, allows), position } });
    position += 1;
  }
  return allowed;
}

/** `max` in graphemes. Longer text is refused with its length, never cut. */
export function checkLength(text: string, max: number, code: RefusalCode = 'message_too_long'): Verdict {
  if (text.length <= max) return allowed;
  const counted = length(text);
  return counted <= max ? allowed : refuse(code, { detail: { max, length: counted } });
}
