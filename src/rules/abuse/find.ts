import { ADDRESSED, AIMED, LOOSE, namesSomebody } from './aimed.ts';
import { ADVANCES, ADVANCE_HINTS } from './advances.ts';
import {
  ALONE_SAID,
  ANY,
  CALLING,
  marked,
  ORDER,
  PAIR,
  SEEN,
  UNKIND,
  UNKIND_MORE,
  UNKIND_WORDS,
} from './calling.ts';
import { CONTEMPT, CONTEMPT_HINTS } from './contempt.ts';
import { CURSES, CURSE_HINTS, WISHES } from './curses.ts';
import { CURSED, EXPRESSIONS, HUNGER, STARVING } from './expressions.ts';
import { HARASSMENT } from './harassment.ts';
import { isOfTheFamily, phrases, words } from './lexicon.ts';
import { remembered } from '../remembered.ts';
import { between, lots, spaced } from './patterns.ts';
import { once, plainWords, soundOf } from './plain.ts';
import { withoutReported } from './reported.ts';
import { SCORN, SCORN_HINTS } from './scorn.ts';
import { THREATS, THREAT_HINTS } from './threats.ts';

const offensive: ReadonlySet<string> = new Set([...words].map(once));
const sounds: ReadonlySet<string> = new Set([...offensive].filter((word) => word.length > 3).map(soundOf));
/** A word cut in two means no disease. */
const cut: ReadonlySet<string> = new Set([...offensive, 'gonorrea', 'gonorreas']);
const starrable = [...cut];
/** One vowel of a long one is left out: "gnorrea", "malprido". What is a word all the same is not meant. */
const lame: ReadonlySet<string> = new Set(
  starrable
    .filter((word) => word.length >= 8)
    .flatMap(withoutAVowel)
    .filter((word) => !/^marcadas?$/.test(word)),
);
/** These are inside a longer word only when they are meant. */
const INSIDE = /h?ijueput|hijodeput|malparid|gonorrea[a-zñ]|careverg|comemierd|malnacid|coñodel/;

/** In parts: V8 no longer optimises a pattern of more than 20 KB (measured: 400 µs a message against 7). */
const expressions = [
  [...phrases, ...LOOSE, STARVING, CURSED].join('|'),
  EXPRESSIONS.join('|'),
  HARASSMENT,
].map((part) => new RegExp(between(once(spaced(part)))));
/** Ways without a word of offence: looked for only where something hints at them. */
const hinted = (
  [
    [THREAT_HINTS, THREATS],
    [CURSE_HINTS, CURSES],
    [CONTEMPT_HINTS, CONTEMPT],
    [SCORN_HINTS, SCORN],
    [ADVANCE_HINTS, ADVANCES],
  ] as const
).map(([hints, ways]) => ({
  hint: new RegExp(`^(?:${once(hints)})`),
  said: lots(ways.map(spaced)),
}));
const wished = new RegExp(`(?:${once(WISHES)})(?![a-zñ])`);
/** Without such a word nobody is called anything; most messages have none. */
const called = new RegExp(between(once(ANY)));
const unkind = new RegExp(String.raw`(^|[^a-zñ])(${once(`${UNKIND_WORDS}|${UNKIND_MORE}`)})(?![a-zñ])`, 'g');
const [ofMarked, ofPlain] = [true, false].map((isMarked) =>
  lots([...CALLING, ...AIMED.map(spaced)].filter((one) => one.includes(UNKIND) === isMarked)),
) as [RegExp[], RegExp[]];
const pair = new RegExp(between(once(PAIR)), 'g');

