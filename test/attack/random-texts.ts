import fc from 'fast-check';
import { anyText } from '../rules/any-text.ts';
import { STRICT_POINTS } from './allowed-characters.ts';

export const spanish = fc.string({ unit: fc.constantFrom(...STRICT_POINTS), minLength: 1, maxLength: 15 });
/** As a person writes it, nearly always with an intruder from anywhere in it. */
const among = (own: fc.Arbitrary<string>) =>
  fc
    .tuple(
      own,
      anyText.map((text) => text.slice(0, 2)),
      own,
      fc.nat(3),
    )
    .map(([begin, intruder, end, dice]) => (dice === 0 ? begin + end : begin + intruder + end));
export const of = (unit: string) =>
  fc.string({ unit: fc.constantFrom(...Array.from(unit)), minLength: 1, maxLength: 12 });
export const texts = (own: fc.Arbitrary<string>, n: number) =>
  fc.sample(fc.oneof(anyText, among(own)), { numRuns: n, seed: 4 });
