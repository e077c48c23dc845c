/** `before`/`after`: what must stand around it, in words without accents. Only where it is nearly certain. */
export interface Pair {
  meant: string;
  before?: RegExp;
  after?: RegExp;
}

/** No letter further on belongs to the word. */
const END = '(?![a-zñ])';
const MASCULINE =
  /(?:^|\s)(?:el|un|este|ese|mi|su|al|del|los|unos|estos|esos|mis|sus|cada|ningun|algun|otro|otros|dos|tres|varios)\s$/;
const FEMININE = /(?:^|\s)(?:la|una|esta|esa|mi|su|las|unas|mis|sus|cada|otra|de|con|sin)\s$/;
const NOUN = new RegExp(`(?:${MASCULINE.source})|(?:^|\\s)(?:de|para|hacer|realizar|que|cuanto|sin|por)\\s$`);
const ASKS = (words: string): RegExp => new RegExp(`^\\s(?:${words})${END}`);
const BEGINS =
  /(?:^|[.,;:!?¿\n]\s?)(?:y\s|pero\s|entonces\s|hola\s|buenas\s|desde\s|hasta\s|de\s|en\s|a\s|para\s)?$/;
const SOMEBODY = /(?:^|\s)(?:se|me|le|les|nos|te|lo|la|no|ya|que|quien)\s$/;

/** Nouns that are a verb's form without their accent. */
const NOUNS: Readonly<Record<string, string>> = {
  tramite: 'trámite',
  tramites: 'trámites',
  numero: 'número',
  numeros: 'números',
  credito: 'crédito',
  creditos: 'créditos',
  deposito: 'depósito',
  termino: 'término',
  terminos: 'términos',
  medico: 'médico',
  medicos: 'médicos',
  articulo: 'artículo',
  articulos: 'artículos',
  calculo: 'cálculo',
  titulo: 'título',
  titulos: 'títulos',
  limite: 'límite',
  transito: 'tránsito',
  ejercito: 'ejército',
  ultimo: 'último',
  ultimos: 'últimos',
  anden: 'andén',
  interes: 'interés',
};

const LADIES: Readonly<Record<string, string>> = {
  cedula: 'cédula',
  cedulas: 'cédulas',
  practica: 'práctica',
  practicas: 'prácticas',
  ultima: 'última',
  ultimas: 'últimas',
  formula: 'fórmula',
  fabrica: 'fábrica',
  musica: 'música',
  perdida: 'pérdida',
};

