import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiError, Me, SetupState } from '../../src/protocol.ts';
import type { FirstRunRequest, FirstRunState } from '../../src/protocol/first-run.ts';
import { prepareFirstRun } from '../../src/staff/first-run.ts';
import { MINUTE, MONDAY_0905 } from '../moments.ts';
import { Citizen, Person, Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

const PASSWORD = 'una frase larga y segura';

let t: TestWorld;
let code: string;

beforeAll(async () => {
  t = await openTestWorld();
});

beforeEach(async () => {
  t.clock.set(MONDAY_0905);
  await t.sql(`truncate institutions, auth_users, sign_in_attempts, installation restart identity cascade`);
  await t.sql(
    `insert into installation (id, auth_secret) values (1, 'a-secret-of-the-tests-0123456789abcdef')`,
  );
  t.world.institutions.forget();
  code = (await prepareFirstRun(t.world)) ?? '';
});

afterAll(() => t.close());

const wanted = (more: Partial<FirstRunRequest> = {}): FirstRunRequest => ({
  code,
  name: 'Ana Beltrán',
  email: 'ana@ipes.gov.co',
  password: PASSWORD,
  preset: 'ipes',
  ...more,
});
const setsUp = (more: Partial<FirstRunRequest> = {}, ip = '10.0.0.1') =>
  new Person(t.app, ip).ask<ApiError>('POST', '/api/first-run', wanted(more));
const state = async () => (await new Person(t.app).ask<FirstRunState>('GET', '/api/first-run')).body;

async function administrator(email = 'ana@ipes.gov.co'): Promise<Servant> {
  const ana = new Servant(t.app);
  expect((await ana.signsIn(email, PASSWORD)).status).toBe(200);
  return ana;
}

it('una instalación vacía ofrece las entidades conocidas; después de usarse, ninguna', async () => {
  expect(await state()).toEqual({
    needed: true,
    presets: [
      { id: 'ipes', name: 'Instituto para la Economía Social – IPES' },
      { id: 'putumayo', name: expect.stringContaining('Putumayo') as string },
    ],
  });
  expect((await setsUp()).status).toBe(201);
  expect(await state()).toEqual({ needed: false, presets: [] });
});

it('quien tiene el código queda como administradora, supervisora y agente de la primera entidad', async () => {
  await setsUp();
  const ana = await administrator();
  const { body } = await ana.ask<Me>('GET', '/api/staff/me');
  expect(body).toMatchObject({
    name: 'Ana Beltrán',
    roles: ['administrator', 'supervisor', 'agent'],
    institution: { id: 'ipes' },
  });
});

it('la entidad no abre sola: los ciudadanos leen que todavía no está abierta', async () => {
  await setsUp();
  expect(await new Citizen(t.app).chat()).toMatchObject({
    status: 503,
    body: { code: 'institution_not_ready' },
  });
});

it('el código se puede copiar con espacios y en minúsculas', async () => {
  expect((await setsUp({ code: ` ${code.toLowerCase()} ` })).status).toBe(201);
});

it('de dos que envían el código a la vez, uno gana y el otro lee que ya hay administrador', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      setsUp({ email: `ana${i}@ipes.gov.co`, preset: i % 2 ? 'ipes' : 'putumayo' }),
    ),
  );
  expect(answers.filter((it) => it.status === 201)).toHaveLength(1);
  expect(answers.filter((it) => it.body.code === 'setup_already_done')).toHaveLength(11);
  expect(await t.sql('select 1 from staff')).toHaveLength(1);
  expect(await t.sql('select 1 from auth_users')).toHaveLength(1);
  expect(await t.sql('select 1 from institutions')).toHaveLength(1);
});

it('el código sirve una sola vez, y no se imprime otro', async () => {
  await setsUp();
  expect((await setsUp({ email: 'otra@ipes.gov.co', preset: 'putumayo' })).body).toMatchObject({
    code: 'setup_already_done',
    message: 'Esta instalación ya tiene administrador. Ingrese con esa cuenta.',
  });
  expect(await prepareFirstRun(t.world)).toBeUndefined();
});

