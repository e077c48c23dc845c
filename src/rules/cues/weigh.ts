import { heardPattern } from './heard.ts';

/** One idea and the many ways to say it. Two points are enough to speak; an idea said twice counts once. */
export interface Cue {
  points: 1 | 2;
  said: RegExp;
}

/** Ideas that together make a text look like something: ENOUGH of them must be there. */
export interface Family<Kind> {
  kind: Kind;
  cues: readonly Cue[];
}

const ENOUGH = 2;

export const sure = (...ways: string[]): Cue => ({ points: 2, said: anyOf(ways) });
export const perhaps = (...ways: string[]): Cue => ({ points: 1, said: anyOf(ways) });

/** Whole words, as they sound. */
export function anyOf(ways: readonly string[], flags = ''): RegExp {
  return new RegExp(String.raw`\b(?:${ways.map(heardPattern).join('|')})(?!\w)`, flags);
}

/** The family that is most clearly meant, or undefined; among equals the first. */
export function weighed<Kind>(heardText: string, families: readonly Family<Kind>[]): Kind | undefined {
  let best: { kind: Kind; points: number } | undefined;
  for (const { kind, cues } of families) {
    const points = cues.reduce((sum, cue) => sum + (cue.said.test(heardText) ? cue.points : 0), 0);
    if (points >= ENOUGH && points > (best?.points ?? 0)) best = { kind, points };
  }
  return best?.kind;
}
