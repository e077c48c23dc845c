import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spellingAt } from '../../web/spelling/ask.ts';

const api = spellingAt('/api/staff');

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As a browser does: what is never answered ends when it is left. */
function unanswered(_url: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')));
  });
}

it('an answer that never comes is not waited for: five seconds, and the writer is asked about again', async () => {
  vi.stubGlobal('fetch', vi.fn(unanswered));
  const both = Promise.all([api.check('La atension'), api.suggest('atension')]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await both).toEqual([null, []]);
});

it.each<[string, () => Promise<Response>]>([
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a refusal', () => Promise.resolve(Response.json({ code: 'too_many_requests' }, { status: 429 }))],
  ['a page in place of an answer', () => Promise.resolve(new Response('<html>'))],
])('%s is nobody’s concern', async (_, answers) => {
  vi.stubGlobal('fetch', vi.fn(answers));
  expect([await api.check('La atension'), await api.suggest('atension')]).toEqual([null, []]);
});
