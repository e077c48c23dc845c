import { describe, expect, it } from 'vitest';
import { isAbusive } from '../../src/rules/abuse/find.ts';
import { offensiveLines, respectfulLines } from './corpus/abuse.ts';

describe('el trato irrespetuoso', () => {
  it('se reconoce, también con cifras, letras separadas o repetidas', () => {
    const missed = offensiveLines.filter((line) => !isAbusive(line));
    console.log(`abuse: ${String(missed.length)} missed of ${String(offensiveLines.length)}`);
    expect(missed).toEqual([]);
  });

  it('y nadie pasa por grosero sin serlo', () => {
    const alarms = respectfulLines.filter((line) => isAbusive(line));
    console.log(`abuse: ${String(alarms.length)} false alarms in ${String(respectfulLines.length)}`);
    expect(alarms).toEqual([]);
  });
});
