import type { Passage } from './passage.ts';

/** The booklet of a passport; that of the army has no letters. */
const PASSPORT = String.raw`\b(?:pasap[ou]rtes?|passports?|libretas?(?! (?:militar|de (?:ahorros?|calificaciones|notas))))\b`;
/** AV123456, "BB 904 127", G38820415, the 19FV44072 of France, the C01X00T47 of Germany; "con 189000" is none. */
const SERIES = String.raw`(?!(?:no|nro|num|n|es|el|la|de|con|en|por|al|un|mi|su|y|a|o|que|del|los|las|son|van|hay|ano|dia)\s)(?:[a-z]{1,3}[\s-]?(?:\d{5,9}|\d{2,3}[ .-]\d{3}(?:[ .-]?\d{1,3})?)|\d{2}[a-z]{2}\d{5}|(?=\d{0,8}[a-z])(?=(?:[a-z]{0,4}\d){4})(?![a-z\d]{0,6}\d{3}[a-z]{3}(?![a-z\d]))[a-z\d]{8,9})`;
const OF_PAPERS =
  /\b(?:radicad[oa]|turno|placas?|guia|comprobante|codigo|recibo|referencia|factura|resolucion|expediente|ticket|formulario|serial|vuelo|reserva|cita)\s(?:(?:numero|no\.?|nro\.?|es|el|la)\s){0,2}$/;

/** Documents that have letters, and the three or four digits of the back of a card. */
const PATTERNS: [Passage['kind'], RegExp][] = [
  // "pasaporte AV123456", "mi pasaporte es AR, o sea AR904817", "AY556677 es el número de mi pasaporte".
  ['identity', new RegExp(String.raw`${PASSPORT}[^\n]{0,40}?\b(${SERIES})(?![a-zñ\d])`, 'g')],
  // Further away only what is written like a passport of here: "de los 31 pasaportes … uno es el suyo, el AV482913".
  ['identity', new RegExp(String.raw`${PASSPORT}[^\n]{41,200}?\b([a-z]{2}\d{6})(?![a-zñ\d])`, 'g')],
  [
    'identity',
    /\b([a-z]{2}\d{6,7})(?=[^a-z\d]{1,3}(?:(?:es|ese|era|como|de|el|mi|su|numero)\s){1,6}pasaporte\b)/g,
  ],
  // The identity number of a neighbour: "V-18.345.678", "cédula venezolana V18345678"; "c.e. 1.123.456" is none.
  ['identity', /(?:^|[^a-zñ\d.])([ve][-.]?\s?\d{1,2}(?:\.\d{3}){2}|[ve]-\d{7,8})(?!\d)/g],
  [
    'identity',
    /\b(?:cedula|documento|venezolan[oa]|identidad)\s(?:[a-z]{1,12}\s){0,3}([ve]\s?\d{7,8})(?!\d)/g,
  ],
  [
    'card',
    /\b(?:cvv2?|cvc2?|codigo de seguridad(?: de (?:la|mi) tarjeta)?)\b[ :]{0,3}(?:(?:es|el|son)\b ?){0,2}(\d{3,4})\b/g,
  ],
];

/** The longest of them with its article. */
const PAPERS_WINDOW = 40;

export function findDocuments(folded: string): Passage[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...folded.matchAll(pattern)]
      .map((match): Passage => {
        const said = match[1] ?? '';
        const from = match.index + match[0].lastIndexOf(said);
        return { kind, from, to: from + said.length, sure: true };
      })
      .filter(({ from }) => !OF_PAPERS.test(folded.slice(Math.max(0, from - PAPERS_WINDOW), from))),
  );
}
