import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openThread, type Thread } from '../../src/spelling/thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-thread-'));
const SECOND = 1000;
const PATIENCE = { patienceMs: 100, loadingMs: 8 * SECOND };
/** Nothing here is waited for by the clock: what is answered was answered. */
const PATIENT = { patienceMs: 3600 * SECOND, loadingMs: 0 };
const ANSWERED = { kind: 'check', wrong: [] };

let thread: Thread;
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  vi.useRealTimers();
  await thread.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a point when it is born; answers `responda`, dies of `muera`, says nothing to anything else. */
function opens(name: string, patience: { patienceMs: number; loadingMs: number }, atBirth = '') {
  const births = join(folder, `${name}.births`);
  const file = join(folder, `${name}.mjs`);
  writeFileSync(births, '');
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
appendFileSync('${births}', '.');
${atBirth}
parentPort.on('message', ({ id, words: [word] }) => {
  if (word === 'muera') process.exit(1);
  if (word === 'responda') parentPort.postMessage({ id, kind: 'check', wrong: [] });
});`,
  );
  thread = openThread(file, patience);
  return { born: () => readFileSync(births, 'utf8').length };
}

const ask = (word: string) => thread.ask({ kind: 'check', words: [word] });

/** Asks what it does not answer, and loses patience. */
async function late(times: number, waitMs: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    const asked = ask('calle');
    vi.advanceTimersByTime(waitMs);
    expect(await asked).toBeUndefined();
  }
}

describe('el hilo que muere', () => {
  it('al nacer vuelve cada vez más tarde, aunque se le pregunte sin parar', async () => {
    const { born } = opens('stillborn', PATIENT, 'process.exit(1);');
    for (const [turn, seconds] of [2, 4, 8, 16].entries()) {
      expect(await ask('responda')).toBeUndefined();
      expect(born()).toBe(turn + 1);
      vi.advanceTimersByTime(seconds * SECOND - 1);
      expect(await ask('responda')).toBeUndefined();
      expect(born()).toBe(turn + 1);
      vi.advanceTimersByTime(1);
    }
  });

  it('y ya había contestado, vuelve a los dos segundos', async () => {
    opens('mortal', PATIENT);
    for (const seconds of [2, 4]) {
      await ask('muera');
      vi.advanceTimersByTime(seconds * SECOND);
    }
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await ask('responda')).toMatchObject(ANSWERED);
      await ask('muera');
      vi.advanceTimersByTime(2 * SECOND);
    }
    expect(await ask('responda')).toMatchObject(ANSWERED);
  });

  it('no hace esperar a quienes le habían preguntado', async () => {
    opens('leaving', PATIENT);
    const [waiting, other] = [ask('calle'), ask('calle')];
    await ask('muera');
    expect(await Promise.all([waiting, other])).toEqual([undefined, undefined]);
  });

  it('porque se cerró no vuelve, ni nace otro', async () => {
    const { born } = opens('closed', PATIENT);
    expect(await ask('responda')).toMatchObject(ANSWERED);
    await thread.close();
    expect(await ask('responda')).toBeUndefined();
    vi.advanceTimersByTime(600 * SECOND);
    expect(await ask('responda')).toBeUndefined();
    expect(born()).toBe(1);
  });
});

describe('el hilo lento', () => {
  it('que deja cinco preguntas seguidas sin contestar se cambia por otro, que empieza de nuevo la cuenta', async () => {
    const { born } = opens('hangs', { ...PATIENCE, loadingMs: 0 });
    await ask('responda');
    await late(5, PATIENCE.patienceMs);
    await vi.waitFor(() => expect(born()).toBe(2), { timeout: 20_000, interval: 200 });
    await late(4, PATIENCE.patienceMs);
    expect(await ask('responda')).toMatchObject(ANSWERED);
    expect(born()).toBe(2);
  });

  it('que contesta entre tardanza y tardanza se queda', async () => {
    const { born } = opens('slow', { ...PATIENCE, loadingMs: 0 });
    for (let turn = 0; turn < 3; turn += 1) {
      await late(4, PATIENCE.patienceMs);
      expect(await ask('responda')).toMatchObject(ANSWERED);
    }
    expect(born()).toBe(1);
  });

  it('tiene tiempo de leer el diccionario al nacer, y otra vez después de morir; leído, no', async () => {
    opens('loads', PATIENCE, `parentPort.postMessage('ready');`);
    for (let life = 0; life < 2; life += 1) {
      const first = ask('responda');
      vi.advanceTimersByTime(PATIENCE.patienceMs + PATIENCE.loadingMs - 1);
      expect(await first).toMatchObject(ANSWERED);
      await late(1, PATIENCE.patienceMs);
      await ask('muera');
      vi.advanceTimersByTime(2 * SECOND);
    }
  });
});
