import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLooking } from '../../web/spelling/looking.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('who cannot tell is asked later and later, and at once again when something new is written', async () => {
  const check = vi.fn(() => Promise.resolve(null));
  const field = { isConnected: true, value: 'La atension' } as HTMLTextAreaElement;
  const looking = openLooking({ check }, field, () => undefined);
  looking.now();
  await vi.advanceTimersByTimeAsync(60_000);
  // At once, and after 3, 6, 12 and 24 seconds.
  expect(check).toHaveBeenCalledTimes(5);
  field.value = 'La atension es asta las 4';
  looking.soon();
  await vi.advanceTimersByTimeAsync(400);
  expect(check).toHaveBeenCalledTimes(6);
  await vi.advanceTimersByTimeAsync(3000);
  expect(check).toHaveBeenCalledTimes(7);
});
