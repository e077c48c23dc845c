import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiError, ChangesPage } from '../../src/protocol.ts';
import type { TextPreview, TextsView, TextView } from '../../src/protocol/texts.ts';
import { textKeys } from '../../src/institutions/text-keys.ts';
import { textMoments } from '../../src/institutions/text-catalogue.ts';
import { refusals } from '../../src/rules/refusal.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let ana: Servant;

beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
});
afterAll(() => t.close());

const all = async (who = ana): Promise<TextView[]> => {
  const { body } = await who.ask<TextsView>('GET', '/api/staff/texts');
  return body.moments.flatMap(({ texts }) => texts);
};
const one = async (key: string): Promise<TextView> => {
  const found = (await all()).find((text) => text.key === key);
  if (!found) throw new Error(`there is no text ${key}`);
  return found;
};
const saves = async (key: string, body: string, revision?: number, who = ana) =>
  who.ask<ApiError>('PUT', `/api/staff/texts/${key}`, {
    body,
    revision: revision ?? (await one(key)).revision,
  });
const previews = (key: string, body: string) =>
  ana.ask<TextPreview & ApiError>('POST', `/api/staff/texts/${key}/preview`, { body });
const history = async (key: string) =>
  (await ana.ask<ChangesPage>('GET', `/api/staff/changes?subject=text&key=${key}`)).body.changes;

describe('los textos que lee la ciudadanía', () => {
  it('están todos, una sola vez, con su nombre, dónde se leen y el texto de la entidad', async () => {
    const texts = await all();
    const keys = [...Object.keys(textKeys), ...Object.keys(refusals).map((code) => `refusal.${code}`)];
    expect(texts.map(({ key }) => key).sort()).toEqual(keys.sort());
    expect(textMoments.flatMap((moment) => Object.keys(moment.texts))).toEqual(Object.keys(textKeys));
    for (const text of texts) {
      expect(text.label, text.key).not.toBe(text.key);
      expect(text.where, text.key).not.toBe('');
      if (!text.optional) expect(text.body, text.key).not.toBe('');
      for (const blank of text.blanks) expect(blank.explanation, text.key).not.toBe(blank.name);
    }
  });

  it('un texto nuevo se lee desde la siguiente página, sin reiniciar', async () => {
    expect((await saves('farewell', 'Gracias por escribirnos.')).status).toBe(200);
    const citizen = new Citizen(t.app);
    const { id } = await citizen.comes();
    await citizen.ends(id);
    const { body } = await citizen.ask<{ thanks: string }>('GET', '/api/institutions/ipes/farewell');
    expect(body.thanks).toBe('Gracias por escribirnos.');
  });

  it('también la palabra de una negativa', async () => {
    await saves('refusal.name_missing', 'Por favor, díganos su nombre en {sigla}.');
    const citizen = new Citizen(t.app);
    await citizen.accepts();
    const { body } = await citizen.enters({ name: '' });
    expect(body.message).toBe('Por favor, díganos su nombre en IPES.');
  });

  it('lo de una entidad no toca a la otra', async () => {
    const edgar = await servant(t.app, 'edgar');
    await saves('draft_offer', 'Quedó algo sin enviar.');
    const theirs = (await all(edgar)).find(({ key }) => key === 'draft_offer');
    expect(theirs?.body).not.toBe('Quedó algo sin enviar.');
  });
});

describe('un texto que no se puede mostrar no se guarda', () => {
  it.each([
    ['greeting', 'Hola {nombre}, tiene {limite} minutos. {hora}', 'text_blank_unknown', '{hora}'],
    ['greeting', 'Hola {nombre}, bienvenido.', 'text_blank_missing', '{limite}'],
    ['offline_received', 'La recibimos. Vence el {vence}.', 'text_blank_missing', '{numero}'],
    ['greeting', 'Hola {nombre}, {limite} min { aprox.', 'text_brace_stray', '{ aprox'],
    ['greeting', 'Hola {Nombre} {nombre} {limite}', 'text_brace_stray', '{Nombre}'],
    ['farewell', 'Gracias 🎉', 'character_not_allowed', 'emoji'],
    ['farewell', ' \n ', 'text_missing', 'no puede quedar vacío'],
    ['privacy_notice', '{entidad} usará sus datos. {enlace}', 'text_is_versioned', 'versión nueva'],
  ])('%s: %s → %s', async (key, body, code, words) => {
    const before = await one(key);
    for (const answer of [await saves(key, body), await previews(key, body)]) {
      expect(answer.status).toBeGreaterThanOrEqual(409);
      expect(answer.body).toMatchObject({ code, field: 'body' });
      expect(answer.body.message).toContain(words);
    }
    expect(await one(key)).toEqual(before);
  });

  it('uno demasiado largo dice cuánto sobra', async () => {
    const { status, body } = await saves('farewell', 'a'.repeat(5001));
    expect([status, body.code]).toEqual([422, 'text_too_long']);
    expect(body.message).toContain('5.001');
  });

  it('dice todos los errores a la vez', async () => {
    const { body } = await saves('greeting', '{hora} {fecha}');
    expect(body.errors?.map(({ code }) => code)).toEqual([
      'text_blank_unknown',
      'text_blank_unknown',
      'text_blank_missing',
      'text_blank_missing',
    ]);
  });

  it('uno que no existe no se encuentra', async () => {
    for (const key of ['saludo', 'refusal.saludo', 'constructor', 'refusal.constructor']) {
      expect((await saves(key, 'Hola', 0)).status, key).toBe(404);
    }
  });
});

