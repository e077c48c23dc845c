import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPreset } from '../../src/institutions/load-preset.ts';
import { presetFiles } from '../../src/institutions/preset-files.ts';
import { presetInForce } from '../../src/institutions/preset-in-force.ts';
import type { Preset } from '../../src/institutions/preset-schema.ts';
import { blankPreset, readDefaultWording, readPresetFiles } from '../../src/institutions/preset.ts';
import { previewPreset, reviseFromPreset } from '../../src/institutions/revise-from-preset.ts';
import type { ApiError, ChangesPage } from '../../src/protocol.ts';
import type { CalendarView } from '../../src/protocol/calendar.ts';
import type { PresetPreviewView } from '../../src/protocol/presets.ts';
import { unzip, zip } from '../../src/institutions/zip.ts';
import { holidaysOf } from '../../src/rules/holidays.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { defaultsFolder, institutionsRoot } from './seeds.ts';

let t: TestWorld;
let ana: Servant;
const defaults = readDefaultWording(defaultsFolder);

beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
});
afterAll(() => t.close());

type Files = Record<string, string>;

async function filesOf(id: string): Promise<Files> {
  const preset = await presetInForce(t.world.db, id, t.clock.now());
  if (!preset) throw new Error(`there is no ${id}`);
  return presetFiles(preset, defaults);
}
const read = (files: Files): Preset => readPresetFiles(files, defaultsFolder);
const archive = (files: Files) => ({ archive: zip(files).toString('base64') });
async function exported(): Promise<Files> {
  const { rawPayload } = await t.app.inject({ url: '/api/staff/preset', headers: { host: 'localhost', cookie: ana.cookie() } });
  return Object.fromEntries(Object.entries(unzip(rawPayload)).map(([name, text]) => [name.replace('ipes/', ''), text]));
}
const previews = async (files: Files) =>
  (await ana.ask<PresetPreviewView & ApiError>('POST', '/api/staff/preset/preview', archive(files))).body;
const applies = async (files: Files) =>
  ana.ask<ApiError>('POST', '/api/staff/preset', { ...archive(files), mark: (await previews(files)).mark });

const decides = (kind: 'closure' | 'opening', from: string, to: string, message: string, reason: string) =>
  ana.ask<ApiError>('POST', '/api/staff/calendar/exceptions', { id: randomUUID(), kind, from, to, message, reason });

