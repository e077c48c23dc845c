import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countdownText,
  deadlineAfterClaim,
  isOver,
  limitOf,
  remaining,
  remainingWhenDetached,
  spokenRemaining,
  thresholdCrossed,
  tone,
  warningThresholds,
} from '../../src/rules/time-limit.ts';

const S = 1000;
const MIN = 60 * S;
const IPES = 15 * MIN;
const PUTUMAYO = 3 * MIN;
const limit = fc.integer({ min: 1, max: 300 * MIN });
const instant = fc.integer({ min: 0, max: 4e12 });

describe('the time limit', () => {
  it('is 15 minutes at IPES, 3 at Putumayo, and ten times that for who asked for more', () => {
    expect(limitOf({ limitMinutes: 15, moreTimeFactor: 10 }, false)).toBe(IPES);
    expect(limitOf({ limitMinutes: 3, moreTimeFactor: 10 }, false)).toBe(PUTUMAYO);
    expect(limitOf({ limitMinutes: 3, moreTimeFactor: 10 }, true)).toBe(30 * MIN);
    expect(limitOf({ limitMinutes: 3, moreTimeFactor: 1.5 }, true)).toBe(4.5 * MIN);
  });

  it('runs from the claim; at the deadline itself it is over, a millisecond before it is not', () => {
    fc.assert(
      fc.property(instant, limit, (claimed, ms) => {
        const deadline = deadlineAfterClaim(claimed, ms);
        expect(remaining(deadline, claimed)).toBe(ms);
        expect(isOver(deadline, deadline - 1)).toBe(false);
        expect(isOver(deadline, deadline)).toBe(true);
      }),
    );
  });

  it('is over exactly when nothing remains, and what remains is never negative', () => {
    fc.assert(
      fc.property(instant, instant, (deadline, now) => {
        expect(remaining(deadline, now)).toBeGreaterThanOrEqual(0);
        expect(isOver(deadline, now)).toBe(remaining(deadline, now) === 0);
      }),
    );
  });

  it('does not count the time without an attending agent', () => {
    fc.assert(
      fc.property(instant, limit, fc.nat(300 * MIN), fc.nat(300 * MIN), (claimed, ms, attended, alone) => {
        const left = remainingWhenDetached(deadlineAfterClaim(claimed, ms), claimed + attended);
        const again = claimed + attended + alone;
        expect(remaining(deadlineAfterClaim(again, left), again)).toBe(Math.max(0, ms - attended));
      }),
    );
  });
});

