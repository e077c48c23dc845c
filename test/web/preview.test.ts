import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatBoot } from '../../src/protocol.ts';
import type { TextPreview, TextsView, TextView } from '../../src/protocol/texts.ts';
import { draw, drawTerms, ready, sceneOf } from '../../web/console/admin/preview/draw.tsx';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

// The citizen's screens are drawn as in the console; what of a page they touch while being made is this.
const page = { addEventListener: () => undefined, hidden: false };

/** On a page that the server draws: the preview shows the words alone. */
const NOWHERE = ['schedule'];

let t: TestWorld;
let ana: Servant;
let boot: ChatBoot;
let all: TextView[];

beforeAll(async () => {
  Object.assign(globalThis, { document: page });
  await ready;
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
  boot = (await new Citizen(t.app).ask<ChatBoot>('GET', '/api/institutions/ipes/chat')).body;
  const { body } = await ana.ask<TextsView>('GET', '/api/staff/texts');
  all = body.moments.flatMap(({ texts }) => texts);
}, 60_000);
afterAll(async () => {
  Reflect.deleteProperty(globalThis, 'document');
  await t.close();
});

const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

async function filled(key: string, body: string): Promise<string> {
  const answer = await ana.ask<TextPreview>('POST', `/api/staff/texts/${key}/preview`, { body });
  return answer.body.text;
}

describe('la vista previa', () => {
  it(
    'pone cada texto de la ciudadanía en su lugar, y dice cuáles no tienen ninguno',
    { timeout: 120_000 },
    async () => {
      const read = all.filter(({ shape, editable }) => shape !== 'console' && editable);
      expect(read.length).toBeGreaterThan(80);
      const nowhere: string[] = [];
      for (const { key, body } of read) {
        const scene = sceneOf(key);
        if (scene === null) {
          nowhere.push(key);
          continue;
        }
        const words = await filled(key, body === '' ? 'Un texto opcional.' : body);
        const drawn = draw(scene, { boot, words, said: { [key]: words } });
        // Words that the page itself puts in its place are put there by `finish`.
        if (drawn.finish === undefined)
          expect(wordsOf(drawn.markup), key).toContain(words.replace(/\s+/g, ' '));
        expect(drawn.markup, key).not.toContain('style=');
      }
      expect(nowhere.sort()).toEqual([...NOWHERE].sort());
    },
  );

  it('nada de un dibujo queda en el siguiente', () => {
    const scene = sceneOf('refusal.name_missing');
    const greeting = sceneOf('entry_intro');
    if (!scene || !greeting) throw new Error('these texts have a place');
    draw(scene, { boot, words: 'Falta el nombre', said: {} });
    const next = draw(greeting, { boot, words: 'Bienvenido', said: {} });
    expect(wordsOf(next.markup)).not.toContain('Falta el nombre');
    expect(wordsOf(next.markup)).toContain('Bienvenido');
  });

  it('el borrador del reglamento y el del aviso se leen en la pantalla donde se aceptan', () => {
    const rules = wordsOf(
      drawTerms(boot, 'rules', { title: 'Reglamento nuevo', html: '<p>Punto uno</p>' }).markup,
    );
    expect(rules).toContain('Reglamento nuevo');
    expect(rules).toContain('Punto uno');
    expect(rules).toContain('He leído y acepto el reglamento');
    const notice = wordsOf(drawTerms(boot, 'privacy', { title: '', html: '<p>Sus datos</p>' }).markup);
    expect(notice).toContain(boot.rules.heading);
    expect(notice).toContain('Sus datos');
  });
});
