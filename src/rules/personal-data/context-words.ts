/**
 * What a word says about the number beside it.
 * `file`: a number of papers (a file, a bill, a shop); `money`: a sum; `count`: of what follows at once; `secret`: left to the passwords;
 * `bank`: money goes somewhere, but not necessarily to this number; `person`: somebody is being named;
 * `number`: "mi número", whatever it is;
 * `nothing`: a turn of phrase that only contains one of the words ("tener en cuenta").
 */
export type Saying =
  | 'identity'
  | 'nit'
  | 'account'
  | 'bank'
  | 'card'
  | 'phone'
  | 'file'
  | 'money'
  | 'count'
  | 'secret'
  | 'person'
  | 'number'
  | 'nothing';

/**
 * Folded, each between word limits. At one place the first that matches is taken, so that longer phrases stand first:
 * "tarjeta de identidad" is no card and "cuenta de cobro" no account. Common slips are part of the pattern.
 */
const VOCABULARY: [Saying, string[]][] = [
  [
    'nothing',
    [
      '(?:en|dar(?:se|me|le|nos)?|di|doy|dio|dimos|por mi|por su|mas de la|a fin de) cuentas?',
      '(?:cuenta|cuentan|contamos) con',
      'cuenta propia',
      'mism[oa] (?:numero )?(?:de |del )(?:mi )?(?:celular|cel|telefono|numero)',
      'banco de (?:alimentos|proyectos|la republica|sangre|oferentes|tiempo)',
      'linea de (?:credito|tiempo|base)',
    ],
  ],
  [
    'file',
    [
      'cuentas? (?:de cobro|por pagar|contrato)',
      'rendicion de cuentas',
      '(?:cedula|sedula) (?:catastral|militar)',
      'documentos? (?:conpes|tecnicos?|contables?|soporte|equivalente|interno)',
      'tarjetas? (?:civica|profesional|amarilla|de propiedad|de operacion|tullave)',
      'registro (?:mercantil|n[o°º.]{1,2}|numero)',
      'codigos? de barras',
    ],
  ],
  [
    'nit',
    [
      'n\\.? ?i\\.? ?t\\.?s?',
      'rut',
      'registro unico tributario',
      '(?:identificacion|registro) tributari[oa]',
    ],
  ],
  [
    'identity',
    [
      'tarjeta (?:de )?identidad',
      'permiso (?:especial|temporal)(?: (?:de|por|para))? (?:permanencia|proteccion|trabajo)',
      'permiso (?:por|de|para) (?:la )?proteccion temporal',
      'contrase(?:ñ|n)a de la registraduria',
      'registro civil',
      '(?:mi|su) id',
      // "sedula", "cedla", "cdula", "cedual", "ceduladas", "cedulita".
      '(?:[csz]e?dd?[uo]?ll?a|[csz]edual|[csz]edlua|celdula|cedul)(?:s|d[ao]s?|ita|itas|r)?',
      // "C.C.", "c c", "c/c"; "ce" and "ti" are also words, so that a number has to follow.
      'c[. /]{0,2}c\\.?',
      '(?:c\\.? ?e|t\\.? ?i|p\\.? ?p|dni|id)\\.?(?=[^a-zñ\\d]{0,4}(?:(?:no|nro|num|numero|n|es|el|la)[^a-zñ\\d]{1,4}){0,3}\\d)',
      'd[o0][ck]u?m[ei]n?[tn]{1,2}[oa]?s?|documetno|docuemnto|dcto|doc(?=[. :#\\d])',
      'identific\\w{1,9}|identidad|indentific\\w{1,9}|ced(?=[. :#\\d])',
      'nuip|p\\.?p\\.?t\\.?|pep|rumv|salvoconducto|pasap[ou]rte|passport',
    ],
  ],
  [
    'account',
    [
      'cuen?tas?|cuneta|cuetna|cuentica|ctas?|cta(?=\\d)|ahorr(?:o|os|ito)|corriente',
      'nequ(?:i|y|ie)|neki|dav[iy] ?pla?ta|daviplata|dale|movii|lulo|nu ?bank|rappipay|transfiya',
      'bre[- ]?[bv]|llaves?',
    ],
  ],
  [
    'bank',
    [
      'bancolombia|davivienda|bbva|bancos?|banquito',
      'consig\\w{1,9}|transf\\w{2,12}|gir(?:o|os|ar|en|an|aron|amos|e|eme|enme|aremos)|deposit\\w{1,8}',
    ],
  ],
  [
    'card',
    ['tarjetas?|targetas?|visa|master ?card|amex|american express|diners|maestro|credito|debito|plastico'],
  ],
  [
    'phone',
    [
      'tel[eé]?[fp]h?[oe]?n\\w{0,5}|tel|telf|tlf|tfno|telef|tels',
      '[csz]el[uo]?(?:l[ua]*r?(?:es)?)?|cels|cell|celulr|movil(?:es)?',
      'w?h?[aui]{0,2}t?s+[aá]pp?|wh?ats?(?:app?|ap|up)?|w[ah]?[st]?[sp]{1,2}|guasap|wpp|wsp|wa|watsapp?|telegram',
      'llam\\w{0,8}|marqu\\w{1,6}|marcar|marcando|fijos?|contact\\w{1,8}|timbr\\w{1,6}|escrib[aei]\\w{0,6}',
      // "notificado por mensaje de texto al 304…", "el abonado 304…": money that was paid in is no mobile.
      '(?:abonad[oa]|sms|msj|mensaj[a-z]{1,5}|envi[a-z]{1,6}|mand[a-z]{1,6}|remit[a-z]{2,6}|notific[a-z]{2,8}|reenvi[a-z]{1,6})(?: (?!nequi|davi|plata|cuenta|consig|gir|bre|llave)[a-z]{1,14}){0,5}? (?:al?|abonado|movil)(?: numero| no\\.?| nro\\.?)?(?= 3[0-35]\\d[ .-]?\\d{3}[ .-]?\\d)',
      'abonad[oa](?=\\s(?:(?:numero|no\\.?|nro\\.?|telefonico|celular|movil|fijo)\\s){0,2}(?:3[0-35]|60)\\d)',
      'comuni(?:que|car|co|quen)\\w{0,5}|linea|pbx',
    ],
  ],
  ['secret', ['claves?|contrase(?:ñ|n)as?|password|pass|pin|token|otp|cvv2?|cvc2?']],
  [
    'file',
    [
      'comparendos?|recibos?|comprobantes?|polizas?|orden(?:es)?|certificad[oa]s?|certificacion|formularios?|formatos?',
      'escrituras?|peticion(?:es)?|quejas?|reclamos?|pqrs?d?f?s?|sdqs|tutelas?|matriculad[oa]|matriculas?|imei',
      'carn[e]t?s?|isbn|issn|medidor|contador|id|puestos?|local(?:es)?|cupos?|lotes?|nota|sku|nic|nie|chip',
      'ley(?:es)?|decretos?|resolucion(?:es)?|acuerdos?|sentencias?|articulos?|circular(?:es)?|ordenanzas?|conpes',
      'rad(?=[. :#\\d])|radic\\w{1,8}|expedientes?|exp(?=[. :#\\d])|procesos?|contratos?|contrato|facturas?|fact(?=[. :#\\d])',
      'guias?|pedidos?|tickets?|tiquetes?|turnos?|consecutivo|oficios?|folios?|actas?|placas?|codigos?|cod|convenios?',
      'referencias?|ref(?=[. :#\\d])|fichas?|solicitud(?:es)?|casos?|periodos?|consultas?|serial(?:es)?|series?|modulos?',
      'version(?:es)?|planillas?|licencias?|transaccion|aprobacion|autorizacion|cus|inscripcion|encuestas?|credencial',
      'conversacion|chats?|postal|norma|afiliacion|predio|kiosk?os?|bpin|cdp|crp|rp|ciiu|dane|unspsc|secop|snies|envio|rastreo',
      'empeñad[oa]|extension|opcion|ext|constancias?|cotizacion|remision|lista|listado|expediente',
    ],
  ],
  [
    'money',
    [
      'cop|usd|valor(?:es)?|valen?|valia|recib(?:i|io|imos)|precios?|costos?|cost[oó]|cuestan?|tarifas?|salarios?|sueldos?|avaluos?|montos?',
      'deudas?|deb(?:o|en?|ia|emos)|pag(?:o|os|ar|ue|ado|a|aron|amos|aba|an|uen)|cobr\\w{1,6}|multas?|subsidios?|arriendos?',
      'canon|cuotas?|presupuestos?|ventas?|vend(?:i|io|imos)|total(?:es)?|saldos?|inver\\w{2,6}|recaud\\w{1,6}',
      'gan(?:e|o|a|amos)|gast\\w{1,5}|prest(?:o|aron|e|amo|amos)|sum(?:a|as|o)|ingresos?|abon\\w{1,5}|descuento|iva|aportes?',
      'empeñado|habitantes|poblacion|plata|recursos|millones',
    ],
  ],
  [
    'count',
    [
      'entre|mas de|menos de|cerca de|casi|unos|unas|hay|quedan?|faltan?|tienen?|tenemos|son|somos|atendi\\w{1,5}|particip\\w{2,6}|asisti\\w{2,5}',
    ],
  ],
  [
    'person',
    [
      'se(?:ñ|n)or(?:es|a|as|ita)?|sra?|do(?:n|ñ)a?|soy|yo|me llamo|nombres?|titular(?:es)?|beneficiari[oa]|usuari[oa]s?',
      'hij[oa]s?|mama|papa|espos[oa]|herman[oa]|ti[oa]|abuel[oa]|vecin[oa]|vendedora?|representante|contratista|mis datos',
    ],
  ],
  ['number', ['(?:mi|su|otro|este|tu) (?:numero|num|nro|numerito)']],
];

/** A word of the vocabulary in a text, half-open. */
export interface ContextWord {
  saying: Saying;
  from: number;
  to: number;
}

const SAYINGS = VOCABULARY.map(([saying]) => saying);
const WORD = new RegExp(
  String.raw`\b(?:${VOCABULARY.map(([, words]) => `(${words.join('|')})`).join('|')})(?![a-zñ])|(\$)`,
  'g',
);

/** It tells whose a number is, not what. */
export const tellsWhose = ({ saying }: ContextWord): boolean => saying === 'person' || saying === 'number';

/** In order and without overlaps, read once for the whole text. */
export function contextWordsIn(folded: string): ContextWord[] {
  return [...folded.matchAll(WORD)].map((match) => {
    // The groups that did not match are undefined; the last one is the sign of money.
    const group = VOCABULARY.findIndex((_, at) => Boolean(match[at + 1]));
    return { saying: SAYINGS[group] ?? 'money', from: match.index, to: match.index + match[0].length };
  });
}
