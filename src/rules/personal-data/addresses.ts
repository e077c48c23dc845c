import type { Passage } from './passage.ts';

// Every run of spaces is bounded: a thousand of them must not make a pattern look a million times.
const STREET =
  '(?:(?:avenida|avda|ave|av)\\.?\\s{1,2}(?:calle|cll|cl|carrera|cra|kra|kr)|calle|cll|clle|cle|cl|carrera|carr|crr|cra|krra|kra|cr|kr|avenida|avda|ave|av|ac|ak|transversal|transv|tranv|trans|trv|tv|diagonal|diag|dg|autopista)';
const BIS = String.raw`\s?[a-z]{0,2}(?:\s?bis\s?[a-z]?)?`;
const SIDE = String.raw`(?:\s?(?:sur|norte|este|oeste|occidente)\b)?`;
const CORNER = String.raw`\d{1,3}${BIS}${SIDE}`;
const NAME = String.raw`(?:(?:de|la|el|las|los|ciudad)\s){0,3}[a-zñ]{4,20}(?:\s[a-zñ]{4,20}){0,2}`;
const SIGN = String.raw`\s{0,3},?\s{0,3}(?:#|n[o°º.]{1,2}\s|n[o°º]\.?(?=\s?\d)|nro\.?|num\.?|numero|con)?\s{0,3}`;
const PLATE = String.raw`\d{1,3}${BIS}${SIDE}\s{0,3}(?:-|–|—|\s)\s{0,3}\d{1,3}\b${SIDE}`;
const DWELLING = String.raw`(?:casa|cs|apto|apt|apartamento|interior|int|torre|piso)\.?\s{0,2}#?\s{0,2}\d{1,4}\b`;

const PATTERNS = [
  // `Calle 26 # 13-19`, `Cra. 7 No. 6-91 Sur`, `Av. Boyacá # 72-10`, `Avenida Calle 68 # 29-12`.
  new RegExp(String.raw`\b${STREET}\b\.?\s{0,3}(?:${CORNER}|${NAME})${SIGN}${PLATE}`, 'g'),
  // `Circular 4 # 70-23` is a street of Medellín; "circular 100-004-2024" is a document.
  new RegExp(String.raw`\b(?:circular|circ)\b\.?\s{0,3}${CORNER}\s{0,3}(?:#|n[o°º]\.?)\s{0,3}${PLATE}`, 'g'),
  // `carrera 5 con calle 9, casa 12`: a corner alone is a place of everybody.
  new RegExp(
    String.raw`\b${STREET}\b\.?\s{0,3}${CORNER}(?:\s(?:con|y|esquina)\s${STREET}\b\.?\s{0,3}${CORNER})?(?:\sesquina)?,?\s{1,3}${DWELLING}`,
    'g',
  ),
  // `Manzana 5 casa 12`, `torre 2 apto 501`.
  /\b(?:manzana|mz|mza|torre|bloque|blq|bl|interior|int|etapa)\.?\s{0,2}[a-z0-9]{1,3},?\s{1,3}(?:casa|cs|lote|lt|apto|apt|apartamento|interior)\.?\s{0,2}#?\s{0,2}\d{1,4}\b/g,
  // `Vereda El Pepino, km 4`, `km 4 vía Mocoa - Pitalito, finca El Recuerdo`.
  /\b(?:vereda|corregimiento|resguardo|inspeccion)\s{1,2}[a-zñ]{1,20}(?:\s[a-zñ]{1,20}){0,3},?\s{1,3}(?:(?:km|kilometro|casa|lote|predio)\.?\s{0,2}#?\s{0,2}\d{1,4}|finca\s{1,2}[a-zñ]{1,20}(?:\s[a-zñ]{1,20}){0,2})/g,
  /\bfinca\s{1,2}[a-zñ]{1,20}(?:\s[a-zñ]{1,20}){0,3},?\s{1,2}(?:en la\s)?(?:vereda|corregimiento)\s{1,2}[a-zñ]{1,20}(?:\s[a-zñ]{1,20}){0,2}/g,
  /\b(?:km|kilometro)\.?\s{0,2}\d{1,3}(?:[.,]\d)?\s{1,2}(?:de la\s)?via\s{1,2}(?:a\s)?[a-zñ]{3,20}(?:\s{0,2}[-a]\s{0,2}[a-zñ]{3,20})?,?\s{1,2}(?:finca|casa|lote|vereda|predio)\s{1,2}#?[a-zñ0-9]{1,20}(?:\s[a-zñ]{1,20}){0,2}/g,
];

/** Someone lives there: `vivo en la vereda San José`, `mi casa queda en la finca El Recuerdo`. A barrio alone is thousands of people. */
const HOME =
  /\b(?:vivo|vive|viven|resido|reside|residen|domiciliad[oa]|(?:mi|su) (?:casa|residencia|domicilio|direccion)(?: (?:es|queda|esta))?)\s{1,2}(?:en\s{1,2})?(?:(?:el|la)\s{1,2})?((?:vereda|finca|conjunto|edificio)\s{1,2}[a-zñ]{1,20}(?:\s[a-zñ]{1,20}){0,3})/g;

export function findAddresses(folded: string): Passage[] {
  const whole = PATTERNS.flatMap((pattern) => [...folded.matchAll(pattern)].map(spanOf));
  const homes = [...folded.matchAll(HOME)].map((match) => {
    const to = match.index + match[0].length;
    return { kind: 'address' as const, from: to - (match[1] ?? '').length, to, sure: true };
  });
  return [...whole, ...homes].filter(
    (one, at, all) => !all.slice(0, at).some((other) => one.from < other.to && other.from < one.to),
  );
}

function spanOf(match: RegExpExecArray): Passage {
  return { kind: 'address', from: match.index, to: match.index + match[0].length, sure: true };
}
