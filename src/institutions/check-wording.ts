import { blanksIn } from './blanks.ts';

/** What is wrong with the blanks of a text. `blank` is as it is written, with its braces. */
export interface WordingProblem {
  kind: 'unknown' | 'missing' | 'stray';
  blank: string;
}

export interface WordingRule {
  /** Names of the blanks it may use. */
  known: readonly string[];
  /** Those it may not lose. */
  required?: readonly string[] | undefined;
}

const AROUND = 12;

/** A text with unknown blanks or stray braces would be read as it is written; one without its promise misleads. */
export function wordingProblems(text: string, { known, required = [] }: WordingRule): WordingProblem[] {
  const used = blanksIn(text);
  return [
    ...used.filter((name) => !known.includes(name)).map((name) => problem('unknown', name)),
    ...strayBraces(text),
    ...required.filter((name) => !used.includes(name)).map((name) => problem('missing', name)),
  ];
}

const problem = (kind: WordingProblem['kind'], name: string): WordingProblem => ({ kind, blank: `{${name}}` });

/** The first brace that belongs to no blank, with the words around it. */
function strayBraces(text: string): WordingProblem[] {
  // As long as the blanks themselves, so that places stay the same.
  const without = text.replaceAll(/\{[a-z][a-z_]*\}/g, (blank) => ' '.repeat(blank.length));
  const at = without.search(/[{}]/);
  if (at < 0) return [];
  return [{ kind: 'stray', blank: text.slice(Math.max(0, at - AROUND), at + AROUND).trim() }];
}
