/** Parts of an address that have a word of their own: `torre 2`, `vereda El Pepino`, `km 4 vía Mocoa`. */
export type Place =
  | 'beside'
  | 'town'
  | 'house'
  | 'building'
  | 'room'
  | 'neighbourhood'
  | 'complex'
  | 'vereda'
  | 'farm'
  | 'road';

const DOOR = String.raw`\.?\s{0,2}(?:#|no\.?(?=\s?\d)|nro\.?|numero)?\s{0,2}(?:\d{1,4}(?:\s?-\s?\d{1,3}(?!\d)|\s?-?[a-d])?|(?![youe](?![a-zñ]))[a-z]\d{0,2})(?![a-zñ\d])`;
/** One to four words that begin no other part and end with the sentence. */
const NOT_NAME = String.raw`(?!(?:km|kilometros?|casa|finca|lote|via|vereda|apto|apartamento|torre|bloque|interior|manzana|mz|cs|barrio|queda|esta|es|y|que|donde|pero|por|hay|a|con|para|cel|celular|tel|telefono|desde|hace|cerca|frente|gracias|porfa|por|favor|en|mi|su|me|le|les|se|no|ya|sur|norte|municipio|cc|cedula|correo)(?![a-zñ]))`;
const NAME = String.raw`(?:\d{1,2}\s(?:de\s)?)?${NOT_NAME}[a-zñ]{1,20}(?:\s${NOT_NAME}[a-zñ]{1,20}){0,3}`;
const WHERE = String.raw`[a-zñ]{3,20}(?:\s(?!(?:finca|casa|lote|vereda|predio|barrio|es|queda|esta|hay|y|con|para)(?![a-zñ]))[a-zñ]{3,20})?`;

const PLACES: [Place, string][] = [
  // What has people behind it.
  [
    'house',
    String.raw`(?:casa|cs|apto|apt|ap|apart[a-z]{0,9}|interior|inter|int|lote|lt|manzana|mza|mz|superlote|predio)${DOOR}`,
  ],
  ['building', String.raw`(?:torre|bloque|blq|bl|bq|etapa|etp|agrupacion|supermanzana|smz|unidad)${DOOR}`],
  [
    'room',
    String.raw`(?:piso|oficina|ofc|of|local|lc|entrada|habitacion|pieza)${DOOR}|(?:primer|segundo|tercer|cuarto|quinto|sexto|1er|2do|3er|4to)\s{1,2}piso`,
  ],
  ['neighbourhood', String.raw`(?:barrio|brr|urbanizacion|urb|asentamiento|sector)\.?\s{1,2}${NAME}`],
  [
    'complex',
    String.raw`(?:conjunto(?: residencial| cerrado)?|condominio|edificio|unidad residencial|multifamiliar(?:es)?)\s{1,2}${NAME}`,
  ],
  ['vereda', String.raw`(?:vereda|vda|corregimiento|resguardo|inspeccion|caserio|cabildo)\.?\s{1,2}${NAME}`],
  ['farm', String.raw`(?:finca|hacienda|parcela)\s{1,2}#?(?:\d{1,3}|${NAME})`],
  [
    'road',
    String.raw`(?:km|kilometro|kilom)\.?\s{0,2}#?\d{1,3}(?:[.,+]\d{1,3})?(?!\d)(?:\s{1,2}(?:de la\s)?(?:via|carretera)\s{1,2}(?:(?:a|al|la|hacia)\s){0,2}${WHERE}(?:\s{0,2}(?:-|–|a\s)\s{0,2}${WHERE})?)?`,
  ],
];

/** They only go on with an address: "casa 3 al lado de la escuela, Valle del Guamuez". */
PLACES.push(
  [
    'beside',
    String.raw`(?:al lado|al frente|frente|diagonal|detras|atras|junto|contigu[oa]|arriba|abajo)\s(?:del?|al?)\s(?:(?:la|el|los|las)\s)?${NAME}`,
  ],
  [
    'town',
    String.raw`(?:mocoa|puerto asis|orito|valle del guamuez|la hormiga|san miguel|la dorada|villagarzon|puerto guzman|puerto caicedo|puerto leguizamo|leguizamo|sibundoy|santiago|colon|san francisco|putumayo|bogota|soacha|pasto|pitalito)(?![a-zñ])`,
  ],
);

export interface PlaceFound {
  place: Place;
  from: number;
  to: number;
}

const WORDS = new RegExp(String.raw`\b(?:${PLACES.map(([, source]) => `(${source})`).join('|')})`, 'g');

export function placesIn(folded: string): PlaceFound[] {
  return [...folded.matchAll(WORDS)].map((match) => {
    const group = PLACES.findIndex((_, at) => Boolean(match[at + 1]));
    return { place: PLACES[group]?.[0] ?? 'room', from: match.index, to: match.index + match[0].length };
  });
}
