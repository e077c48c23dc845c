import { expect, it, vi } from 'vitest';
import { openSpareTime } from '../../src/spelling/spare-time.ts';

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
