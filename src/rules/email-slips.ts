import { realDomains, suggestedDomains } from './mail-domains.ts';

/** No registry has these endings; fingers do. */
const SLIPS_OF_COM = /\.(?:con|cmo|ocm|comm|coom|ccom|vom|xom|cpm|clm|cim|cm|om|c0m|come|como)$/;
/** Real endings, but next to a great mail name they are slips of .com: gmail.co, gmail.com.co, hotmail.cm. */
const NEARLY_COM = ['co', 'com.co', 'cm', 'om'];

/** The domain this one was probably meant to be. Never for a domain known to be real. */
export function meantDomain(domain: string): string | undefined {
  if (realDomains.has(domain)) return undefined;
  const repaired = domain.replace(SLIPS_OF_COM, '.com').replace(/\.con\.co$/, '.com.co');
  if (realDomains.has(repaired)) return repaired;
  const nearest = suggestedDomains
    .map((candidate) => ({ candidate, far: distanceBetween(repaired, candidate) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far)[0];
  if (nearest) return nearest.candidate;
  const endsInNoRegistry = !/\.(?:cm|om)$/.test(domain) && repaired !== domain;
  return endsInNoRegistry ? repaired : undefined;
}

function distanceBetween(domain: string, candidate: string): number {
  const [name, ending] = split(domain);
  const [wantedName, wantedEnding] = split(candidate);
  if (ending === '') return missingDot(name, candidate, wantedName);
  if (ending !== wantedEnding && !(wantedEnding === 'com' && NEARLY_COM.includes(ending))) return Infinity;
  const far = editDistance(name, wantedName);
  return far <= tolerance(wantedName) ? far + (ending === wantedEnding ? 0 : 0.5) : Infinity;
}

/** "gmail" and "gmailcom". */
function missingDot(typed: string, candidate: string, wantedName: string): number {
  if (typed === candidate.replace('.', '')) return 0;
  return typed === wantedName ? 1 : Infinity;
}

/** Short names have real neighbours (live, love, five; une, uno): there only the ending is repaired. */
function tolerance(name: string): number {
  if (name.length <= 4) return 0;
  return name.length <= 6 ? 1 : 2;
}

function split(domain: string): [name: string, ending: string] {
  const dot = domain.indexOf('.');
  return dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)];
}

/** Damerau-Levenshtein (optimal string alignment): a swap of neighbours counts as one slip. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + same,
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: number[], column: number): number {
  return row[column] ?? Infinity;
}
