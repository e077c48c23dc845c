import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import type { Me } from '../../src/protocol.ts';
import type { AccountView, SignInWays } from '../../src/protocol/people.ts';
import { Person, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { openIdentityProvider, type IdentityProvider } from './identity-provider.ts';
import { enrol } from './second-factor.ts';

const PUBLIC = 'http://localhost';
let provider: IdentityProvider;
let t: TestWorld;

beforeAll(async () => {
  provider = await openIdentityProvider(`${PUBLIC}/api/staff/oidc/back`);
});
afterAll(() => provider.close());
beforeEach(async () => {
  const { issuer, clientId, clientSecret } = provider;
  const oidc = { issuer, clientId, clientSecret, name: 'la cuenta del IPES' };
  t = await openTestWorld({ config: { oidc, publicUrl: PUBLIC } });
  provider.person = { email: 'Rosa@ipes.example', email_verified: true };
});
afterEach(() => t.close());

/** Where the browser is told to go; every answer of these addresses is a way somewhere. */
async function goes(person: Person, path: string): Promise<URL> {
  const { status, headers } = await person.ask('GET', path);
  expect(status).toBe(302);
  return new URL(String(headers.location), PUBLIC);
}
const begins = (person: Person) => goes(person, '/api/staff/oidc/start');
const comesBack = (person: Person, back: URL) => goes(person, `${back.pathname}${back.search}`);
const isInside = async (person: Person) => (await person.ask('GET', '/api/staff/me')).status === 200;

/** The whole way, with what a crook changes on it. */
async function signsIn(person: Person, changed: (url: URL) => void = () => undefined): Promise<URL> {
  const there = await begins(person);
  changed(there);
  return comesBack(person, await provider.visit(there.href));
}

describe('«Ingresar con …»', () => {
  it('lo ofrece la página de ingreso con el nombre que la entidad le da', async () => {
    const { body } = await new Person(t.app).ask<SignInWays>('GET', '/api/staff/sign-in/ways');
    expect(body.oidc).toBe('la cuenta del IPES');
  });

  it('entra quien tiene una cuenta activa con ese correo, verificado allá', async () => {
    const rosa = new Person(t.app);
    const there = await begins(rosa);
    expect(there.origin).toBe(provider.issuer);
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email',
      state: expect.any(String) as string,
      nonce: expect.any(String) as string,
    });
    const end = await comesBack(rosa, await provider.visit(there.href));
    expect(end.href).toBe(`${PUBLIC}/ingreso`);
    const me = await rosa.ask<Me>('GET', '/api/staff/me');
    expect(me.body).toMatchObject({ name: 'Rosa Elvira Castro', email: 'rosa@ipes.example' });
    const { body } = await rosa.ask<AccountView>('GET', '/api/staff/account');
    expect(body.signIns[0]).toMatchObject({ outcome: 'entered', way: 'oidc' });
  });

  it('a quien tiene segundo paso también se lo pide', async () => {
    const phone = await enrol(await servant(t.app, 'rosa'));
    const rosa = new Person(t.app);
    expect((await signsIn(rosa)).search).toBe('?paso=codigo');
    expect(await isInside(rosa)).toBe(false);
    await rosa.ask('POST', '/api/staff/sign-in/code', { code: phone.shows() });
    expect(await isInside(rosa)).toBe(true);
  });
});

describe('no entra', () => {
  it.each([
    [
      'quien no tiene cuenta, y ninguna se crea',
      { email: 'nueva@ipes.example', email_verified: true },
      'oidc_unknown',
    ],
    [
      'quien no verificó su correo allá',
      { email: 'rosa@ipes.example', email_verified: false },
      'oidc_unverified',
    ],
    ['aquel de quien no se dice si lo verificó', { email: 'rosa@ipes.example' }, 'oidc_unverified'],
    ['quien no trae correo', {}, 'oidc_unknown'],
  ])('%s', async (_, person, code) => {
    provider.person = person;
    const [before] = await t.sql('select count(*) from auth_users');
    const crook = new Person(t.app);
    expect((await signsIn(crook)).search).toBe(`?aviso=${code}`);
    expect(await isInside(crook)).toBe(false);
    expect(await t.sql('select count(*) from auth_users')).toEqual([before]);
  });

  it('quien tiene la cuenta desactivada', async () => {
    await t.sql(`update staff set active = false where email = 'rosa@ipes.example'`);
    expect((await signsIn(new Person(t.app))).search).toBe('?aviso=oidc_unknown');
  });

  it.each([
    ['el state', (url: URL) => url.searchParams.set('state', 'otro')],
    ['el nonce', (url: URL) => url.searchParams.set('nonce', 'otro')],
    [
      'el reto de PKCE',
      (url: URL) => url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'),
    ],
  ])('quien cambia %s en el camino', async (_, changed) => {
    const crook = new Person(t.app);
    expect((await signsIn(crook, changed)).search).toBe('?aviso=oidc_failed');
    expect(await isInside(crook)).toBe(false);
  });

  it('a quien le hacen abrir el regreso de otra persona: el navegador no es el que comenzó', async () => {
    const crook = new Person(t.app);
    const back = await provider.visit((await begins(crook)).href);
    const victim = new Person(t.app);
    expect((await comesBack(victim, back)).search).toBe('?aviso=second_step_over');
    await begins(victim);
    expect((await comesBack(victim, back)).search).toBe('?aviso=oidc_failed');
    expect(await isInside(victim)).toBe(false);
  });

  it('dos veces con el mismo regreso', async () => {
    const rosa = new Person(t.app);
    const back = await provider.visit((await begins(rosa)).href);
    const cookies = rosa.cookie();
    await comesBack(rosa, back);
    const again = new Person(t.app);
    again.cookie = () => cookies;
    expect((await comesBack(again, back)).search).toBe('?aviso=second_step_over');
  });

  it('quien dijo que no allá', async () => {
    const person = new Person(t.app);
    const state = (await begins(person)).searchParams.get('state') ?? '';
    const back = new URL(`${PUBLIC}/api/staff/oidc/back?error=access_denied&state=${state}`);
    expect((await comesBack(person, back)).search).toBe('?aviso=oidc_failed');
  });
});

it('con el proveedor caído lo dice, y la contraseña sigue sirviendo', async () => {
  await t.close();
  const oidc = { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'y', name: 'z' };
  t = await openTestWorld({ config: { oidc, publicUrl: PUBLIC } });
  expect((await begins(new Person(t.app))).search).toBe('?aviso=oidc_failed');
  expect(await isInside(await servant(t.app, 'rosa'))).toBe(true);
});

describe('la configuración', () => {
  const all = {
    OIDC_ISSUER: 'https://login.ipes.gov.co',
    OIDC_CLIENT_ID: 'ventanilla',
    OIDC_CLIENT_SECRET: 'secreto',
  };
  it('va completa o no va', () => {
    expect(readConfig({}).oidc).toBeUndefined();
    expect(readConfig(all).oidc).toMatchObject({ clientId: 'ventanilla', name: 'la cuenta institucional' });
    for (const name of Object.keys(all)) {
      expect(() => readConfig({ ...all, [name]: '' })).toThrow(ConfigError);
    }
  });
  it('fuera de este equipo, solo por https', () => {
    expect(() => readConfig({ ...all, OIDC_ISSUER: 'http://login.ipes.gov.co' })).toThrow(ConfigError);
    expect(readConfig({ ...all, OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc).toBeDefined();
  });
});
