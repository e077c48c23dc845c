import { describe, expect, it } from 'vitest';
import { backoff } from '../../web/lib/backoff.ts';
import { newId } from '../../web/lib/new-id.ts';
import { createServerClock } from '../../web/lib/server-clock.ts';

describe('the clock of the server in a browser whose own clock is wrong', () => {
  function clockAt(wall: number) {
    let monotonic = 1_000;
    const clock = createServerClock(
      () => monotonic,
      () => wall,
    );
    return { clock, pass: (ms: number) => (monotonic += ms) };
  }

  it('follows the server and goes on by itself between its answers', () => {
    const { clock, pass } = clockAt(5);
    clock.heard(1_000_000);
    pass(4_000);
    expect(clock.now()).toBe(1_004_000);
  });

  it('is not set back by an answer that took long to arrive', () => {
    const { clock, pass } = clockAt(5);
    clock.heard(1_000_000);
    pass(3_000);
    clock.heard(1_002_200);
    expect(clock.now()).toBe(1_003_000);
  });

  it('believes a clock that really moved', () => {
    const { clock, pass } = clockAt(5);
    clock.heard(1_000_000);
    pass(10_000);
    clock.heard(900_000);
    expect(clock.now()).toBe(900_000);
  });
});

describe('trying again', () => {
  it('waits longer each time, never over fifteen seconds, and not everybody at once', () => {
    expect(backoff(0, () => 0)).toBe(250);
    expect(backoff(0, () => 1)).toBe(500);
    expect(backoff(3, () => 1)).toBe(4_000);
    expect(backoff(50, () => 1)).toBe(15_000);
  });
});

describe('the name that a browser gives to what it creates', () => {
  it('is a UUID also where randomUUID is missing (plain http)', () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(newId()).not.toBe(newId());
    } finally {
      if (own) Object.defineProperty(crypto, 'randomUUID', own);
      else Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});
