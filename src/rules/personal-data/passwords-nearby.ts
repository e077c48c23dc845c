import type { Passage } from './passage.ts';
import { NAMED } from './password-names.ts';

/** Letters with digits or with the signs that a page asks for: nobody writes a word of the sentence so. */
const TOKEN =
  /(?:^|[\s"'“«(:,])((?=[^\s]{0,30}[a-zñ]{2})(?=[^\s]{0,30}[\d*#!+$&_])[a-zñ\d*#!+$&_.@-]{6,30})(?![^\s"'”»),:;?])/g;
/** A plate, a code, a file, a page, a measure, an hour; a word with an exclamation at its end. */
const ANOTHER_THING =
  /^[a-z]{1,4}-?\d+$|^\d+-?[a-zñ]{1,9}\.?$|^\d{4}[a-z]{1,3}\d+$|^[a-zñ]+[!.-]+$|[a-z]@[a-z]|\.(?:pdf|docx?|xlsx?|jpe?g|png|com|co|gov|org)$|^[a-zñ]+(?:-[a-zñ\d]+)+$|^(?:www|https?|covid|windows|word|excel|office|android|iphone|mp|usb|wifi|tic|g|simat|sena|hemi|sisben|sirbe|icfes|saber)[.\d-]/;
/** The word just before says what it is: a user, a file, a model. */
const LABEL =
  /\b(?:usuario|usuaria|user|login|nick|cuenta|correo|archivo|documento|formato|formulario|curso|modulo|placa|codigo|radicado|serie|modelo|referencia|version|red|grupo|salon|pagina|link|enlace|perfil|instagram|facebook|twitter|tiktok|telegram|arroba|pasaporte|wifi|internet|turno|resolucion|direccion)\s{0,2}(?:(?:es|era|de|del|la|el|mi|se llama|numero|no\.?)\s{1,2}){0,3}[:"'“«(]?\s{0,2}$/;
const LABEL_WINDOW = 40;
const NEAR = 60;
const NAME = new RegExp(NAMED, 'g');
const KEY_THING = /\b(?:palabra|punto|tema|dato|fecha|frase)s?\s{1,2}$/;
const ENDED = /[a-zñ\d]{2}[.?!]\s|[;\n]/;

/** "me toca cambiar la Invierno2025 por otra contraseña": no verb says it, but nothing else stands so near. */
export function findNearby(folded: string, marked: string, text: string): Passage[] {
  const names = [...marked.matchAll(NAME)]
    .filter(({ index }) => !KEY_THING.test(folded.slice(Math.max(0, index - 12), index)))
    .map(({ 0: name, index }) => ({ from: index, to: index + name.length }));
  if (names.length === 0) return [];
  return [...folded.matchAll(TOKEN)]
    .map((match) => {
      const token = match[1] ?? '';
      const from = match.index + match[0].length - token.length;
      return { from, to: from + token.replace(/[.,;:?)]{1,30}$/, '').length };
    })
    .filter(({ from, to }) => isToken(folded.slice(from, to), text.slice(from, to)))
    .filter(({ from }) => !LABEL.test(folded.slice(Math.max(0, from - LABEL_WINDOW), from)))
    .filter((one) => names.some((name) => isNear(name, one, folded)))
    .map(({ from, to }) => ({ kind: 'password', from, to, sure: true }));
}

/** All in capitals with digits it is a code of somebody's papers. */
const isToken = (folded: string, written: string): boolean =>
  !ANOTHER_THING.test(folded) && !/^[A-Z]{1,6}[\d.-]+$/.test(written) && /[a-zñ]{2}/.test(folded);

function isNear(
  name: { from: number; to: number },
  one: { from: number; to: number },
  folded: string,
): boolean {
  const between = name.to <= one.from ? folded.slice(name.to, one.from) : folded.slice(one.to, name.from);
  return between.length <= NEAR && !ENDED.test(between);
}
