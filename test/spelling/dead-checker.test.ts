import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import type { SpellingAnswer, SpellingSuggestions } from '../../src/protocol/spelling.ts';
import { openSpelling, type Spelling } from '../../src/spelling/checker.ts';
import { knownWords } from '../../src/spelling/known-words.ts';
import { Citizen, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

const none = knownWords([]);
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-spelling-'));
let t: TestWorld;
const opened: Spelling[] = [];

/** A thread that is ill in its own way. */
function ill(name: string, code: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${code}`);
  return file;
}

const files = {
  'no existe': join(folder, 'no-existe.js'),
  'muere con cada pregunta': ill('dies', `parentPort.on('message', () => process.exit(1));`),
  'no contesta nunca': ill(
    'mute',
    `parentPort.on('message', () => undefined);\nparentPort.postMessage('ready');`,
  ),
  'da vueltas sin fin': ill(
    'spins',
    `parentPort.postMessage('ready');\nparentPort.on('message', () => { for (;;); });`,
  ),
  'contesta lo que no es': ill(
    'lies',
    `parentPort.on('message', ({ id }) => parentPort.postMessage({ id, kind: 'otro' }));`,
  ),
};

beforeAll(async () => {
  t = await openTestWorld();
});
afterAll(async () => {
  for (const one of opened) await one.close();
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

function impatient(file: string): Spelling {
  const one = openSpelling(file, { checkMs: 100, suggestMs: 100, loadingMs: 200 });
  opened.push(one);
  return one;
}

describe('un corrector muerto o lento no se nota en la conversación', () => {
  it.each(Object.entries(files))('%s: no se sabe, y sin error', async (_, file) => {
    const spelling = impatient(file);
    for (let turn = 0; turn < 7; turn += 1) {
      expect(await spelling.check('atension', none)).toBeNull();
      expect(await spelling.suggest('atension', none)).toEqual([]);
    }
  });

  it.each(Object.entries(files))('%s: los mensajes van y vienen igual', async (_, file) => {
    const healthy = t.world.spelling;
    Object.assign(t.world, { spelling: impatient(file) });
    try {
      const rosa = await servant(t.app, 'rosa');
      const maria = new Citizen(t.app);
      const { id } = await maria.comes();
      await rosa.claims(id);
      const asked = maria.ask<SpellingAnswer>('POST', '/api/institutions/ipes/spelling', {
        text: 'atension',
      });
      expect((await maria.says(id, 'Necesito atension')).status).toBe(200);
      expect((await rosa.says(id, 'Con gusto')).status).toBe(200);
      expect(await asked).toMatchObject({ status: 200, body: { marks: null } });
      const { status, body } = await rosa.ask<SpellingSuggestions>(
        'GET',
        '/api/staff/spelling/suggestions?word=atension',
      );
      expect([status, body.suggestions]).toEqual([200, []]);
    } finally {
      Object.assign(t.world, { spelling: healthy });
    }
  });

  it('cuando el servicio está muy ocupado, la conversación va primero', async () => {
    let hasTime = true;
    const busy = await openTestWorld({ hasTime: () => hasTime });
    try {
      const maria = new Citizen(busy.app);
      const { id } = await maria.comes();
      await (await servant(busy.app, 'rosa')).claims(id);
      const check = () =>
        maria.ask<SpellingAnswer>('POST', '/api/institutions/ipes/spelling', { text: 'Nesesito' });
      await vi.waitFor(async () => expect((await check()).body.marks).toHaveLength(1), { timeout: 15_000 });
      hasTime = false;
      const checked = vi.spyOn(busy.world.spelling, 'check');
      expect(await check()).toMatchObject({ status: 200, body: { marks: null } });
      expect(checked).not.toHaveBeenCalled();
      expect((await maria.says(id, 'Nesesito ayuda')).status).toBe(200);
    } finally {
      await busy.close();
    }
  });

  it('el que muere vuelve por sí mismo', { timeout: 30_000 }, async () => {
    const real = join(projectRoot, 'dist/server/spelling.js');
    const births = join(folder, 'births');
    const mortal = `import { appendFileSync } from 'node:fs';
import '${real}';
appendFileSync('${births}', '.');
parentPort.on('message', ({ words }) => words.includes('muera') && process.exit(1));`;
    const spelling = openSpelling(ill('mortal', mortal));
    opened.push(spelling);
    const marks = async () => (await spelling.check('atension', none))?.length;
    await vi.waitFor(async () => expect(await marks()).toBe(1), { timeout: 15_000, interval: 100 });
    await spelling.check('que muera', none);
    const again = async () => (await spelling.check('desicion', none))?.length;
    await vi.waitFor(async () => expect(await again()).toBe(1), { timeout: 15_000, interval: 100 });
    expect(readFileSync(births, 'utf8')).toBe('..');
  });
});
