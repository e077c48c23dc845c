import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ApiError, ChangesPage } from '../../src/protocol.ts';
import type { SpellingWord } from '../../src/protocol/spelling.ts';
import { servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

const DOOR = '/api/staff/spelling/words';

let t: TestWorld;
let ana: Servant;
let edgar: Servant;
beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
  edgar = await servant(t.app, 'edgar');
});
afterAll(() => t.close());
beforeEach(() => t.sql(`delete from spelling_words where lower(word) like '%chontacur%'`));

const adds = (who: Servant, ...words: string[]) => who.ask<ApiError>('POST', DOOR, { words });
const removes = (who: Servant, word: string) => who.ask('DELETE', `${DOOR}?word=${encodeURIComponent(word)}`);
const has = async (who: Servant): Promise<string[]> =>
  (await who.ask<{ words: SpellingWord[] }>('GET', DOOR)).body.words
    .map(({ word }) => word)
    .filter((word) => /chontacur/i.test(word));
const logged = async (): Promise<number> =>
  (await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=words')).body.changes.length;

it('una palabra agregada dos veces está una vez, y el historial lo dice una vez', async () => {
  const before = await logged();
  for (const word of ['Chontacuro', 'chontacuro', ' CHONTACURO '])
    expect((await adds(ana, word)).status).toBe(200);
  expect(await has(ana)).toEqual(['Chontacuro']);
  expect(await logged()).toBe(before + 1);
});

it('se quita como esté escrita, y quitar la que no está no queda en el historial', async () => {
  await adds(ana, 'Chontacuro');
  const before = await logged();
  for (const word of ['Chontacuro', 'Chontacuro']) expect((await removes(ana, word)).status).toBe(200);
  expect(await has(ana)).toEqual([]);
  expect(await logged()).toBe(before + 1);
});

it('la misma palabra es de cada entidad por su lado', async () => {
  await adds(ana, 'chontacuro');
  await adds(edgar, 'chontacuro');
  await removes(edgar, 'chontacuro');
  expect([await has(ana), await has(edgar)]).toEqual([['chontacuro'], []]);
});

it('la escrita con marcas sueltas es la misma que con tilde', async () => {
  await adds(ana, 'chontacuro\u0301n');
  expect(await has(ana)).toEqual(['chontacurón']);
});

it('cuando la lista está llena, se dice cuántas caben; las que ya estaban no cuentan otra vez', async () => {
  const from = (first: number) => Array.from({ length: 500 }, (_, n) => `chontacuro${letters(first + n)}`);
  const answers = [];
  for (let first = 0; first <= 2000; first += 500) answers.push((await adds(ana, ...from(first))).body);
  expect((await adds(ana, ...from(0))).status).toBe(200);
  expect(answers.at(-1)).toMatchObject({ code: 'too_many_words' });
  expect(answers.at(-1)?.message).toMatch(/2[. ]?000/);
});

const letters = (n: number): string =>
  String(n).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
