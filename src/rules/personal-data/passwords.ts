import type { Passage } from './passage.ts';

// Every run of spaces is bounded: a thousand of them must not make a pattern look a million times.
const NAMED =
  '(?:contraseñas?|contrasenas?|claves?|password|passwd|pin|codigo de verificacion|codigo otp|otp|token)';
const OF = String.raw`(?:\s{1,2}(?:de|del|para|la|el|mi|su|al|en|a)\s{1,2}[a-zñ]{1,20}|\s{1,2}[a-zñ]{1,20}(?=\s{1,2}es\b)){0,3}`;
const IS = String.raw`\s{0,2}(?:es|son|era|:|=|\()?\s{0,2}(?:es\s{1,2})?[:"'“«]?\s{0,2}`;

/** "mi contraseña es Kiosko2026", "clave: 4821". Only what looks like one: "la clave es tener paciencia" is not. */
const SAID = new RegExp(String.raw`\b${NAMED}\b${OF}${IS}(\S{4,40})`, 'g');
/** "mi contraseña es mariposa", "contraseña: mocoa": one plain word and nothing after it. */
const PLAIN_WORD =
  /\b(?:(?:mi|su|la) (?:contraseña|contrasena|password) (?:es|era)|mi clave (?:es|era)|(?:contraseña|contrasena|clave|password) ?[:=]) ?([a-zñ]{4,20})(?=$|[.,;\n]| y )/g;
/** What a password can be besides a secret: "mi contraseña es incorrecta". */
const SAID_OF_IT =
  /(?:ar|er|ir|ad[oa]s?|id[oa]s?|ct[oa]s?|os[oa]s?|iva|ble|cil|aria|ona|ura|nte|eva|enta)$|^(?:esa|esta|otra|larga|corta|cual|mala|buena|personal|igual|aquella|rara|secreta|siguiente|misma)$/;

export function findPasswords(folded: string, text: string): Passage[] {
  const said = [...folded.matchAll(SAID)]
    .map(spanOf)
    .filter(({ from, to }) => looksSecret(text.slice(from, to)));
  const plain = [...folded.matchAll(PLAIN_WORD)]
    .filter((match) => !SAID_OF_IT.test(match[1] ?? ''))
    .map(spanOf)
    .filter(({ from }) => said.every((other) => other.from !== from));
  return [...said, ...plain];
}

function spanOf(match: RegExpExecArray): Passage {
  const said = match[1] ?? '';
  const from = match.index + match[0].length - said.length;
  return { kind: 'password', from, to: from + withoutEnd(said).length, sure: true };
}

/** The full stop or bracket after it is the sentence's. */
const withoutEnd = (word: string): string => word.replace(/[.,;:!?)"'”»]{1,40}$/, '');

function looksSecret(word: string): boolean {
  const hasDigit = /\d/.test(word);
  const hasSign = /[^\p{L}\d]/u.test(word);
  const mixesCase = /\p{Ll}\p{L}*\p{Lu}/u.test(word);
  return word.length >= 4 && (hasDigit || hasSign || mixesCase) && !/^(?:https?:|www\.)/i.test(word);
}
