import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOfFolder, presetFiles } from '../../src/institutions/preset-files.ts';
import { presetInForce } from '../../src/institutions/preset-in-force.ts';
import { UNFILLED, type Preset } from '../../src/institutions/preset-schema.ts';
import { readDefaultWording, readPreset, readPresetFiles } from '../../src/institutions/preset.ts';
import { unzip, zip, ZipError } from '../../src/institutions/zip.ts';
import type { ApiError, ChangesPage } from '../../src/protocol.ts';
import type { PresetPreviewView } from '../../src/protocol/presets.ts';
import type { SettingsView } from '../../src/protocol/settings.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { defaultsFolder, institutionsRoot } from './seeds.ts';

let t: TestWorld;
let ana: Servant;
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-export-'));
const defaults = readDefaultWording(defaultsFolder);

beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

const inForce = async (id = 'ipes'): Promise<Preset> => {
  const preset = await presetInForce(t.world.db, id, t.clock.now());
  if (!preset) throw new Error(`there is no ${id}`);
  return preset;
};
const readAgain = (preset: Preset) => readPresetFiles(presetFiles(preset, defaults), defaultsFolder);
async function exported(who = ana): Promise<Record<string, string>> {
  const response = await t.app.inject({ url: '/api/staff/preset', headers: { host: 'localhost', cookie: who.cookie() } });
  expect(response.headers['content-type']).toBe('application/zip');
  return unzip(response.rawPayload);
}
const upload = (files: Record<string, string>) => ({ archive: zip(files).toString('base64') });
const previews = (files: Record<string, string>, who = ana) =>
  who.ask<PresetPreviewView & ApiError>('POST', '/api/staff/preset/preview', upload(files));
const applies = (files: Record<string, string>, mark: string, who = ana) =>
  who.ask<ApiError>('POST', '/api/staff/preset', { ...upload(files), mark });

describe('una entidad como carpeta', () => {
  it.each(['ipes', 'putumayo'])('%s: lo que se exporta es lo que está en vigor', async (id) => {
    expect(readAgain(await inForce(id))).toEqual(await inForce(id));
    const shipped = readPreset(join(institutionsRoot, id));
    const settings = { ...(await inForce(id)).settings, sites: shipped.settings.sites };
    expect({ ...(await inForce(id)), settings }).toEqual({ ...shipped, calendar: [] });
  });

  it('también con cualquier texto, límite y título que se haya escrito', async () => {
    const before = await inForce();
    const line = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
    const words = fc
      .array(fc.oneof(line, fc.constantFrom('ñandú', '# no', '- x', '"', ': a', "'", '|', '\n', '  ', 'sí', '{nombre}', '{limite}')), { minLength: 1, maxLength: 8 })
      .map((parts) => `a ${parts.join(' ').replaceAll(/\{(?!nombre\}|limite\})|(?<!nombre|limite)\}/g, '')}`.trim());
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 480 }), fc.array(words, { maxLength: 3 }), (text, title, limitMinutes, answers) => {
        const heading = title.slice(0, 60).trim();
        const edited: Preset = {
          ...before,
          settings: { ...before.settings, limitMinutes, rulesHeading: heading },
          rules: { heading, markdown: text },
          texts: { ...before.texts, greeting: { source: 'entity', text: `${text} {nombre} {limite}` } },
          faq: answers.map((answer, i) => ({ id: `f${i}`, source: 'entity', question: '¿Sí?', answer: answer.replaceAll(/[{}]/g, '') })),
        };
        expect(readAgain(edited)).toEqual(edited);
      }),
      { numRuns: 60 },
    );
  });

  it('no trae lo que solo son palabras del producto, ni datos de personas', async () => {
    const files = await exported();
    expect(Object.keys(files).sort()).toEqual(
      ['calendar.yaml', 'canned.yaml', 'faq.yaml', 'institution.yaml', 'links.yaml', 'procedures.yaml', 'refusals.yaml', 'reglamento.md', 'shield.svg', 'texts.yaml', 'words.yaml'].map((file) => `ipes/${file}`),
    );
    expect(files['ipes/texts.yaml']).toContain('greeting');
    expect(files['ipes/texts.yaml']).not.toContain('waiting_turn');
    expect(Object.values(files).join()).not.toMatch(/Rosa|ana@ipes/);
  });
});