describe('la vista previa', () => {
  it('llena los espacios con los datos de la entidad y un ejemplo de lo demás', async () => {
    const { body } = await previews('greeting', 'Hola {nombre}. Son {limite} minutos en {chat}.');
    expect(body).toEqual({ text: 'Hola María Chindoy. Son 15 minutos en Chat IPES.', html: null });
  });

  it('muestra el énfasis donde se puede escribir, y nada que se ejecute', async () => {
    const { body } = await previews('schedule', '**Atendemos** {horario} [aquí](javascript:alert)');
    expect(body.html).toContain('<strong>Atendemos</strong>');
    expect(body.html).not.toContain('href');
  });
});

describe('el historial de un texto', () => {
  it('dice quién, qué decía y qué dice; se vuelve a una versión anterior y al texto de fábrica', async () => {
    const { preset, source } = await one('misconduct_end');
    await saves('misconduct_end', 'Primera versión.');
    await saves('misconduct_end', 'Segunda versión.');
    expect(await one('misconduct_end')).toMatchObject({ source: 'entity', preset });
    const [last, first] = await history('misconduct_end');
    expect(first).toMatchObject({ authorName: 'Ana Beltrán', before: preset, after: 'Primera versión.' });
    expect(last).toMatchObject({ before: 'Primera versión.', after: 'Segunda versión.' });
    await saves('misconduct_end', String(first?.after));
    expect((await one('misconduct_end')).body).toBe('Primera versión.');
    await saves('misconduct_end', preset ?? '');
    expect(await one('misconduct_end')).toMatchObject({ body: preset, source });
    expect(source).toBe('seed');
    expect(await history('misconduct_end')).toHaveLength(4);
  });

  it('guardar lo mismo no anota nada', async () => {
    const { body, revision } = await one('copy_offer');
    expect((await saves('copy_offer', `  ${body}\r\n`)).status).toBe(200);
    expect(await history('copy_offer')).toEqual([]);
    expect((await one('copy_offer')).revision).toBe(revision);
  });

  it('un texto opcional se quita y vuelve', async () => {
    const edgar = await servant(t.app, 'edgar');
    const paragraph = async () => (await new Citizen(t.app, 'putumayo').chat()).body.opening?.paragraph;
    const before = await paragraph();
    expect(before).toContain('Antes de usar la herramienta');
    expect((await saves('opening_paragraph', '', 1, edgar)).status).toBe(200);
    expect(await paragraph()).toBeUndefined();
    const text = (await all(edgar)).find(({ key }) => key === 'opening_paragraph');
    expect(text).toMatchObject({ body: '', revision: 2 });
    await saves('opening_paragraph', text?.preset ?? '', 2, edgar);
    expect(await paragraph()).toBe(before);
  });
});

describe('dos personas editan el mismo texto', () => {
  it('a la segunda se le dice quién lo cambió; nada se pierde y puede guardar lo suyo después', async () => {
    const { revision } = await one('waiting_advice');
    const otra = await servant(t.app, 'ana', '190.24.1.77');
    const answers = await Promise.all([
      saves('waiting_advice', 'Tenga a la mano su documento.', revision),
      saves('waiting_advice', 'Tenga a la mano su recibo.', revision, otra),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = answers.find(({ status }) => status === 409);
    expect(told?.body.code).toBe('changed_meanwhile');
    expect(told?.body.message).toContain('Ana Beltrán cambió esto mientras usted lo editaba');
    const now = await one('waiting_advice');
    expect(['Tenga a la mano su documento.', 'Tenga a la mano su recibo.']).toContain(now.body);
    expect(await history('waiting_advice')).toHaveLength(1);
    expect((await saves('waiting_advice', 'Tenga a la mano ambos.', now.revision)).status).toBe(200);
  });
});
