import { performance } from 'node:perf_hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { openSpareTime } from '../../src/spelling/spare-time.ts';

afterEach(() => vi.restoreAllMocks());

/** Nothing else gets a turn meanwhile. */
function keepBusy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('no hay tiempo mientras el proceso no descansa, y vuelve a haberlo', { timeout: 30_000 }, async () => {
  const hasTime = openSpareTime();
  expect(hasTime()).toBe(true);
  keepBusy(400);
  await new Promise(setImmediate);
  expect(hasTime()).toBe(false);
  await vi.waitFor(() => expect(hasTime()).toBe(true), { timeout: 20_000, interval: 300 });
});

it('mira lo de hace un momento: ni lo que descansó antes ni lo que trabajó antes cuentan', () => {
  let [idle, active] = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => idle + active);
  type Lived = { idle: number; active: number; utilization: number };
  const lived = (after?: Lived, before?: Lived): Lived => {
    const rested = (after?.idle ?? idle) - (before?.idle ?? 0);
    const worked = (after?.active ?? active) - (before?.active ?? 0);
    return { idle: rested, active: worked, utilization: worked / (rested + worked) };
  };
  vi.spyOn(performance, 'eventLoopUtilization').mockImplementation(lived);
  const hasTime = openSpareTime();
  idle += 3_600_000;
  expect(hasTime()).toBe(true);
  // Too soon to be told from one long turn.
  active += 99;
  expect(hasTime()).toBe(true);
  active += 901;
  expect(hasTime()).toBe(false);
  active += 3_600_000;
  expect(hasTime()).toBe(false);
  idle += 100;
  expect(hasTime()).toBe(true);
  active += 76;
  idle += 24;
  expect(hasTime()).toBe(false);
});