const OTHERS: Readonly<Record<string, readonly Pair[]>> = {
  publico: [
    { meant: 'público', before: /(?:espacio|servidor|sector|transporte|funcionario|al|el|en|del)\s$/ },
  ],
  publicos: [{ meant: 'públicos', before: /(?:espacios|servidores|servicios|funcionarios|los)\s$/ }],
  publica: [{ meant: 'pública', before: /(?:via|servidora|entidad|salud|plaza|funcionaria|la)\s$/ }],
  esta: [
    {
      meant: 'está',
      after: ASKS(
        'abiert[oa]|cerrad[oa]|bien|mal|en|list[oa]|ocupad[oa]|disponible|ubicad[oa]|pendiente|atendiendo|muy|vigente',
      ),
      before:
        /(?:^|\s)(?:no|ya|donde|aun|todavia|usted|oficina|chat|que|punto|tramite|solicitud|cita|sede|si|como)\s$/,
    },
    { meant: 'está', before: /(?:^|\s)(?:como|donde)\s$/, after: /^\s?[?.,]/ },
  ],
  si: [
    {
      meant: 'sí',
      before: /(?:^|[.,;!]\s?)$/,
      after: /^\s?(?:[,.;!]|(?:senor|senora|claro|por favor|gracias)(?![a-zñ]))/,
    },
  ],
  el: [{ meant: 'él', before: /(?:^|\s)(?:con|para|por|a|de)\s$/, after: /^\s?(?:[,.;?!]|$)/ }],
  mi: [{ meant: 'mí', before: /(?:^|\s)(?:para|por|a|de)\s$/, after: /^\s?(?:[,.;?!]|me\s)/ }],
  mas: [
    {
      meant: 'más',
      after: ASKS(
        'informacion|de|tiempo|cerca|tarde|rapido|facil|que|detalles?|documentos?|grande|tramites?',
      ),
    },
  ],
  como: [
    {
      meant: 'cómo',
      before: BEGINS,
      after: ASKS('puedo|hago|saco|solicito|obtengo|consigo|es el|es la|debo|hacer'),
    },
    {
      meant: 'cómo',
      before: /(?:^|\s)(?:se|saber|sabe)\s$/,
      after: ASKS('puedo|hago|es|(?:hacer|solicitar|sacar|llenar|pedir)(?:lo|la)?'),
    },
  ],
  donde: [
    { meant: 'dónde', before: BEGINS, after: ASKS('queda|quedan|es|esta|estan|puedo|debo|se|hago|me|tengo') },
    { meant: 'dónde', before: /(?:^|\s)(?:saber|sabe|en|por)\s$/, after: ASKS('queda|puedo|debo') },
  ],
  cuando: [{ meant: 'cuándo', before: BEGINS, after: ASKS('abren|puedo|es|sera|empieza|debo|me|hay|salen') }],
  cuanto: [{ meant: 'cuánto', before: BEGINS, after: ASKS('cuesta|vale|se|tiempo|dura|cobran|debo|tengo') }],
  cual: [{ meant: 'cuál', before: BEGINS, after: ASKS('es|fue|seria|sera') }],
  que: [
    {
      meant: 'qué',
      before: /(?:^|[.,;:!?¿\n]\s?)(?:y\s|en\s|por\s|a\s|para\s)?$/,
      after: ASKS('documentos?|requisitos?|debo|necesito|hago|puedo|papeles|horarios?|dias?|tramites?'),
    },
  ],
  porque: [{ meant: 'por qué', before: /¿\s?(?:y\s|pero\s)?$/ }],
  se: [{ meant: 'sé', before: /(?:^|\s)(?:no|yo|ya)\s$/, after: ASKS('como|que|donde|si|cuando|cual|nada') }],
  haber: [{ meant: 'a ver', before: /^(?:vamos\s)?$/, after: /^\s?(?:si\s|,|$)/ }],
  ahi: [
    {
      meant: 'hay',
      before: /(?:^|\s)(?:no|que|si|donde)\s$/,
      after: ASKS('un|una|cupo|cupos|que|algun|alguna'),
    },
  ],
  a: [
    {
      meant: 'ha',
      before: SOMEBODY,
      after:
        /^\s(?:llegado|sido|dicho|hecho|podido|dado|pasado|salido|llamado|tenido|enviado|recibido|respondido)(?![a-zñ])/,
    },
  ],
  echo: [{ meant: 'hecho', before: /(?:^|\s)(?:he|ha|han|hemos|habia|de|el)\s$/ }],
  tubo: [{ meant: 'tuvo', before: /(?:^|\s)(?:no|se|me|le|que|ya)\s$/ }],
  valla: [{ meant: 'vaya', before: /(?:^|\s)(?:que|me|se|no)\s$/ }],
  tenia: [{ meant: 'tenía', before: /(?:^|\s)(?:no|yo|que|ya|se|me|lo|la|el|ella|usted)\s$/ }],
  seria: [{ meant: 'sería', before: /(?:^|\s)(?:que|cual|como|me|no|cuanto|cuando|donde)\s$/ }],
  sabia: [{ meant: 'sabía', before: /(?:^|\s)(?:no|yo|que|ya|lo|ni)\s$/ }],
  hacia: [{ meant: 'hacía', before: /(?:^|\s)(?:yo|se|lo|la|me|no)\s$/ }],
  mama: [{ meant: 'mamá', before: /(?:^|\s)(?:mi|su|la|tu)\s$/ }],
  papa: [{ meant: 'papá', before: /(?:^|\s)(?:mi|su|tu)\s$/ }],
  asta: [{ meant: 'hasta', after: ASKS('las?|el|los|que|cuando|luego|mañana|hoy|ahora|donde') }],
  ay: [{ meant: 'hay', after: ASKS('un|una|que|algun|alguna|cupo|cupos|atencion|forma|mas') }],
  ase: [{ meant: 'hace', before: /(?:^|\s)(?:se|me|lo|que|como)\s$/ }],
  ola: [{ meant: 'hola', before: /^\s*$/, after: /^\s?(?:[,.!]|buen|senor|quiero|necesito)/ }],
  ora: [{ meant: 'hora', before: /(?:^|\s)(?:que|la|una|media|esta)\s$/ }],
  sita: [{ meant: 'cita', before: /(?:^|\s)(?:una|la|mi|pedir|de|sacar)\s$/ }],
  serrado: [{ meant: 'cerrado', before: /(?:^|\s)(?:esta|estan|estaba|sigue)\s$/ }],
  ves: [{ meant: 'vez', before: /(?:^|\s)(?:otra|una|tal|cada|la|alguna|primera|ultima|esta)\s$/ }],
  ala: [{ meant: 'a la', after: ASKS('oficina|espera|una|hora|fecha|entidad|alcaldia|vez|casa|cita') }],
  victima: [{ meant: 'víctima', before: /(?:^|\s)(?:soy|como|la|una|de|es|fui|fue)\s$/ }],
  victimas: [{ meant: 'víctimas', before: /(?:^|\s)(?:somos|como|las|unas|de|son|para)\s$/ }],
  // The dictionary takes these for forms of rare verbs.
  aveces: [{ meant: 'a veces' }],
  osea: [{ meant: 'o sea' }],
  q: [{ meant: 'que' }],
  continua: [{ meant: 'continúa', before: /(?:^|\s)(?:como|no|se|que|aun|todavia)\s$/ }],
};

const entry =
  (before: RegExp) =>
  ([word, meant]: [string, string]): [string, readonly Pair[]] => [word, [{ meant, before }]];

/** By the word as it is written without accents. */
export const PAIRS: ReadonlyMap<string, readonly Pair[]> = new Map([
  ...Object.entries(NOUNS).map(entry(NOUN)),
  ...Object.entries(LADIES).map(entry(FEMININE)),
  ...Object.entries(OTHERS),
]);
