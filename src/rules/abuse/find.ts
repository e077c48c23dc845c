import { ALONE_SAID, CALLING, ORDER, PAIR, SEEN } from './calling.ts';
import { CURSED, EXPRESSIONS, HUNGER, STARVING } from './expressions.ts';
import { isOfTheFamily, phrases, words } from './lexicon.ts';
import { once, plainWords, soundOf } from './plain.ts';

const offensive: ReadonlySet<string> = new Set([...words].map(once));
const list = [...offensive];
const sounds: ReadonlySet<string> = new Set(list.filter((word) => word.length > 3).map(soundOf));
/** A word cut in two means no disease. */
const cut: ReadonlySet<string> = new Set([...offensive, 'gonorrea', 'gonorreas']);
/** These are inside a longer word only when they are meant. */
const INSIDE = /h?ijueput|hijodeput|malparid|gonorrea[a-zñ]|careverg|comemierd|malnacid|coñodel/;

const between = (inner: string): string => String.raw`(?:^|[^a-zñ])(?:${inner})(?![a-zñ])`;
const expressions = new RegExp(
  between([...phrases, ...EXPRESSIONS, STARVING, CURSED].map(spaced).map(once).join('|')),
);
const calling = new RegExp(between(once(CALLING)));
const pair = new RegExp(between(once(PAIR)), 'g');

/** Words that look like an offence beside these: a printer, a horsepower, a disease. */
const BRAND =
  /(?:impresora|computador|portatil|laptop|tinta|cartucho|toner|marca|equipo|escaner|pc|multifuncional|\d)\s?hp(?![a-zñ])|hp\s+(?:es la marca|laserjet|deskjet|pavilion|envy|officejet|probook|elitebook|smart|victus|omen|\d)/g;
/** An animal that helps somebody. */
const ANIMAL =
  /animal(?:es)? (?:de (?:servicio|apoyo|compañia|asistencia|granja|carga|raza|calle)|domestic\w+|peligros\w+|viv\w+)/g;
const HEALTH =
  /tratamiento|sintoma|examen|prueba|vacuna|infeccion|enfermedad|diagnostic|contagi|sifilis|\bvih\b|clinica|hospital|salud|cita|medic|doctor|\beps\b|transmision|paciente|antibiotico|penicilina/;

/**
 * Does the text offend? Colombian Spanish, with leetspeak, separated and repeated letters and no accents. It warns and
 * marks; whether it may refuse is the institution's setting. Linear in the length of the text.
 */
export function isAbusive(text: string): boolean {
  return readings(text).some(offends);
}

/** "cu1o" is also "culo": a 1 may stand for either letter. */
function readings(text: string): string[] {
  if (!text.includes('1')) return [plainWords(text)];
  const other = text.replace(/\S+/g, (word) => (/\p{L}/u.test(word) ? word.replace(/1/g, 'l') : word));
  return [plainWords(text), plainWords(other)];
}

function offends(read: string): boolean {
  const plain = read.replace(BRAND, ' ').replace(HUNGER, ' ');
  const tokens = plain.split(/[^a-zñ*#]+/).filter((token) => token !== '');
  return (
    tokens.some(isOffensive) ||
    someStarred(tokens) ||
    isSplit(tokens) ||
    (/(?:^|[^a-zñ])gonorreas?(?![a-zñ])/.test(plain) && !HEALTH.test(plain)) ||
    /(?:^|[\s,.;:¡!])h\.? ?p\.?(?:$|[\s,.;:!?])/.test(plain) ||
    expressions.test(plain) ||
    calling.test(plain.replace(ANIMAL, ' ')) ||
    hasPair(plain) ||
    ALONE_SAID.test(plain) ||
    ORDER.test(plain)
  );
}

function isOffensive(token: string): boolean {
  const word = token.replace(/[*#]/g, '');
  return (
    offensive.has(word) ||
    isOfTheFamily(word) ||
    INSIDE.test(word) ||
    offensive.has(word.replace(/v/g, 'u')) ||
    (word.length > 3 && sounds.has(soundOf(word)))
  );
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
  const starred = tokens.filter(
    (token) =>
      /^[a-zñ].*[*#]/.test(token) &&
      token.length <= LONGEST_STARRED &&
      token.replace(/[^a-zñ]/g, '').length >= 2,
  );
  return [...new Set(starred)].slice(0, MOST_STARRED).some((token) => {
    const pattern = new RegExp(`^${token.replace(/[*#]+/g, '[a-zñ]{1,5}')}$`);
    return list.some((word) => pattern.test(word));
  });
}

const SMALL = new Set(
  'a al asi con da de del e el en es fe ha he la las le les lo los me mi mis muy ni no o os por que se si sin son su sus te tu tus u un una va ve ver vi y ya yo pan paso pico para cara vera'.split(
    ' ',
  ),
);

/** "pu ta", "gono rrea": one word in two pieces, one of which is no word. */
function isSplit(tokens: readonly string[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined) return false;
    const pieces = [token, next].some((piece) => piece.length <= 3 && !SMALL.has(piece));
    return (pieces || token.length + next.length >= 8) && cut.has(once(token + next));
  });
}

/** Between the words of an expression any space or sign may stand. */
function spaced(expression: string): string {
  return expression.replace(/ (?![?*+])/g, String.raw`[\s,.\-_]+`);
}