describe('traer una carpeta a una entidad que ya está', () => {
  it('dice antes qué cambiaría, y aplica eso y nada más, con su línea en el historial', async () => {
    const files = await exported();
    expect((await previews(files)).body.changes).toEqual([]);
    const edited = {
      ...files,
      'ipes/institution.yaml': (files['ipes/institution.yaml'] ?? '').replace('limitMinutes: 15', 'limitMinutes: 18'),
      'ipes/reglamento.md': `${files['ipes/reglamento.md'] ?? ''}\n\nOctavo. Se agradece la paciencia.\n`,
      'ipes/texts.yaml': (files['ipes/texts.yaml'] ?? '').replace('Gracias por utilizar el servicio', 'Gracias por usar'),
    };
    const { status, body } = await previews(edited);
    expect([status, body.changes.map(({ label }) => label)]).toEqual([
      200,
      ['Tiempo máximo de la consulta', 'Agradecimiento', 'Reglamento: se publica una versión nueva'],
    ]);
    expect(body.changes[0]).toMatchObject({ before: '15 minutos', after: '18 minutos' });
    expect((await inForce()).settings.limitMinutes).toBe(15);
    const citizen = new Citizen(t.app);
    const { version } = (await citizen.chat()).body.rules;
    expect((await applies(edited, body.mark)).status).toBe(200);
    expect((await citizen.chat()).body).toMatchObject({ limit: { ms: 18 * 60_000 }, rules: { version: version + 1 } });
    expect((await inForce()).texts.farewell?.text).toContain('Gracias por usar');
    expect((await previews(edited)).body.changes).toEqual([]);
    const { changes } = (await ana.ask<ChangesPage>('GET', '/api/staff/changes')).body;
    expect(changes.slice(0, 3).map(({ subject, key }) => `${subject} ${key}`).sort()).toEqual([
      'settings limitMinutes',
      'terms rules',
      'text farewell',
    ]);
  });

  it('trae palabras para la ortografía, y no quita las que ya hay', async () => {
    const files = await exported();
    expect(files['ipes/words.yaml']).toContain('- Usme\n');
    await ana.ask('POST', '/api/staff/spelling/words', { words: ['chontacuro'] });
    const edited = { ...files, 'ipes/words.yaml': '- Yunguillo\n- usme\n' };
    const { body } = await previews(edited);
    expect(body.changes).toMatchObject([{ subject: 'words', label: 'Palabras de la entidad', after: 'Yunguillo' }]);
    expect((await applies(edited, body.mark)).status).toBe(200);
    expect((await inForce()).words).toEqual(expect.arrayContaining(['chontacuro', 'Usme', 'Yunguillo']));
    expect((await previews(edited)).body.changes).toEqual([]);
    const broken = { ...files, 'ipes/words.yaml': '- dos palabras\n' };
    expect((await previews(broken)).status).toBe(422);
  });

  it('si alguien cambió otra cosa mientras se leía, no aplica nada', async () => {
    const files = await exported();
    const edited = { ...files, 'ipes/institution.yaml': (files['ipes/institution.yaml'] ?? '').replace('patienceMinutes: 5', 'patienceMinutes: 6') };
    const { mark } = (await previews(edited)).body;
    const { revision, settings } = (await ana.ask<SettingsView>('GET', '/api/staff/settings')).body;
    const patch = { messageMaxLength: 800 };
    await ana.ask('PUT', '/api/staff/settings', { revision, base: settings, patch });
    expect(await applies(edited, mark)).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect((await inForce()).settings).toMatchObject({ patienceMinutes: 5, messageMaxLength: 800 });
  });

  it('la carpeta de otra entidad sirve de modelo: la dirección propia se conserva', async () => {
    const edgar = await servant(t.app, 'edgar');
    const files = await exported();
    const { body } = await previews(files, edgar);
    expect(body.changes.map(({ label }) => label)).toContain('Nombre de la entidad');
    expect((await applies(files, body.mark, edgar)).status).toBe(200);
    const { settings } = await inForce('putumayo');
    expect([settings.id, settings.shortName]).toEqual(['putumayo', 'IPES']);
    expect((await inForce()).settings.shortName).toBe('IPES');
  });

  it('a una entidad abierta no le quita un dato que los ciudadanos leen, ni le trae un texto que el formulario no aceptaría', async () => {
    const files = await exported();
    const settings = parse(files['ipes/institution.yaml'] ?? '') as Preset['settings'];
    const blank = { value: UNFILLED, source: 'blank' as const };
    const emptied = { ...settings, contact: { ...settings.contact, correo: blank } };
    const folderOf = { ...files, 'ipes/institution.yaml': stringify(emptied) };
    expect(await applies(folderOf, (await previews(folderOf)).body.mark)).toMatchObject({
      status: 409,
      body: { code: 'blanks_unfilled' },
    });
    const emoji = { ...files, 'ipes/texts.yaml': (files['ipes/texts.yaml'] ?? '').replace('Hola {nombre}', 'Hola 👋 {nombre}') };
    expect(await applies(emoji, (await previews(emoji)).body.mark)).toMatchObject({ status: 422 });
    expect((await inForce()).texts.greeting?.text).not.toContain('👋');
  });
});

