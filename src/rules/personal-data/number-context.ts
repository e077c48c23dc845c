import { foldAccents } from '../fold.ts';

/** What the words around a number say about it. The nearest word before it decides; then what follows. */
export type NumberContext = 'identity' | 'nit' | 'account' | 'card' | 'phone' | 'harmless' | undefined;

const BEFORE = 45;
const AFTER = 28;

/** Longer phrases first: "tarjeta de identidad" is no card, and "tener en cuenta" no account. */
const WORDS: [NumberContext, RegExp][] = [
  ['harmless', /\b(?:en|dar(?:se|me|le|nos)?|por mi|por su|mas de la|a fin de) cuentas?\b/g],
  [
    'harmless',
    /\b(?:cuenta con|cuentan con|cuenta de cobro|cuentas por pagar|rendicion de cuentas|cedula (?:catastral|militar)|documento (?:conpes|tecnico))\b/g,
  ],
  [
    'identity',
    /\b(?:tarjeta (?:de )?identidad|pep(?![a-z])|permiso especial de permanencia|t\.? ?i\.?(?![a-z])|c\.? ?[ce]\.?(?![a-z])|cedulas?|cedula de (?:ciudadania|extranjeria)|ceduladas?|documentos? (?:de identidad|de identificacion)|documento|doc(?=[. :])|cedulita|ced(?=[. :])|identificad[oa]s?|identificacion|identifico|nuip|registro civil|p\.?p\.?t\.?(?![a-z])|permiso por proteccion temporal|contrasena de la registraduria)/g,
  ],
  ['nit', /\b(?:n\.?i\.?t\.?|rut)(?![a-z])/g],
  [
    'account',
    /\b(?:cuentas?|ctas?|ahorros?|corriente|nequi|daviplata|bancolombia|davivienda|bbva|banco|consign\w+|transfier\w+|transferencia|dale|movii|bre-?b|llave)\b/g,
  ],
  ['card', /\b(?:tarjetas?|visa|mastercard|master card|amex|american express|credito|debito|plastico)\b/g],
  [
    'phone',
    /\b(?:tel|telefonos?|cels?|celu|celular(?:es)?|movil|whatsapp|whatsap|wasap|wpp|wsp|wa|llame\w*|llamar\w*|llamo|marque|fijo|contacto|timbre|escribame|comunicarse|comuniquese|linea)\b/g,
  ],
  [
    'harmless',
    /(?:\$|\bcop|\bvalor|\bprecio|\bcostos?|\bcuesta|\btarifas?|\bsalario|\bsueldo|\bavaluo|\bmonto|\bdeuda|\bpag(?:o|ar|ue|ado)|\bmultas?|\bsubsidios?|\barriendos?|\bcanon|\bcuotas?|\bpresupuesto|\bventas|\btotal|\bcomparendos?|\brecibos?|\bcomprobantes?|\bpoliza|\borden(?:es)?|\bcertificad[oa]s?|\bformularios?|\bescritura|\bpeticion(?:es)?|\bquejas?|\breclamos?|\bpqrs?d?|\bsdqs|\btutela|\bregistro (?:mercantil|n[o°º.]|numero)|\bmatriculad[oa]|\bimei|\bcarn[e]t?s?|\bisbn|\bmedidor|\bcontador|\bid\b|\bpuesto|\blocal|\bcupos?|\blote|\bnota|\bsku|\bnic\b|\bempenad|\bley(?:es)?|\bdecretos?|\bresolucion(?:es)?|\bacuerdos?|\bsentencias?|\barticulos?|\bcircular|\bordenanza|\bconpes|\bradicad[oa]s?|\bradico|\bexpedientes?|\bprocesos?|\bcontratos?|\bfacturas?|\bguia|\bpedido|\bticket|\btiquetes?|\bturno|\bconsecutivo|\boficio|\bfolio|\bacta|\bmatricula|\bplaca|\bcodigo|\bconvenio|\breferencia|\bficha|\bsolicitud|\bcaso|\bperiodo|\bentre|\bpin|\bconsulta|\bhabitantes|\bpoblacion|\bchip|\bserial|\bserie|\bmodulo|\bversion)(?:\s+(?:n[o°º]\.?|num\.?|numero|n\.º|de|del|la|el|es|por|#|:))*/g,
  ],
];

const AFTER_WORDS: [NumberContext, RegExp][] = [
  [
    'harmless',
    /^\s*(?:%|pesos|cop\b|millon(?:es)?|mil\b|de pesos|dolares|usd|habitantes|personas|ciudadanos|usuarios|visitas|metros|m2|kilometros|km\b|hectareas|votos|unidades|de (?:personas|habitantes|ciudadanos|pesos))/,
  ],
  [
    'identity',
    /^[\s,;:.]*(?:(?:es|que es|como|de|con)\s+)*(?:(?:mi|su|la|el|numero de|n[o°º]\.?)\s+)*(?:cedula|documento|identificacion|c\.? ?c\.?\b|tarjeta de identidad)/,
  ],
  ['account', /^[\s,;:.]*(?:(?:es|que es|de|a)\s+)+(?:(?:mi|la|su|una)\s+)?(?:cuenta|nequi|daviplata)/],
  [
    'phone',
    /^[\s,;:.]*(?:(?:es|que es|de)\s+)+(?:(?:mi|la|su|el)\s+)?(?:celular|telefono|cel|whatsapp|numero de (?:celular|telefono))/,
  ],
];

/** `from` and `to` are where the number stands in the text. */
export function contextOf(text: string, from: number, to: number): NumberContext {
  const after = foldAccents(text.slice(to, to + AFTER));
  if (AFTER_WORDS[0]?.[1].test(after)) return 'harmless';
  const before = nearestBefore(foldAccents(text.slice(Math.max(0, from - BEFORE), from)));
  if (before !== undefined) return before;
  return AFTER_WORDS.find(([, pattern]) => pattern.test(after))?.[0];
}

function nearestBefore(before: string): NumberContext {
  // A sentence that ended says nothing about the number of the next one.
  const sentence = before.slice(lastEnd(before));
  let nearest: { end: number; start: number; context: NumberContext } | undefined;
  for (const [context, pattern] of WORDS) {
    for (const match of sentence.matchAll(pattern)) {
      const found = { start: match.index, end: match.index + match[0].length, context };
      const inside = nearest && found.start >= nearest.start && found.end <= nearest.end;
      if (!nearest || (found.end > nearest.end && !inside)) nearest = found;
    }
  }
  return nearest?.context;
}

/** A full stop, question mark or line end followed by space; the dots of "c. c." and "No." are none. */
function lastEnd(before: string): number {
  let end = 0;
  for (const match of before.matchAll(/(?:[a-z]{4,}|\d)[.!?]\s+(?=\S)|[\n;]/g))
    end = match.index + match[0].length;
  return end;
}
