import { describe, expect, it } from 'vitest';
import { openPrecedence } from '../../src/http/precedence.ts';
import { openTurns } from '../../src/spelling/in-turn.ts';

const around = () => new Promise(setImmediate);
const nobodySpeaks = () => false;

describe('las preguntas al corrector', () => {
  it('pasan de a una, y lo demás pasa entre una y otra', async () => {
    const inTurn = openTurns(nobodySpeaks);
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
    const inTurn = openTurns(nobodySpeaks);
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

  it('esperan mientras un mensaje va en camino', async () => {
    const precedence = openPrecedence();
    const inTurn = openTurns(() => precedence.isSpoken());
    let arrive: () => void = () => undefined;
    let hasArrived = false;
    const message = precedence.speaking(async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      hasArrived = true;
    });
    const seen = new Promise<boolean>((resolve) => inTurn(() => resolve(hasArrived)));
    await around();
    arrive();
    await message;
    expect(await seen).toBe(true);
  });

  it('pero no para siempre: donde nunca se deja de hablar también pasan', async () => {
    const inTurn = openTurns(() => true);
    await new Promise<void>((resolve) => inTurn(resolve));
    await new Promise<void>((resolve) => inTurn(resolve));
  });

  it('un mensaje que falla tampoco va ya en camino', async () => {
    const precedence = openPrecedence();
    const failing = precedence.speaking(() => Promise.reject(new Error('no se pudo')));
    expect(precedence.isSpoken()).toBe(true);
    await expect(failing).rejects.toThrow('no se pudo');
    expect(precedence.isSpoken()).toBe(false);
  });

  it('una que falla no detiene a las que siguen', async () => {
    const inTurn = openTurns(nobodySpeaks);
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