describe('the warnings', () => {
  it.each([
    [IPES, [5 * MIN, 2 * MIN, MIN]],
    [PUTUMAYO, [MIN, 30 * S]],
    [30 * MIN, [10 * MIN, 5 * MIN, MIN]],
    [150 * MIN, [10 * MIN, 5 * MIN, MIN]],
    [5 * MIN, [2 * MIN, MIN]],
    [MIN, [30 * S, 10 * S]],
    [20 * S, [10 * S]],
    [5 * S, []],
  ])('of a limit of %d ms come at %j', (ms, thresholds) => {
    expect(warningThresholds(ms)).toEqual(thresholds);
  });

  it('go down, stay inside the limit, and never come later for a longer limit', () => {
    fc.assert(
      fc.property(limit, limit, (a, b) => {
        const thresholds = warningThresholds(a);
        expect(thresholds).toEqual([...thresholds].sort((x, y) => y - x));
        for (const threshold of thresholds) expect(threshold).toBeLessThan(a);
        const longer = warningThresholds(Math.max(a, b));
        const shorter = warningThresholds(Math.min(a, b));
        expect(longer[0] ?? 0).toBeGreaterThanOrEqual(shorter[0] ?? 0);
        expect(longer.at(-1) ?? 0).toBeGreaterThanOrEqual(shorter.at(-1) ?? 0);
      }),
    );
  });

  it('are each announced once, however the clock of the page jumps', () => {
    fc.assert(
      fc.property(
        limit,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
        (ms, parts) => {
          const seen = [ms, ...parts.map((part) => part * ms).sort((a, b) => b - a)];
          const said = seen.map((now, index) => thresholdCrossed(seen[index - 1] ?? ms, now, ms));
          const announced = said.filter((threshold) => threshold !== undefined);
          expect(new Set(announced).size).toBe(announced.length);
          expect(announced).toEqual([...announced].sort((a, b) => b - a));
          const last = seen.at(-1) ?? ms;
          const due = warningThresholds(ms).filter((threshold) => last <= threshold);
          if (last > 0) expect(announced.at(-1)).toBe(due.at(-1));
        },
      ),
    );
  });

  it('a page that slept past several says only the last; at the end there is nothing to warn of', () => {
    expect(thresholdCrossed(6 * MIN, 90 * S, IPES)).toBe(2 * MIN);
    expect(thresholdCrossed(5 * MIN + 1, 5 * MIN, IPES)).toBe(5 * MIN);
    expect(thresholdCrossed(5 * MIN, 5 * MIN - 1, IPES)).toBeUndefined();
    expect(thresholdCrossed(6 * MIN, 0, IPES)).toBeUndefined();
  });

  it('colour the clock: calm, warning from the first, danger from the last', () => {
    expect([tone(IPES, IPES), tone(5 * MIN + 1, IPES), tone(5 * MIN, IPES)]).toEqual([
      'calm',
      'calm',
      'warning',
    ]);
    expect([tone(MIN + 1, IPES), tone(MIN, IPES), tone(0, IPES)]).toEqual(['warning', 'danger', 'danger']);
    expect([tone(MIN, PUTUMAYO), tone(30 * S, PUTUMAYO), tone(1, 5 * S), tone(0, 5 * S)]).toEqual([
      'warning',
      'danger',
      'calm',
      'danger',
    ]);
  });
});

describe('the countdown', () => {
  it.each([
    [12 * MIN + 41 * S, '12:41', 'Quedan 12 minutos y 41 segundos'],
    [MIN, '1:00', 'Queda 1 minuto'],
    [2 * MIN, '2:00', 'Quedan 2 minutos'],
    [30 * S, '0:30', 'Quedan 30 segundos'],
    [S, '0:01', 'Queda 1 segundo'],
    [1, '0:01', 'Queda 1 segundo'],
    [MIN + 5 * S, '1:05', 'Queda 1 minuto y 5 segundos'],
    [0, '0:00', 'No queda tiempo'],
    [-5 * S, '0:00', 'No queda tiempo'],
    [NaN, '0:00', 'No queda tiempo'],
    [150 * MIN, '2:30:00', 'Quedan 2 horas y 30 minutos'],
    [61 * MIN + S, '1:01:01', 'Queda 1 hora, 1 minuto y 1 segundo'],
  ])('%d ms: %s, "%s"', (ms, shown, said) => {
    expect([countdownText(ms), spokenRemaining(ms)]).toEqual([shown, said]);
  });

  it('is never negative, never late, and reads back to the seconds left, rounded up', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 300 * MIN }), (ms) => {
        const parts = countdownText(ms).split(':').map(Number);
        const seconds = parts.reduce((total, part) => total * 60 + part, 0);
        expect(seconds).toBe(Math.max(0, Math.ceil(ms / S)));
        expect(countdownText(ms)).toMatch(/^\d+(?::[0-5]\d){1,2}$/);
      }),
    );
  });

  it('says one in the singular and the rest in the plural', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 * MIN }), (ms) => {
        const said = spokenRemaining(ms);
        expect(said).not.toMatch(/\b1 \w+s\b|\b(?:[02-9]|\d{2,}) (?:hora|minuto|segundo)\b/);
        expect(said.startsWith('Queda ')).toBe(/^\w+ 1 /.test(said));
      }),
    );
  });
});
