import type { Passage } from './passage.ts';
import { contextReader } from './number-context.ts';
import { FEWEST_DIGITS, kindOf, MOST_DIGITS, type NumberKind } from './number-kinds.ts';
import { spokenNumbers } from './spoken-numbers.ts';

/** Digits with a separator or two between them, not glued to letters. */
const TOKEN =
  /\(?\+?\(?\d(?:\d|[ .,'’´`–-](?=\d)|(?: {2}| [–-] ?|[–-] |\. | \.)(?=\d)|\) ?(?=\d)|\)-(?=\d)| \((?=\d)){4,30}(?![\d\p{L}_])/gu;
/** A digit after one of these belongs to something longer. */
const GLUED = /[\p{L}\d_/]$|\d[.,:-]$|\p{L}[.-]$|[?&]\w{1,12}=$/u;
/** … unless it is only the word for it that was written without a space: "CC52345678", "c.c.52345678", "wa.me/57…". */
const NAMED =
  /(?:^|[^\p{L}\d])(?:c\.?[ce]|t\.?i|n\.?i\.?t|ppt|[csz]edula|ced|doc|documento|no|nro|num|n|cel|celular|tel|telefono|movil|fijo|wpp|whatsapp|wa\.me|nequi|daviplata|cta|cuenta|tarjeta|v|e)[./:-]?$/u;
const LONGEST_NAME = 14;
const VERIFIED_WINDOW = 40;
const WORDS = /(?:\d{7,}(?=[,-]\d{7})|[^ ,-](?:[^ ,]|,(?!\d{7}))*)/g;
/** "3104827593/3112846059": only long numbers stand beside each other with a bar. */
const BESIDE = /\d{7}\/$/;
/** "NIT 805.029.364 dv 2": the verification digit in words. */
const VERIFIED =
  /^\s{0,2}[-,(]?\s{0,2}(?:con\s{1,2})?(?:d\.?\s?v\.?|digito de verificacion|digito verificador|digito)\s{0,2}[:.=#-]?\s{0,2}(?:es\s)?\d(?!\d)\)?/;
/** A name just before: two words with capitals, or one after a title. */
const PROPER_NAME =
  /(?:\p{Lu}\p{L}{1,20}\s{1,2}(?:(?:de|del|la|las|los|y)\s){0,2}\p{Lu}\p{L}{1,20}|(?:[Dd]on|[Dd]oña|[Ss]eñora?|[Ss]ra?\.?|soy|llamo)\s\p{Lu}\p{L}{1,20})[\s,:;.()–-]{1,4}$/u;
/** "Plaza Samper Mendoza", "Bogotá Te Escucha": capitals that name nobody. */
const PLACE =
  /\b(?:Plaza|Secretar[ií]a|Alcald[ií]a|Gobernaci[oó]n|Instituto|Ministerio|Centro|Barrio|Localidad|Ley|Decreto|Bogot[aá]|Colombia|Registro|Banco|Sistema|Programa|Proyecto|Convenio|C[oó]digo|Ruta|Portal)\b/;
const NAME_WINDOW = 60;
/** "UNSPSC 80111642": initials before a number make it a code. */
const INITIALS =
  /(?:^|[^\p{Lu}\s]\s{1,2}|[\n:;,.(]\s{0,2})\p{Lu}{3,6}[\s:.#]{1,3}(?:n[úu]mero\s|[Nn]o\.?\s?)?$/u;

type Read = (from: number, raw: string, isPart: boolean) => NumberKind | undefined;

export function findNumbers(folded: string, text: string): Passage[] {
  const contextOf = contextReader(folded);
  const read: Read = (from, raw, isPart) => {
    const digits = raw.replace(/\D/g, '');
    if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return undefined;
    const context = contextOf(from, from + raw.length);
    const ahead = text.slice(Math.max(0, from - NAME_WINDOW), from);
    const named = PROPER_NAME.test(ahead) && !PLACE.test(ahead);
    const kind = kindOf({ raw, digits, context, isPart, named });
    return kind?.sure === false && INITIALS.test(ahead) ? undefined : kind;
  };
  const written = [...folded.matchAll(TOKEN)]
    .map(({ 0: raw, index }) => withoutBracket(raw, index))
    .filter(({ raw, from }) => standsAlone(folded, from, raw))
    .flatMap(({ raw, from }) => passagesIn(raw, from, read));
  const said = spokenNumbers(folded).flatMap(({ from, to, digits }): Passage[] => {
    const kind = kindOf({ raw: digits, digits, context: contextOf(from, to), isPart: false, named: false });
    return kind?.sure ? [{ ...kind, from, to }] : [];
  });
  return [...written.map((one) => withCheckDigit(one, folded)), ...said];
}

/** The bracket of "(601) 234…" is the number's, that of "(52345678" the sentence's. */
function withoutBracket(raw: string, from: number): { raw: string; from: number } {
  return raw.startsWith('(') && !raw.includes(')') ? { raw: raw.slice(1), from: from + 1 } : { raw, from };
}

function standsAlone(folded: string, at: number, raw: string): boolean {
  const end = folded.slice(at + raw.length, at + raw.length + 2);
  if (/^[/:]\d/.test(end) && !/\d{7}/.test(raw)) return false;
  const ahead = folded.slice(Math.max(0, at - LONGEST_NAME), at);
  return !GLUED.test(ahead) || NAMED.test(ahead) || BESIDE.test(ahead);
}

/**
 * "80196437 310 482 75 93" are two numbers: what is nothing as a whole is read from left to right, each time the
 * longest row of words that is something. A row has few words, so that this does not grow with the text.
 */
function passagesIn(raw: string, from: number, read: Read): Passage[] {
  const whole = read(from, raw, false);
  if (whole) return [{ ...whole, from, to: from + raw.length }];
  const words = [...raw.matchAll(WORDS)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  const found: Passage[] = [];
  let readTo = 0;
  for (const first of words) {
    if (first.from < readTo) continue;
    const longest = longestFrom(first.from, words, raw, (part) => read(from + first.from, part, true));
    if (!longest) continue;
    readTo = longest.to;
    found.push({ ...longest.kind, from: from + first.from, to: from + longest.to });
  }
  return found;
}

function longestFrom(
  start: number,
  words: readonly { from: number; to: number }[],
  raw: string,
  read: (part: string) => NumberKind | undefined,
): { kind: NumberKind; to: number } | undefined {
  for (const { to } of words.filter((word) => word.from >= start).reverse()) {
    const part = raw.slice(start, to);
    const kind = mayBePart(part) ? read(part) : undefined;
    if (kind) return { kind, to };
  }
  return undefined;
}

/** Within a longer row only what stands for itself: one long word, or numbers as they are usually grouped. */
const mayBePart = (part: string): boolean =>
  /^\S{6,}$/.test(part) ||
  /^(?:\+?57 )?3\d{2} (?:\d{3} \d{4}|\d{7}|\d{3} \d{2} \d{2})$/.test(part) ||
  /^\d{1,3}(?: \d{3}){2,3}$/.test(part) ||
  /^60\d \d{3} ?\d{4}$/.test(part);

function withCheckDigit(one: Passage, folded: string): Passage {
  if (one.kind !== 'nit' && one.kind !== 'identity') return one;
  const verified = VERIFIED.exec(folded.slice(one.to, one.to + VERIFIED_WINDOW));
  return verified ? { ...one, kind: 'nit', to: one.to + verified[0].length } : one;
}
