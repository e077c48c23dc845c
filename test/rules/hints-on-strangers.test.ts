import { describe, expect, it } from 'vitest';
import { pqrsdIn } from '../../src/rules/pqrsd.ts';
import { riskIn } from '../../src/rules/risk.ts';
import { secondLines } from './corpus/second.ts';

const LEAST_HEARD = 0.95;
const MOST_FALSE = 0.02;
const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
/** `kind TAB sentence`, or the sentence alone. */
const sentenceOf = (line: string): string => line.split('\t').at(-1) ?? '';

describe('las ayudas ante frases de otros', () => {
  it.each([
    ['pqrsd', 'first', pqrsdIn],
    ['pqrsd', 'second', pqrsdIn],
    ['pqrsd', 'third', pqrsdIn],
    ['pqrsd', 'fourth', pqrsdIn],
    ['risk', 'first', riskIn],
    ['risk', 'second', riskIn],
    ['risk', 'third', riskIn],
    ['risk', 'fourth', riskIn],
  ] as const)('%s, %s: al menos 95 de cada 100, y a lo sumo 2 falsas alarmas', (name, set, find) => {
    const meant = secondLines(`${name}-${set}-positive`).map(sentenceOf);
    const ordinary = secondLines(`${name}-${set}-negative`).map(sentenceOf);
    const missed = meant.filter((line) => find(line) === undefined);
    const alarms = ordinary.filter((line) => find(line) !== undefined);
    console.log(
      `${name}, ${set} corpus: recall ${percent(meant.length - missed.length, meant.length)} of ${String(meant.length)}, false alarms ${percent(alarms.length, ordinary.length)} of ${String(ordinary.length)}`,
    );
    expect(1 - missed.length / meant.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(LEAST_HEARD);
    expect(alarms.length / ordinary.length, JSON.stringify(alarms)).toBeLessThanOrEqual(MOST_FALSE);
  });
});
