import { describe, expect, it } from 'vitest';
import { openTurns } from '../../src/spelling/in-turn.ts';

const around = () => new Promise(setImmediate);

describe('las preguntas al corrector', () => {
  it('pasan de a una, y lo demás pasa entre una y otra', async () => {
    const inTurn = openTurns();
    const seen: string[] = [];
    for (const name of ['uno', 'dos', 'tres']) inTurn(() => seen.push(name));
    expect(seen).toEqual([]);
    for (let turn = 0; turn < 3; turn += 1) {
      await around();
      seen.push('conversaciones');
    }
    expect(seen).toEqual(['uno', 'conversaciones', 'dos', 'conversaciones', 'tres', 'conversaciones']);
  });

  it('si esperan demasiadas, la última no se recibe; cuando han pasado, otra vez', async () => {
    const inTurn = openTurns();
    let passed = 0;
    const ask = () => inTurn(() => (passed += 1));
    let taken = 0;
    while (ask()) taken += 1;
    expect(taken).toBe(200);
    while (passed < taken) await around();
    expect(ask()).toBe(true);
    await around();
    expect(passed).toBe(taken + 1);
  });

  it('una que falla no detiene a las que siguen', async () => {
    const inTurn = openTurns();
    const failures: unknown[] = [];
    const onFailure = (error: unknown): void => void failures.push(error);
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', onFailure);
    try {
      inTurn(() => {
        throw new Error('una que falla');
      });
      const second = new Promise<void>((resolve) => inTurn(resolve));
      await second;
      expect(failures).toEqual([new Error('una que falla')]);
    } finally {
      process.removeListener('uncaughtException', onFailure);
      for (const other of others) process.on('uncaughtException', other);
    }
  });
});