/** In a hurry: "q asco d gente". */
const SHORT: Readonly<Record<string, string>> = {
  q: 'que',
  k: 'que',
  ke: 'que',
  qe: 'que',
  d: 'de',
  ustd: 'usted',
  uste: 'usted',
  ustds: 'ustedes',
  asko: 'asco',
};
const SHORTENED = new RegExp(String.raw`(?<![a-zñ.*#])(?:${Object.keys(SHORT).join('|')})(?![a-zñ.*#])`, 'g');
/** Words that look like an offence beside these: a printer, a horsepower, a disease. */
const BRAND =
  /hp\s(?:de|del|de la|de mi)\s(?:impresora|computador|portatil|tinta|cartucho|oficina|escaner|colegio|trabajo)|mk\s(?:es\s(?:una?\s|la\s|un\s)?(?:marca|laboratorio|generic|buen)|de medicina|generic|\d|tabletas|jarabe|en (?:la|las) (?:drogueria|farmacia))|(?:compre|compra|tome|tomo|vende[n]?|consegui|\b[a-z]{3,12}(?:ol|eno|ina|pam|xen|rtan|atina))\s(?:un\s|una\s|el\s|la\s|de\s)?mk(?![a-zñ])|(?:impresora|computador|portatil|laptop|tinta|cartucho|toner|marca|equipo|escaner|pc|multifuncional|\d)\s?(?:es\s|marca\s)?(?:un\s|una\s)?hp(?![a-zñ])|hpt?\s?\d|hp\s+(?:es la marca|laserjet|deskjet|pavilion|envy|officejet|probook|elitebook|smart|victus|omen|\d)|(?:medicamentos?|genericos?|genericas?|laboratorios?|jarabe|pastillas?|crema|acetaminofen|ibuprofeno|loratadina|marca)\s(?:[a-z]+\s)?mk(?![a-zñ])/g;
/** An animal that helps somebody. */
const ANIMAL =
  /animal(?:es)? (?:de (?:servicio|apoyo|compañia|asistencia|granja|carga|raza|calle)|domestic\w+|peligros\w+|viv\w+)/g;
const HEALTH =
  /tratamiento|sintoma|examen|prueba|vacuna|infeccion|enfermedad|diagnostic|contagi|sifilis|\bvih\b|clinica|hospital|salud|cita|medic|doctor|\beps\b|transmision|paciente|antibiotico|penicilina/;

/**
 * Does the text offend? Colombian Spanish, with leetspeak, separated and repeated letters and no accents. It warns and
 * marks; whether it may refuse is the institution's setting. Linear in the length of the text.
 */
export const isAbusive = remembered((text) => readings(text).some(offends));

/** "cu1o" is also "culo": a 1 may stand for either letter. */
function readings(text: string): string[] {
  if (!text.includes('1')) return [plainWords(text)];
  const other = text.replace(/\S+/g, (word) => (/\p{L}/u.test(word) ? word.replace(/1/g, 'l') : word));
  return [plainWords(text), plainWords(other)];
}

/** A word that offends wherever it stands. */
export const isOffensiveWord = (word: string): boolean => isOffensive(plainWords(word));

