import { findNearby } from './passwords-nearby.ts';
import { GRAMMAR, GROUPED, LONG_WORD, SPELT, TOLD } from './passwords-told.ts';
import type { Passage } from './passage.ts';
import { IS, NAMED, OF, withNamesMarked } from './password-names.ts';

/** "mi contraseña es Kiosko2026", "clave: 4821". Only what looks like one: "la clave es tener paciencia" is not. */
const SAID = new RegExp(String.raw`\b${NAMED}(?![a-zñ])${OF}${IS}(\S{4,40})`, 'g');
/** "la clave dinámica que me llegó es 738204", "su contraseña temporal quedó Ipes#9041": words between, and a verb. */
const SAID_LATER = new RegExp(
  String.raw`\b${NAMED}(?![a-zñ])[^.;?!\n]{1,60}?(?:\b(?:es|era|quedo(?:\scomo|\sasi|\sen)?|fue|seria|siendo|puse|pongo|esta)(?:\s(?:la|el|esta|este))?(?:\s?:)?\s{1,2}|:\s{0,2})["'“«]?(\S{4,40})`,
  'g',
);
/** "pongo 112233 de contraseña", "Lunita.77 es mi clave": said before its name. */
const SAID_BEFORE = new RegExp(
  String.raw`\b(?:pong\w|pus[eo]|pusieron|uso|usa|usaba|ingres\w{1,3}|escrib\w{1,3}|digit\w{1,3}|met[oi]|tecle\w{1,2}|coloc\w{1,3}|dieron|entro con|entra con|con)\s{1,2}(?:la\s|el\s)?["'“«]?(\S{4,40})\s{1,2}(?:de|como|por)\s{1,2}(?:(?:mi|la|su)\s{1,2})?${NAMED}(?![a-zñ])`,
  'g',
);
const IS_MINE = new RegExp(
  String.raw`(?:^|\s)["'“«(]?(\S{4,40})[\s,]{1,3}(?:(?:esa|ese|esta)\s)?(?:es|era)\s{1,2}(?:mi|su|el|la(?=\s\S{1,20}(?:\s(?:de|del)\s|$|[.,;!?\n])))\s{1,2}${NAMED}(?![a-zñ])`,
  'g',
);
/** "mi contraseña es mariposa", "contraseña: mocoa": one plain word and nothing after it. */
const PLAIN_WORD =
  /\b(?:(?:mi|su|la) (?:contraseña|contrasena|password) (?:es|era|quedo)|mi clave (?:es|era)|(?:contraseña|contrasena|clave|password) ?[:=]) ?([a-zñ]{4,20})(?=$|[.,;\n]| y )/g;
/** What a password can be besides a secret: "mi contraseña es incorrecta". */
const SAID_OF_IT =
  /(?:ar|er|ir|ad[oa]s?|id[oa]s?|ct[oa]s?|[^p]os[oa]s?|iva|ble|cil|aria|ona|ura|nte|eva|enta|ica|ico|ida|oria)$|^(?:esa|esta|otra|larga|corta|cual|mala|buena|personal|igual|aquella|rara|secreta|siguiente|misma|unica|solo|para)$/;

/** "puntos clave", "palabra clave": what is important. */
const KEY_THING =
  /\b(?:palabra|punto|tema|dato|fecha|aspecto|cargo|actore?|elemento|mensaje|idea|concepto|factore?)s?\s{1,2}$/;
const KEY_WINDOW = 14;

/** Most messages speak of no password: they are not searched. */
const MAY_BE = /contra|[ck]la[vb]e|pas{1,2}(?:[wg]|\b)|passwd|psw|pwd|\b(?:pin|nip)\b|codigo|otp|token/;

export function findPasswords(folded: string, text: string): Passage[] {
  if (!MAY_BE.test(folded)) return [];
  const marked = withNamesMarked(folded);
  if (marked === folded) return [];
  const said = [SAID, SAID_LATER, SAID_BEFORE, IS_MINE, ...TOLD]
    .flatMap((pattern) =>
      [...marked.matchAll(pattern)].filter((match) => !isKeyThing(match, folded)).map(spanOf),
    )
    .filter(({ from, to }) => looksSecret(text.slice(from, to)));
  const longWords = [...marked.matchAll(LONG_WORD)]
    .filter((match) => !SAID_OF_IT.test(match[1] ?? '') && !GRAMMAR.test(match[1] ?? ''))
    .map(spanOf);
  const plain = [...folded.matchAll(PLAIN_WORD)]
    .filter((match) => !SAID_OF_IT.test(match[1] ?? '') && !isKeyThing(match, folded))
    .map(spanOf);
  const all = [...inPieces(marked), ...said, ...plain, ...longWords, ...findNearby(folded, marked, text)];
  return all.filter((one, at) =>
    all.slice(0, at).every((other) => other.to <= one.from || one.to <= other.from),
  );
}

const isKeyThing = ({ index }: RegExpExecArray, folded: string): boolean =>
  KEY_THING.test(folded.slice(Math.max(0, index - KEY_WINDOW), index));

const inPieces = (marked: string): Passage[] =>
  [SPELT, GROUPED].flatMap((pattern) => [...marked.matchAll(pattern)].map(spanOf));

function spanOf(match: RegExpExecArray): Passage {
  const said = match[1] ?? '';
  const from = match.index + match[0].lastIndexOf(said);
  return { kind: 'password', from, to: from + withoutEnd(said).length, sure: true };
}

/** The full stop or bracket after it is the sentence's. */
const withoutEnd = (word: string): string => word.replace(/[.,;:?)"'”»]{1,40}$/, '');

/** Letters alone are a word, also with a hyphen; a sum of money is a price. */
function looksSecret(word: string): boolean {
  const hasDigit = /\d/.test(word);
  const hasSign = /[^\p{L}\d\-–/,'"¿¡(]/u.test(word);
  const mixesCase = /\p{Ll}\p{L}*\p{Lu}/u.test(word);
  const isSum = /^\$|^\d{1,3}(?:\.\d{3})+$/.test(word);
  return (
    word.length >= 4 && !isSum && (hasDigit || hasSign || mixesCase) && !/^(?:https?:|www\.)/i.test(word)
  );
}
