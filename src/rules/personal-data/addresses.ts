import type { Passage } from './passage.ts';
import { placesIn, type Place } from './places.ts';
import { CORNERS, WHOLE_ADDRESSES } from './streets.ts';

interface Part {
  what: Place | 'whole' | 'corner';
  from: number;
  to: number;
}

/** Parts that follow each other. */
interface Chain {
  parts: Part[];
  from: number;
  to: number;
}

/** What may stand between two parts of one address: `Cra. 30 # 45 - 03 bloque 5, apto 202`. */
const JOINED = /^[\s,.;-]{1,4}(?:(?:en|de|del|por)\s{1,2})?(?:(?:la|el)\s{1,2})?$/;
const LONGEST_JOINT = 12;
const LIVES =
  /\b(?:vivo|vive|viven|vivimos|resido|reside|residen|domiciliad[oa]|(?:mi|su|la|nuestra) (?:casa|residencia|domicilio|direccion|vivienda)(?: (?:es|queda|esta|de el|de ella))?)[\s:]{1,3}(?:(?:en|por|ahora|es)\s{1,2}){0,2}(?:(?:el|la|un|una)\s{1,2})?$/;
const LIVES_WINDOW = 50;
/** Most messages name no street and no place: they are not searched. */
const MAY_BE = /\d|vereda|finca|conjunto|edificio|condominio|guion/;

/** Where somebody lives: a whole street address, or parts that together lead to one door. */
export function findAddresses(folded: string): Passage[] {
  if (!MAY_BE.test(folded)) return [];
  return chainsOf(partsIn(folded), folded)
    .filter(({ parts }) => leadsToADoor(parts, folded))
    .map(({ from, to }) => ({ kind: 'address', from, to, sure: true }));
}

/** `Calle 73 # 11-66, piso 2` → `calle 73 # 11-66`: the house without its rooms. */
export function streetOf(folded: string): string {
  return partsIn(folded).reduce(
    (said, { what, from, to }) => (what === 'whole' ? folded.slice(from, to) : said),
    folded,
  );
}

/** In order and without overlaps; at one place the longest, and a whole address before its own corner. */
function partsIn(folded: string): Part[] {
  const all: Part[] = [
    ...WHOLE_ADDRESSES.flatMap((pattern) => partsOf('whole', pattern, folded)),
    ...partsOf('corner', CORNERS, folded),
    ...placesIn(folded).map(({ place, from, to }) => ({ what: place, from, to })),
  ];
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Part[] = [];
  let last: Part | undefined;
  for (const one of all) {
    if (last && one.from < last.to) {
      if (one.what !== 'whole' || last.what === 'whole') continue;
      kept.pop();
    }
    kept.push(one);
    last = one;
  }
  return kept;
}

const partsOf = (what: Part['what'], pattern: RegExp, folded: string): Part[] =>
  [...folded.matchAll(pattern)].map(({ 0: said, index }) => ({ what, from: index, to: index + said.length }));

function chainsOf(parts: readonly Part[], folded: string): Chain[] {
  const chains: Chain[] = [];
  let open: Chain | undefined;
  for (const part of parts) {
    if (open && part.what !== 'whole' && isJoint(folded, open.to, part.from)) {
      open.parts.push(part);
      open.to = part.to;
    } else if (!ONLY_GOES_ON.includes(part.what)) {
      open = { parts: [part], from: part.from, to: part.to };
      chains.push(open);
    }
  }
  return chains;
}

/** What is beside a house, and its town, are no address by themselves. */
const ONLY_GOES_ON: readonly Part['what'][] = ['beside', 'town'];

const isJoint = (folded: string, from: number, to: number): boolean =>
  to - from <= LONGEST_JOINT && JOINED.test(folded.slice(from, to));

const RURAL: readonly Part['what'][] = ['vereda', 'farm', 'road'];
const AROUND_A_HOUSE: readonly Part['what'][] = [
  'corner',
  'building',
  'neighbourhood',
  'complex',
  'vereda',
  'farm',
  'road',
];
/** A barrio is thousands of people, and a corner everybody's. */
const HOMES: readonly Part['what'][] = ['house', 'complex', 'vereda', 'farm', 'corner'];

function leadsToADoor(parts: readonly Part[], folded: string): boolean {
  const has = (...what: Part['what'][]): boolean => parts.some((part) => what.includes(part.what));
  if (has('whole')) return true;
  const houses = parts.filter(({ what }) => what === 'house').length;
  if (houses > 1 || (houses === 1 && has(...AROUND_A_HOUSE))) return true;
  if (new Set(parts.map(({ what }) => what).filter((what) => RURAL.includes(what))).size > 1) return true;
  return isHome(parts, folded);
}

/** `vivo en la vereda San José`, `mi casa es calle 5 # 12`. */
function isHome(parts: readonly Part[], folded: string): boolean {
  const [first] = parts;
  if (!first || !HOMES.includes(first.what)) return false;
  const said = folded.slice(first.from, first.to);
  if (first.what === 'corner' && !/#|\bn[o°º]|\bnum|\bnro/.test(said)) return false;
  return LIVES.test(folded.slice(Math.max(0, first.from - LIVES_WINDOW), first.from));
}
