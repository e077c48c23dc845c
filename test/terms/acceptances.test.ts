import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcceptancesPage } from '../../src/protocol/terms.ts';
import { MINUTE } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { exportAcceptances } from '../../src/terms/export-acceptances.ts';
import { officeOf } from './office.ts';

let t: TestWorld;
let ana: Servant;
let maria: Citizen;

beforeAll(async () => {
  t = await openTestWorld({ limitFactor: 1000 });
  ana = await servant(t.app, 'ana');
  maria = new Citizen(t.app, 'ipes', '181.1.2.3');
  await maria.comes({ email: '=cmd@correo.co' });
  for (let n = 0; n < 52; n += 1) {
    t.clock.advance(1);
    await new Citizen(t.app, 'ipes', '181.4.4.4').accepts();
  }
  await new Citizen(t.app, 'putumayo', '181.9.9.9').accepts();
  ana = await servant(t.app, 'ana');
});
afterAll(() => t.close());

const list = async (query = '') =>
  (await ana.ask<AcceptancesPage>('GET', `/api/staff/acceptances${query}`)).body;
const asText = (person: Citizen | Servant, method: 'GET' | 'POST', url: string, payload?: object) =>
  t.app.inject({
    method,
    url,
    remoteAddress: person.ip,
    headers: { host: 'localhost', cookie: person.cookie() },
    ...(payload && { payload }),
  });

describe('quién aceptó qué', () => {
  it('se lista por páginas sin repetir ni saltar, solo lo de la propia entidad', async () => {
    const first = await list();
    expect([first.acceptances.length, first.more]).toEqual([50, true]);
    const last = first.acceptances.at(-1);
    const rest = await list(`?beforeAt=${String(last?.acceptedAt)}&beforeId=${String(last?.id)}`);
    expect([rest.acceptances.length, rest.more]).toEqual([3, false]);
    const all = [...first.acceptances, ...rest.acceptances];
    expect(new Set(all.map(({ id }) => id)).size).toBe(53);
    expect(all.map(({ ip }) => ip)).not.toContain('181.9.9.9');
  });

  it('se busca por correo, por dirección IP y por fecha', async () => {
    expect((await list('?search=CMD@')).acceptances.map(({ email }) => email)).toEqual(['=cmd@correo.co']);
    expect((await list('?search=181.1.2.3')).acceptances).toHaveLength(1);
    expect((await list('?search=%25')).acceptances).toEqual([]);
    expect((await list('?from=2026-11-24')).acceptances).toEqual([]);
    expect((await list('?from=2026-11-23&to=2026-11-23&search=correo')).acceptances).toHaveLength(1);
  });

  it('se descarga completo, sin que una hoja de cálculo ejecute nada, y queda en el historial', async () => {
    const answer = await asText(ana, 'POST', '/api/staff/acceptances/export', { from: '2026-11-23', to: '' });
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="aceptaciones-ipes-2026-11-23.csv"',
    );
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFConstancia;Fecha;Hora;Correo;/);
    expect(lines).toHaveLength(1 + 53 + 1);
    const hers = lines.find((line) => line.includes('cmd@')) ?? '';
    expect(hers).toContain(";09:05:00;'=cmd@correo.co;1;");
    expect(hers).toContain(';181.1.2.3;');
    const log = await ana.ask<{ changes: { key: string; ip: string }[] }>(
      'GET',
      '/api/staff/changes?subject=terms',
    );
    expect(log.body.changes[0]).toMatchObject({ key: 'acceptances export' });
  });

  it('se descarga entero aunque sean miles, y sin lo que se acepte mientras se escribe', async () => {
    await t.sql(
      `insert into acceptances select (one).* from (
         select jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid())) as one
         from acceptances a, generate_series(1, 2000) where institution_id = 'putumayo') as many`,
    );
    const institution = await t.world.institutions.find('putumayo');
    const by = { id: 'x', name: 'Edgar Narváez', ip: '190.24.1.10' };
    const parts = await exportAcceptances(t.world, institution!, {}, by);
    let text = (await parts.next()).value as string;
    t.clock.advance(MINUTE);
    await new Citizen(t.app, 'putumayo', '181.5.5.5').accepts();
    for await (const part of parts) text += part;
    expect(text.trim().split('\r\n')).toHaveLength(1 + 2001);
    expect(new Set(text.split('\r\n')).size).toBe(1 + 2001 + 1);
    expect(text).not.toContain('181.5.5.5');
  });

  it('no lo ve quien no administra', async () => {
    const sofia = await servant(t.app, 'sofia');
    expect((await sofia.ask('GET', '/api/staff/acceptances')).status).toBe(403);
    expect((await asText(sofia, 'POST', '/api/staff/acceptances/export', {})).statusCode).toBe(403);
  });
});

describe('la constancia de cada persona', () => {
  const proof = () => asText(maria, 'GET', '/api/institutions/ipes/acceptance-proof');

  it('trae versión, huella, hora, IP y el texto aceptado, y se puede comprobar', async () => {
    const { body, headers } = await proof();
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    for (const words of ['181.1.2.3', '=cmd@correo.co', 'Hora: 09:05:00', 'versión 1'])
      expect(body).toContain(words);
    const accepted = await t.sql<{ title: string; body: string; hash: string }>(
      `select title, body, hash from terms_versions where institution_id = 'ipes' and version = 1`,
    );
    expect(accepted).toHaveLength(2);
    for (const it of accepted) {
      expect(body).toContain(`${it.title}\n\n${it.body}`);
      expect(createHash('sha256').update(`${it.title}\n\n${it.body}`).digest('hex')).toBe(it.hash);
      expect(body).toContain(it.hash);
    }
    const [words = '', seal] = body.split(/(?=Huella de esta constancia)/);
    expect(seal).toContain(createHash('sha256').update(words).digest('hex'));
  });

  it('sigue mostrando lo que aceptó aunque el reglamento cambie', async () => {
    const before = (await proof()).body;
    await officeOf(ana).changes({});
    t.clock.advance(MINUTE);
    expect((await proof()).body).toBe(before);
  });

  it('es solo para quien aceptó', async () => {
    const other = new Citizen(t.app);
    expect((await asText(other, 'GET', '/api/institutions/ipes/acceptance-proof')).statusCode).toBe(401);
    expect((await asText(maria, 'GET', '/api/institutions/putumayo/acceptance-proof')).statusCode).toBe(401);
  });
});

describe('la historia pública', () => {
  it('cada versión se lee en su dirección; la que no existe no se inventa', async () => {
    const page = (address: string) => t.app.inject(`/ipes/reglamento${address}`);
    expect((await page('')).body).toContain('Versión 2, vigente desde');
    const old = (await page('?version=1')).body;
    expect(old).toContain('Esta versión ya no está vigente.');
    expect(old).toContain('href="/ipes/reglamento?version=2"');
    expect((await page('?version=2')).body).toContain('Comparar con la versión 1');
    expect((await page('?aviso=1')).body).toContain('Tratamiento de datos personales');
    for (const bad of ['?version=3', '?version=0', '?version=x', '?version=1&version=2', '?aviso=9'])
      expect([bad, (await page(bad)).statusCode]).toEqual([bad, 404]);
  });
});