function offends(read: string): boolean {
  const plain = withoutReported(read)
    .replace(SHORTENED, (word) => SHORT[word] ?? word)
    .replace(BRAND, ' ')
    .replace(HUNGER, ' ');
  const tokens = plain.split(/[^a-zñ*#]+/).filter((token) => token !== '');
  return (
    hasOffensiveWord(tokens) ||
    (/(?:^|[^a-zñ])gonorreas?(?![a-zñ])/.test(plain) && !HEALTH.test(plain)) ||
    /(?:^|[\s,.;:¡!])h\.? ?p\.?(?:$|[\s,.;:!?])/.test(plain) ||
    someSaid(expressions, plain) ||
    wished.test(plain) ||
    saidByHints(tokens, plain) ||
    namesSomebody(plain) ||
    hasPair(plain) ||
    callsSomebody(plain)
  );
}

/** Which families a word hints at, a bit each. */
const hintsOf = remembered(
  (word) => hinted.reduce((bits, { hint }, at) => (hint.test(word) ? bits | (1 << at) : bits), 0),
  4000,
);

function saidByHints(tokens: readonly string[], plain: string): boolean {
  const bits = tokens.reduce((sum, token) => sum | hintsOf(token), 0);
  return hinted.some(({ said }, at) => (bits & (1 << at)) !== 0 && someSaid(said, plain));
}

const someSaid = (ways: readonly RegExp[], plain: string): boolean => ways.some((one) => one.test(plain));

function hasOffensiveWord(tokens: readonly string[]): boolean {
  return tokens.some(isOffensive) || someStarred(tokens) || isSplit(tokens) || isInPieces(tokens);
}

function callsSomebody(plain: string): boolean {
  const persons = marked(plain, unkind);
  if (ALONE_SAID.test(persons)) return true;
  if (!called.test(persons)) return false;
  return (
    someSaid(ofMarked, persons.replace(ANIMAL, ' ')) ||
    someSaid(ofPlain, plain.replace(ANIMAL, ' ')) ||
    ADDRESSED.test(persons) ||
    ORDER.test(persons)
  );
}

/** The words of a language are few and come again. */
const isOffensive = remembered(offendsAlone, 4000);

function offendsAlone(token: string): boolean {
  const word = token.replace(/[*#]/g, '');
  return (
    offensive.has(word) ||
    isOfTheFamily(word) ||
    INSIDE.test(word) ||
    offensive.has(word.replace(/(?:it|ic|ot|az|ec)(?=[oa]s?$)/, '')) ||
    offensive.has(word.replace(/(?:c?it|az|ot)[oa]s?$/, '')) ||
    offensive.has(word.replace(/v/g, 'u')) ||
    (word.length > 3 && sounds.has(soundOf(word))) ||
    (word.length >= 7 && lame.has(word))
  );
}

function withoutAVowel(word: string): string[] {
  return Array.from(word, (letter, at) =>
    /[aeiou]/.test(letter) ? word.slice(0, at) + word.slice(at + 1) : '',
  ).filter((left) => left !== '');
}

function hasPair(plain: string): boolean {
  return [...plain.matchAll(pair)].some(
    (match) => !SEEN.test(plain.slice(Math.max(0, match.index - 30), match.index + 1)),
  );
}

const LONGEST_STARRED = 24;
const MOST_STARRED = 40;

/** "p*ta", "m#erda": the stars stand for some of the letters. */
function someStarred(tokens: readonly string[]): boolean {
  if (tokens.some((token) => /^[pmhvgc]\*{2,}[a-zñ]{0,2}$/.test(token))) return true;
  const starred = tokens.filter(
    (token) =>
      /^[a-zñ].*[*#]/.test(token) &&
      token.length <= LONGEST_STARRED &&
      token.replace(/[^a-zñ]/g, '').length >= 2,
  );
  return [...new Set(starred)].slice(0, MOST_STARRED).some((token) => {
    const pattern = new RegExp(`^${token.replace(/[*#]+/g, '[a-zñ]{1,5}')}$`);
    return starrable.some((word) => pattern.test(word));
  });
}

const SMALL = new Set(
  'a al asi con da de del e el en es fe ha he la las le les lo los me mi mis muy ni no o os por que se si sin son su sus te tu tus u un una va ve ver vi y ya yo pan paso pico para cara vera mari caro mal con como casa cosa hija hijo mama papa'.split(
    ' ',
  ),
);

const MOST_PIECES = 4;

/** "mal pa ri do": one long word in three or four pieces. */
function isInPieces(tokens: readonly string[]): boolean {
  return tokens.some((_, at) => {
    for (let pieces = 3; pieces <= MOST_PIECES; pieces += 1) {
      const joined = once(tokens.slice(at, at + pieces).join(''));
      if (at + pieces > tokens.length) return false;
      if (joined.length >= 6 && joined.length <= LONGEST_STARRED && cut.has(joined)) return true;
    }
    return false;
  });
}

/** "pu ta", "mi erda", "gono rrea": one word in two pieces, one of which is no word. */
function isSplit(tokens: readonly string[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined) return false;
    const pieces = [token, next].some((piece) => piece.length <= 4 && !SMALL.has(piece));
    return (pieces || token.length + next.length >= 8) && cut.has(once(token + next));
  });
}
