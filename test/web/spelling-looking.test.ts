import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SpellingMark } from '../../src/protocol/spelling.ts';
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

/** A checker that answers when it is told to. */
function slowChecker() {
  const asked: { text: string; answer: (found: SpellingMark[]) => void }[] = [];
  const check = (text: string) =>
    new Promise<SpellingMark[]>((answer) => {
      asked.push({ text, answer });
    });
  return { asked, check };
}

it('one question at a time; an answer about an older text is thrown away, and the newer text is asked about', async () => {
  const { asked, check } = slowChecker();
  const heard = vi.fn();
  const field = { isConnected: true, value: 'La atension' } as HTMLTextAreaElement;
  const looking = openLooking({ check }, field, heard);
  looking.now();
  field.value = 'La atención';
  looking.soon();
  await vi.advanceTimersByTimeAsync(400);
  expect(asked.map(({ text }) => text)).toEqual(['La atension']);
  asked[0]?.answer([{ from: 3, to: 11, meant: null }]);
  await vi.advanceTimersByTimeAsync(400);
  expect(heard).not.toHaveBeenCalled();
  expect(asked.map(({ text }) => text)).toEqual(['La atension', 'La atención']);
  asked[1]?.answer([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(heard.mock.calls).toEqual([[[]]]);
});

it('nothing is asked while somebody goes on writing', async () => {
  const { asked, check } = slowChecker();
  const field = { isConnected: true, value: '' } as HTMLTextAreaElement;
  const looking = openLooking({ check }, field, () => undefined);
  for (const letter of 'Buenas tardes') {
    field.value += letter;
    looking.soon();
    await vi.advanceTimersByTimeAsync(200);
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(asked.map(({ text }) => text)).toEqual(['Buenas tardes']);
});

it.each([
  ['an empty box', ' \n'],
  ['more than the server reads', 'a'.repeat(4001)],
])('%s is not asked about, and nothing is underlined', async (_, value) => {
  const { asked, check } = slowChecker();
  const heard = vi.fn();
  openLooking({ check }, { isConnected: true, value } as HTMLTextAreaElement, heard).now();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked, heard.mock.calls]).toEqual([[], [[[]]]]);
});

it('a box that its page took away is not asked about', async () => {
  const { asked, check } = slowChecker();
  const field = { isConnected: false, value: 'La atension' } as HTMLTextAreaElement;
  openLooking({ check }, field, () => undefined).now();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);
});
