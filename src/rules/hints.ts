import { isAbusive } from './abuse/find.ts';
import { pqrsdIn } from './pqrsd.ts';
import { riskIn, type Risk } from './risk.ts';

/** What the words of a citizen look like: worked out whenever they are shown to staff, never stored. */
export type Hint = 'abuse' | 'pqrsd' | Risk;

export function hintsOf(text: string): Hint[] {
  const risk = riskIn(text);
  return [
    ...(risk === undefined ? [] : [risk]),
    ...(isAbusive(text) ? (['abuse'] as const) : []),
    ...(pqrsdIn(text) === undefined ? [] : (['pqrsd'] as const)),
  ];
}