describe('la carpeta lleva todo lo que la entidad decide', () => {
  it('cierres y aperturas que no han terminado, con su mensaje y su motivo; ni los revocados ni quién los decidió', async () => {
    await decides('closure', '2026-12-07T08:00', '2026-12-07T24:00', 'No hay servicio por el encendido.', 'Encendido del alumbrado');
    await decides('opening', '2026-12-12T09:00', '2026-12-12T12:00', '', 'Jornada de sábado');
    await decides('closure', '2026-12-21T08:00', '2026-12-21T10:00', 'Cierre que se revoca.', 'Prueba');
    const { exceptions } = (await ana.ask<CalendarView>('GET', '/api/staff/calendar?month=2026-12')).body;
    const wrong = exceptions.find(({ reason }) => reason === 'Prueba')?.id ?? '';
    await ana.ask('POST', `/api/staff/calendar/exceptions/${wrong}/revoke`, { reason: 'No era' });
    const { 'calendar.yaml': calendar = '' } = await exported();
    expect(calendar).toContain('# Cierres (closure) y aperturas especiales');
    expect(calendar.slice(calendar.indexOf('- '))).toBe(`- kind: closure
  from: 2026-12-07T08:00
  to: 2026-12-08T00:00
  message: No hay servicio por el encendido.
  reason: Encendido del alumbrado
- kind: opening
  from: 2026-12-12T09:00
  to: 2026-12-12T12:00
  message: ""
  reason: Jornada de sábado
`);
  });

  it('los festivos en que se atiende, cada uno con su motivo', async () => {
    const { revision } = (await ana.ask<CalendarView>('GET', '/api/staff/calendar?month=2026-12')).body;
    const holiday = { revision, date: '2026-12-08', worked: true, reason: 'Caracterización de vendedores' };
    expect((await ana.ask<ApiError>('PUT', '/api/staff/calendar/holidays', holiday)).status).toBe(200);
    expect((await exported())['institution.yaml']).toContain(`# Festivos en que se atiende, con su motivo
holidaysOpen:
  - date: 2026-12-08
    reason: Caracterización de vendedores
`);
  });

  it('el origen de cada pregunta, enlace, trámite y respuesta', async () => {
    const shipped = await exported();
    expect(shipped['faq.yaml']).toContain('source: seed');
    expect(shipped['faq.yaml']).toContain('source: ventanilla');
  });

  it('se lee en git: en el orden del esquema, y cada dato con su nombre', async () => {
    const { 'institution.yaml': text = '' } = await exported();
    expect(text).toMatch(/^# La entidad: quién es/);
    const keys = [...text.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    expect(keys.slice(0, 6)).toEqual(['id', 'name', 'shortName', 'launcherName', 'siteUrl', 'sites']);
    expect(text).toContain('# Tiempo máximo de la consulta\nlimitMinutes: 15\n');
    expect(text.match(/^#/gm)?.length).toBeGreaterThan(keys.length);
  });
});

describe('traer la carpeta', () => {
  it('agrega y revoca lo que se ve antes, con su línea en el historial; las páginas abiertas cambian', async () => {
    const files = await exported();
    const { 'calendar.yaml': calendar = '' } = files;
    const edited = {
      ...files,
      'calendar.yaml': calendar
        .replace(/- kind: opening[^]*$/, '')
        .concat('- { kind: closure, from: 2026-11-01T08:00, to: 2026-11-02T08:00, message: Ya pasó., reason: Ya pasó }\n')
        .concat('- { kind: closure, from: 2026-11-23T08:00, to: 2026-11-23T18:00, message: Hoy no atendemos., reason: Simulacro }\n'),
    };
    const { changes } = await previews(edited);
    expect(changes.map(({ subject, label }) => [subject, label])).toEqual([
      ['calendar', 'Apertura especial desde 2026-12-12 09:00: se revoca'],
      ['calendar', 'Cierre desde 2026-11-23 08:00: se agrega'],
    ]);
    expect(changes[1]?.after).toContain('Mensaje: Hoy no atendemos.');
    expect((await applies(edited)).status).toBe(200);
    expect((await previews(edited)).changes).toEqual([]);
    expect((await new Citizen(t.app).chat()).body.service).toMatchObject({ state: 'suspended', message: 'Hoy no atendemos.' });
    const log = (await ana.ask<ChangesPage>('GET', '/api/staff/changes')).body.changes.slice(0, 2);
    expect(log.map(({ subject, key, reason }) => [subject, key, reason])).toEqual([
      ['calendar', 'closure', 'Simulacro'],
      ['calendar', 'opening', 'La carpeta que se trajo no lo tiene.'],
    ]);
    const { exceptions } = (await ana.ask<CalendarView>('GET', '/api/staff/calendar?month=2026-12')).body;
    const gone = exceptions.find(({ kind }) => kind === 'opening');
    expect(gone?.revoked).toMatchObject({ reason: 'La carpeta que se trajo no lo tiene.' });
  });

  it('una carpeta sin calendario deja el que hay', async () => {
    const { 'calendar.yaml': _, ...others } = await exported();
    expect((await previews(others)).changes).toEqual([]);
  });

  it('el aviso de tratamiento de datos es una versión nueva, con los datos de la entidad', async () => {
    const files = await exported();
    const notice = 'Sus datos los cuida {entidad}, en {correo}. Más en {enlace}.';
    const edited = {
      ...files,
      'institution.yaml': `${files['institution.yaml'] ?? ''}noticeHeading: Sus datos personales\n`,
      'texts.yaml': `${files['texts.yaml'] ?? ''}privacy_notice: { source: entity, text: '${notice}' }\n`,
    };
    const before = (await new Citizen(t.app).chat()).body.privacy;
    expect((await previews(edited)).changes.map(({ label }) => label)).toEqual([
      'Título del aviso de tratamiento de datos',
      'Aviso de tratamiento de datos: se publica una versión nueva',
    ]);
    expect((await applies(edited)).status).toBe(200);
    const after = (await new Citizen(t.app).chat()).body.privacy;
    expect(after).toMatchObject({ version: before.version + 1 });
    expect(after.html).toContain('Sus datos los cuida Instituto para la Economía Social – IPES, en ');
    expect((await previews(edited)).changes).toEqual([]);
    expect(await exported()).toMatchObject({ 'texts.yaml': expect.stringContaining(notice) as string });
  });

  it.each([
    ['from: 2026-12-07T08:00', 'from: 7 de diciembre', '«1.from» debe ser una fecha y una hora como'],
    ['to: 2026-12-08T00:00', 'to: 2026-12-06T00:00', 'debe ser después del comienzo'],
    ['message: No hay servicio por el encendido.', 'message: ""', 'necesita el mensaje que lee la ciudadanía'],
    ['reason: Encendido del alumbrado', 'reason: " "', 'necesita el motivo'],
    ['kind: closure', 'kind: cierre', 'debe ser una de las opciones'],
  ])('%s → %s se rechaza con su archivo y su campo', async (from, to, words) => {
    const files = await exported();
    const broken = (files['calendar.yaml'] ?? '').replace(from, to);
    expect(broken).not.toBe(files['calendar.yaml']);
    const { errors } = await previews({ ...files, 'calendar.yaml': broken });
    expect(errors?.map(({ message }) => message).join('\n')).toContain(words);
  });
});

const source = fc.constantFrom('seed' as const, 'ventanilla' as const, 'entity' as const);
const words = fc
  .array(fc.constantFrom('ñandú', '# no', '- x', '"', ': a', "'", '|', '\n', '  ', 'sí', '2026-12-07', 'null', '0x1', 'a', '¿y?'), { minLength: 1, maxLength: 12 })
  .map((parts) => `a ${parts.join(' ')}`.trim());
const line = words.map((text) => text.replaceAll('\n', ' ').trim());
const listOf = <Item>(item: fc.Arbitrary<Item>) =>
  fc.array(item, { maxLength: 3 }).map((list) => list.map((one, i) => ({ id: `n${String(i)}`, ...one })));
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-02-${String(n).padStart(2, '0')}`);
const exception = fc
  .record({ kind: fc.constantFrom('closure' as const, 'opening' as const), day, from: fc.integer({ min: 0, max: 22 }), message: line, reason: line })
  .map(({ day: date, from, ...it }) => ({ ...it, from: `${date}T${String(from).padStart(2, '0')}:30`, to: `${date}T23:59` }));

/** An institution as its people may have made it. */
const institution = (blank: Preset): fc.Arbitrary<Preset> =>
  fc
    .record({
      settings: fc.record({
        limitMinutes: fc.integer({ min: 1, max: 480 }),
        queueLimit: fc.option(fc.integer({ min: 10, max: 1000 }), { nil: undefined }),
        twoFactorForAdministrators: fc.option(fc.boolean(), { nil: undefined }),
        publicFigures: fc.option(fc.array(line.map((it) => it.slice(0, 80).trim()), { maxLength: 2 }), { nil: undefined }),
        mail: fc.option(fc.record({ senderName: fc.constant('Atención'), replyTo: fc.constantFrom(null, 'a@b.co') }), { nil: undefined }),
        noticeHeading: fc.option(line, { nil: undefined }),
        rulesHeading: line,
        hoursWords: fc.option(fc.record({ horario: words, horario_corto: line }), { nil: null }),
        holidaysOpen: fc.subarray(holidaysOf(2027)).chain((days) =>
          fc.tuple(...days.map(({ date }) => line.map((reason) => ({ date, reason })))),
        ),
      }),
      rules: words,
      notice: fc.record({ source, text: words.map((text) => `${text} {entidad} {enlace}`) }),
      farewell: fc.record({ source, text: words }),
      refusal: fc.record({ source, text: words }),
      faq: listOf(fc.record({ source, question: line, answer: words })),
      links: listOf(fc.record({ source, title: line, url: fc.webUrl() })),
      canned: listOf(fc.record({ source, title: line, text: words })),
      procedures: listOf(fc.record({ source, title: line, summary: words, address: line, hours: line, documents: words })),
      calendar: fc.array(exception, { maxLength: 4 }),
      spelling: fc.uniqueArray(fc.stringMatching(/^[a-zñ]{3,8}$/), { maxLength: 4 }),
    })
    .map(({ settings, rules, notice, farewell, refusal, spelling, ...lists }) => ({
      ...blank,
      settings: { ...blank.settings, ...settings },
      rules: { heading: settings.rulesHeading, markdown: rules },
      texts: { ...blank.texts, farewell, privacy_notice: notice },
      refusals: { ...blank.refusals, message_empty: refusal },
      words: spelling,
      ...lists,
    }));

describe('exportar, traer y exportar de nuevo', () => {
  it('da los mismos archivos, byte por byte: en una instalación nueva y sobre otra entidad', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(institution(blankPreset(institutionsRoot, { id: 'x', name: 'Entidad' })), async (preset) => {
        n += 1;
        const [first, copy, other] = [`primera-${String(n)}`, `copia-${String(n)}`, `otra-${String(n)}`];
        const as = (it: Preset, id: string): Preset => ({ ...it, settings: { ...it.settings, id } });
        await loadPreset(t.world, as(preset, first), n % 2 === 0 ? t.clock.now() : null);
        const files = await filesOf(first);
        const brought = read(files);
        expect(await previewPreset(t.world, first, brought)).toMatchObject({ preview: { changes: [] } });

        await loadPreset(t.world, as(brought, copy), null);
        await loadPreset(t.world, blankPreset(institutionsRoot, { id: other, name: 'Otra' }), null);
        const by = { id: 'x', name: 'Operación', ip: '' };
        expect(await reviseFromPreset(t.world, other, { preset: brought, mark: undefined, by })).toEqual({ ok: true });
        for (const id of [copy, other]) {
          const again = await filesOf(id);
          expect({ ...again, 'institution.yaml': again['institution.yaml']?.replace(id, first) }).toEqual(files);
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
