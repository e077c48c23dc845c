import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSpelling, type Spelling } from '../../src/spelling/checker.ts';
import { knownWords } from '../../src/spelling/known-words.ts';

const none = knownWords([]);
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-remembering-'));
const opened: Spelling[] = [];
afterAll(async () => {
  for (const one of opened) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Patient beyond the patience of a test: what is answered was not waited for. */
const PATIENCE = { checkMs: 600_000, suggestMs: 600_000, loadingMs: 0 };

function withThread(name: string, code: string): Spelling {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${code}`);
  const one = openSpelling(file, PATIENCE);
  opened.push(one);
  return one;
}

it('lo que ya se preguntó no se pregunta otra vez', async () => {
  const asked = join(folder, 'asked');
  const spelling = withThread(
    'counts',
    `import { appendFileSync } from 'node:fs';
parentPort.on('message', ({ id, kind, words, word }) => {
  appendFileSync('${asked}', (word ?? words.join()) + ';');
  parentPort.postMessage(kind === 'check' ? { id, kind, wrong: words.filter((one) => one === 'atension') } : { id, kind, suggestions: ['atención'] });
});`,
  );
  for (const _ of ['una vez', 'otra vez']) {
    expect(await spelling.check('buena atension', none)).toEqual([{ from: 6, to: 14, meant: null }]);
    expect(await spelling.suggest('atension', none)).toEqual(['atención']);
  }
  // Nothing is suggested for what nobody would look up, and nobody is asked.
  expect(await spelling.suggest('a'.repeat(25), none)).toEqual([]);
  await spelling.check('buena mesa', none);
  expect(readFileSync(asked, 'utf8')).toBe('buena,atension;atension;mesa;');
});

it('a quien no da abasto no se le pregunta más', async () => {
  const spelling = withThread('mute', `parentPort.on('message', () => undefined);`);
  const letter = (n: number) => String.fromCharCode(97 + n);
  for (let n = 0; n < 200; n += 1)
    void spelling.check(`zz${letter(n % 26)}${letter(Math.floor(n / 26))}`, none);
  expect(await spelling.check('ultima', none)).toBeNull();
});

it('quien busca sugerencias no detiene a quien subraya', async () => {
  const spelling = withThread(
    'stuck',
    `parentPort.on('message', ({ id, kind, words }) => {
  while (kind === 'suggest');
  parentPort.postMessage({ id, kind, wrong: words });
});`,
  );
  void spelling.suggest('atension', none);
  expect(await spelling.check('desicion', none)).toHaveLength(1);
});

it('lo que no se contestó se pregunta otra vez', async () => {
  const spelling = withThread(
    'second-try',
    `let asked = 0;
parentPort.on('message', ({ id }) =>
  parentPort.postMessage(asked++ === 0 ? { id, kind: 'otro' } : { id, kind: 'suggest', suggestions: ['atención'] }));`,
  );
  expect(await spelling.suggest('atension', none)).toEqual([]);
  expect(await spelling.suggest('atension', none)).toEqual(['atención']);
});

it('una palabra mal escrita no lleva además la marca suave', async () => {
  const spelling = withThread(
    'all-wrong',
    `parentPort.on('message', ({ id, words }) => parentPort.postMessage({ id, kind: 'check', wrong: words }));`,
  );
  const marks = (await spelling.check('un tramite', none)) ?? [];
  expect(marks.filter(({ to }) => to === 10)).toEqual([{ from: 3, to: 10, meant: null }]);
});