describe('lo que está mal se dice, y no gasta el código ni deja nada a medias', () => {
  it.each<[string, Partial<FirstRunRequest>, string, string]>([
    ['sin nombre', { name: ' ' }, 'name_missing', 'name'],
    ['correo incompleto', { email: 'ana@' }, 'email_malformed', 'email'],
    ['contraseña corta', { password: 'corta' }, 'password_too_short', 'password'],
    ['entidad desconocida', { preset: '_defaults' }, 'preset_unknown', 'preset'],
    ['una ruta en vez de una entidad', { preset: '../institutions/ipes' }, 'preset_unknown', 'preset'],
    ['en blanco y sin nombre', { preset: 'blank' }, 'institution_name_missing', 'institutionName'],
    [
      'en blanco con mayúsculas',
      { preset: 'blank', institution: { id: 'Mocoa', name: 'Alcaldía' } },
      'institution_id_malformed',
      'institutionId',
    ],
    [
      'en blanco con una dirección del servicio',
      { preset: 'blank', institution: { id: 'api', name: 'Alcaldía' } },
      'institution_id_malformed',
      'institutionId',
    ],
  ])('%s', async (_, more, refused, field) => {
    const { status, body } = await setsUp(more);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: refused, errors: [{ field }] });
    expect(await t.sql('select id from institutions')).toEqual([]);
    expect(await t.sql('select id from auth_users')).toEqual([]);
    expect((await setsUp()).status).toBe(201);
  });

  it('otra forma se rechaza sin más', async () => {
    const { status, body } = await new Person(t.app).ask<ApiError>('POST', '/api/first-run', { code: 1 });
    expect([status, body.code]).toEqual([400, 'malformed_request']);
  });
});

describe('un código equivocado', () => {
  it('no dice nada más', async () => {
    const { status, body } = await setsUp({ code: '0000000000', password: 'corta' });
    expect([status, body.code]).toEqual([403, 'setup_code_wrong']);
  });

  it('diez veces cierra la puerta a esa dirección por un rato, también con el código correcto', async () => {
    for (let i = 0; i < 10; i++) expect((await setsUp({ code: 'AAAAAAAAAA' })).status).toBe(403);
    expect(await setsUp()).toMatchObject({ status: 429, body: { code: 'too_many_sign_ins' } });
    expect((await setsUp({ code: 'AAAAAAAAAA' }, '10.0.0.2')).status).toBe(403);
    t.clock.advance(16 * MINUTE);
    expect((await setsUp()).status).toBe(201);
  });
});

it('una entidad en blanco nace con nuestras palabras y con todos sus datos por completar', async () => {
  const institution = { id: 'alcaldia-de-mocoa', name: 'Alcaldía de Mocoa' };
  expect((await setsUp({ preset: 'blank', institution })).status).toBe(201);
  const ana = await administrator();
  expect((await ana.ask<Me>('GET', '/api/staff/me')).body.institution).toMatchObject(institution);
  const { body } = await ana.ask<SetupState>('GET', '/api/staff/setup-state');
  expect(body.unfilled).toHaveLength(body.facts.length);
  expect(body.textWarnings).toEqual([]);
  const values = {
    sitio: 'https://www.mocoa.gov.co/inicio',
    nit: '800102891-6',
    direccion: 'Calle 7 # 6-42, Mocoa',
    telefono: '608 420 0000',
    correo: 'contactenos@MOCOA.gov.co',
    pqrsd: 'https://www.mocoa.gov.co/pqrsd',
  };
  expect((await ana.ask('PUT', '/api/staff/facts', { base: {}, values })).status).toBe(200);
  expect((await ana.ask('POST', '/api/staff/open')).status).toBe(200);
  const { body: boot } = await new Citizen(t.app, 'alcaldia-de-mocoa').chat();
  expect(boot.institution).toMatchObject({ name: 'Alcaldía de Mocoa', siteUrl: 'https://www.mocoa.gov.co' });
  expect(boot.channels.map((it) => it.value)).toEqual([
    'contactenos@mocoa.gov.co',
    '608 420 0000',
    'Calle 7 # 6-42, Mocoa',
    'https://www.mocoa.gov.co/inicio',
  ]);
  expect(boot.privacy.html).toContain('800102891-6');
});