describe('una carpeta con un error no cambia nada, y dice en qué archivo y en qué campo', () => {
  it.each([
    ['institution.yaml', 'limitMinutes: 18', 'limitMinutes: -2', '«Tiempo máximo de la consulta (limitMinutes)» debe ser 1 o más'],
    ['institution.yaml', "main: ", 'main: "#83A0DA" # ', 'no se lee bien sobre blanco'],
    ['institution.yaml', 'limitMinutes', 'limite', 'tiene algo que no se conoce: limite'],
    ['texts.yaml', '{nombre}', '{apodo}', 'En texts.yaml, «greeting» usa {apodo}, que no existe'],
    ['shield.svg', '<rect', '<script/><rect', 'En shield.svg, «shield.svg» solo puede llevar figuras'],
    ['faq.yaml', 'answer:', 'respuesta:', 'En faq.yaml'],
  ])('%s: %s → %s', async (file, from, to, words) => {
    const files = await exported();
    const name = `ipes/${file}`;
    const broken = (files[name] ?? '').replace(from, to);
    expect(broken).not.toBe(files[name]);
    const { status, body } = await previews({ ...files, [name]: broken });
    expect(status).toBe(422);
    expect(body.errors?.map(({ message }) => message).join('\n')).toContain(words);
    expect((await applies({ ...files, [name]: broken }, 'x')).status).toBe(422);
  });

  it.each([
    ['nada', 'UEs=', 'no es un archivo .zip'],
    ['otra cosa', zip({ 'hola.txt': 'hola' }).toString('base64'), 'no trae institution.yaml'],
    ['un archivo cortado', zip({ 'institution.yaml': 'id: x' }).subarray(20).toString('base64'), 'está dañado'],
    ['una bomba', zip({ 'institution.yaml': 'a'.repeat(5_000_000) }).toString('base64'), 'demasiado grande'],
  ])('%s', async (_, archive, words) => {
    const { status, body } = await ana.ask<ApiError>('POST', '/api/staff/preset/preview', { archive });
    expect([status, body.code]).toEqual([422, 'archive_malformed']);
    expect(body.message).toContain(words);
  });
});

describe('el archivo .zip', () => {
  it('devuelve lo que se guardó, con cualquier letra', () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-zñ][a-z./-]{0,20}$/).filter((it) => !it.endsWith('/')), fc.string({ unit: 'grapheme' }), { noNullPrototype: true });
    fc.assert(
      fc.property(files, (some) => {
        expect(unzip(zip(some))).toEqual(some);
      }),
    );
  });

  it('un archivo dañado se reconoce, sin error del programa', () => {
    const whole = zip({ 'institution.yaml': 'id: ipes', 'reglamento.md': 'Primero.' });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Buffer.from(whole);
        broken[at] = (broken[at] ?? 0) ^ change;
        try {
          unzip(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipError);
        }
      }),
    );
  });

  it('lo que el sistema pone al lado no cuenta', () => {
    const files = { '__MACOSX/x/institution.yaml': 'no', 'Descargas/x/institution.yaml': 'id: x', 'Descargas/x/sub/otro.md': 'no' };
    expect(filesOfFolder(files)).toEqual({ 'institution.yaml': 'id: x' });
  });
});
