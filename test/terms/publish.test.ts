import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceTopic } from '../../src/live/topics.ts';
import type { ChangesPage, ServiceEvent } from '../../src/protocol.ts';
import type { TermsVersionView } from '../../src/protocol/terms.ts';
import { at, HOUR, MINUTE, SECOND } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { officeOf } from './office.ts';

let t: TestWorld;
let ana: Servant;
let office: ReturnType<typeof officeOf>;

beforeAll(async () => {
  t = await openTestWorld({ limitFactor: 1000 });
});
afterAll(() => t.close());
beforeEach(async () => {
  ana = await servant(t.app, 'ana');
  office = officeOf(ana);
});

const words = (n: number) => ({ body: `Punto único, redacción ${String(n)}.` });
const shown = async (app = t.app) => (await new Citizen(app).chat()).body.rules;
const log = async () => (await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=terms')).body.changes;
const byNumber = async (version: number): Promise<TermsVersionView | undefined> =>
  (await office.read()).versions.find((one) => one.version === version);

describe('el borrador', () => {
  it('empieza de lo vigente y lo lee solo quien administra', async () => {
    const { words: current, draft } = await office.read();
    expect(current.title).toBe('Reglamento Chat IPES');
    expect(draft).toBeNull();
    await office.save({ body: 'Palabras que nadie debe leer' });
    const { body } = await new Citizen(t.app).chat();
    expect(JSON.stringify(body)).not.toContain('nadie debe leer');
    expect((await t.app.inject('/ipes/reglamento')).body).not.toContain('nadie debe leer');
  });

  it('cuando dos escriben a la vez, la segunda persona lo sabe y nada se pierde', async () => {
    const { body, status } = await office.save({ body: 'De la segunda persona' });
    expect([status, body.code]).toEqual([409, 'changed_meanwhile']);
    expect(body.message).toContain('Ana Beltrán');
    const { draft } = await office.read();
    expect(draft).toMatchObject({ body: 'Palabras que nadie debe leer', revision: 1 });
    const saves = await Promise.all([1, 2, 3].map((n) => office.save({ ...words(n), revision: 1 })));
    expect(saves.map((it) => it.status).sort()).toEqual([200, 409, 409]);
    expect((await office.publish({ revision: 1 })).body.code).toBe('changed_meanwhile');
    expect((await office.discard(1)).body.code).toBe('changed_meanwhile');
  });

  it('se puede descartar, y el historial guarda lo que decía', async () => {
    expect((await office.discard(2)).status).toBe(200);
    expect((await office.read()).draft).toBeNull();
    const { body } = await ana.ask<{ changes: { before: { body: string } }[] }>(
      'GET',
      '/api/staff/changes?subject=terms',
    );
    expect(body.changes[0]?.before.body).toMatch(/^Punto único/);
  });

  it.each([
    ['rules', { body: 'Un emoji 🎉' }, 'character_not_allowed'],
    ['rules', { title: 'x'.repeat(201) }, 'field_too_long'],
    ['privacy', { body: 'Escriba a {correoo}' }, 'text_blank_unknown'],
  ] as const)('no guarda lo que no se puede leer: %s %j', async (kind, bad, code) => {
    expect((await office.save(bad, kind)).body).toMatchObject({ code, field: Object.keys(bad)[0] });
  });

  it('se ve antes como lo verá el ciudadano, con sus datos puestos', async () => {
    const preview = (kind: string, body: string) =>
      ana.ask<{ html: string }>('POST', `/api/staff/terms/${kind}/preview`, { title: 'x', body });
    expect((await preview('rules', '**Uno** <b>dos</b>')).body.html).toBe(
      '<p><strong>Uno</strong> &lt;b&gt;dos&lt;/b&gt;</p>\n',
    );
    const { html } = (await preview('privacy', '{entidad}, versión {n}. {nada}')).body;
    expect(html).toContain('Instituto para la Economía Social');
    expect(html).toContain('versión 2. { nada }');
  });

  it('sin título, sin texto, sin resumen o igual a lo vigente no se publica', async () => {
    await office.save({ title: '', body: ' ', summary: '' });
    const { body } = await office.publish();
    expect(body.errors?.map(({ field }) => field)).toEqual(['title', 'body', 'summary']);
    const { words: same } = await office.read();
    await office.save({ ...same, summary: 'Nada', revision: 1 });
    expect((await office.publish({ revision: 2 })).body.code).toBe('terms_unchanged');
    await office.discard(2);
    expect((await office.publish()).body.code).toBe('terms_draft_missing');
  });
});

describe('publicar ahora', () => {
  it('rige desde ese instante, con autor, fecha, huella y resumen; el borrador queda vacío', async () => {
    const told: string[] = [];
    const stop = t.world.live.subscribe(serviceTopic('ipes'), {
      send: (text) => told.push((JSON.parse(text.replace('data: ', '')) as ServiceEvent).service.terms),
      end: () => undefined,
    });
    const version = await office.changes({ ...words(1), summary: 'Queda un solo punto.' });
    stop();
    expect(version).toBe(2);
    // Pages that are open ask for the new one at once.
    expect(told).toEqual(['2.1']);
    expect((await log())[0]).toMatchObject({
      key: 'rules 2',
      authorName: 'Ana Beltrán',
      before: { version: 1, hash: (await byNumber(1))?.hash },
      after: { version: 2, hash: (await byNumber(2))?.hash, summary: 'Queda un solo punto.' },
    });
    expect(await byNumber(2)).toMatchObject({
      state: 'in_force',
      authorName: 'Ana Beltrán',
      summary: 'Queda un solo punto.',
      approvedAt: t.clock.now(),
      publishedAt: t.clock.now(),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
    expect(await byNumber(1)).toMatchObject({ state: 'past', replacedAt: t.clock.now() });
    expect((await office.read()).draft).toBeNull();
    expect(await shown()).toMatchObject({ version: 2, html: '<p>Punto único, redacción 1.</p>\n' });
  });

  it('en otro proceso nadie entra con la versión anterior, ni en el mismo instante', async () => {
    const other = await t.another();
    const maria = new Citizen(other.app);
    await maria.accepts();
    await office.changes(words(2));
    expect((await maria.enters()).body.code).toBe('terms_outdated');
    expect((await maria.chat()).body).toMatchObject({ accepted: false, rules: { version: 3 } });
    const late = await new Citizen(other.app).ask('POST', '/api/institutions/ipes/acceptances', {
      rulesVersion: 2,
      privacyVersion: 1,
      rulesRead: true,
      privacyRead: true,
    });
    expect(late.body).toMatchObject({ code: 'terms_outdated' });
    await maria.accepts();
    expect((await maria.enters()).status).toBe(201);
  });
});

describe('quien está en una consulta', () => {
  it('la termina con su versión; la siguiente entrada pide la nueva', async () => {
    const rosa = await servant(t.app, 'rosa');
    const maria = new Citizen(t.app, 'ipes', '181.9.9.9');
    const { id } = await maria.comes({ email: 'otra@gmail.com' });
    await rosa.claims(id);
    await office.changes(words(3));
    expect((await maria.says(id, 'Sigo aquí')).status).toBe(200);
    expect((await maria.chat()).body.conversation?.id).toBe(id);
    const { body } = await rosa.ask<{ terms: { rulesVersion: number } }>('GET', `/api/staff/records/${id}`);
    expect(body.terms.rulesVersion).toBe(3);
    await maria.ends(id);
    expect((await maria.enters({ email: 'otra@gmail.com' })).body.code).toBe('terms_outdated');
    expect((await maria.leavesQuestion({ email: 'otra@gmail.com' }, 'draft')).body.code).toBe(
      'terms_outdated',
    );
    await maria.accepts();
    expect((await maria.leavesQuestion({ email: 'otra@gmail.com' }, 'draft')).status).toBe(201);
  });
});

describe('publicar para una fecha', () => {
  const WEDNESDAY = at('2026-11-25T08:00:00');

  it.each([0, -SECOND, 400 * 24 * HOUR])('no admite un momento pasado ni lejano: %d ms', async (ms) => {
    const { draft } = await office.read();
    await office.save({ ...words(4), revision: draft?.revision ?? 0 });
    const revision = (draft?.revision ?? 0) + 1;
    expect((await office.publish({ revision, at: t.clock.now() + ms })).body).toMatchObject({
      code: 'publication_date_malformed',
      field: 'at',
    });
  });

  it('se anuncia desde que se aprueba y rige al segundo, en cada proceso y tras reiniciar', async () => {
    const { draft } = await office.read();
    const { body } = await office.publish({ revision: draft?.revision ?? 0, at: WEDNESDAY });
    const { version } = body;
    const [notice] = (await new Citizen(t.app).chat()).body.notices;
    expect(notice).toMatchObject({
      inForce: false,
      text: 'El reglamento cambiará el 25 de noviembre de 2026 a las 8:00 a. m.; hasta entonces rige el actual.',
      href: `/ipes/reglamento?version=${String(version)}`,
    });
    t.clock.set(WEDNESDAY - SECOND);
    const other = await t.another();
    expect([(await shown()).version, (await shown(other.app)).version]).toEqual([version - 1, version - 1]);
    const maria = new Citizen(other.app, 'ipes', '181.7.7.7');
    await maria.accepts();
    t.clock.set(WEDNESDAY - 1);
    expect([(await shown()).version, (await shown(other.app)).version]).toEqual([version - 1, version - 1]);
    t.clock.set(WEDNESDAY);
    expect([(await shown()).version, (await shown(other.app)).version]).toEqual([version, version]);
    expect((await maria.enters({ email: 'm@gmail.com' })).body.code).toBe('terms_outdated');
    const restarted = await t.another();
    expect((await shown(restarted.app)).version).toBe(version);
  });

  it('el aviso de que cambió dura treinta días', async () => {
    ana = await servant(t.app, 'ana');
    const notices = async () => (await new Citizen(t.app).chat()).body.notices;
    expect((await notices())[0]).toMatchObject({
      inForce: true,
      text: 'El reglamento cambió el 25 de noviembre de 2026. Le invitamos a leerlo de nuevo.',
    });
    t.clock.set(WEDNESDAY + 30 * 24 * HOUR - 1);
    expect(await notices()).toHaveLength(1);
    t.clock.set(WEDNESDAY + 30 * 24 * HOUR);
    expect(await notices()).toEqual([]);
  });

  it('una publicación pendiente a la vez; retirada, su fila queda y nunca rige', async () => {
    const day = t.clock.now() + 24 * HOUR;
    const before = (await shown()).version;
    const version = await office.changes(words(5), day);
    await office.save(words(6));
    expect((await office.publish()).body.code).toBe('publication_pending');
    expect((await office.withdraw(version, ' ')).body).toMatchObject({
      code: 'withdrawal_reason_missing',
      field: 'reason',
    });
    expect((await office.withdraw(before, 'Por error')).body.code).toBe('publication_in_force');
    expect((await office.withdraw(99, 'Por error')).body.code).toBe('not_found');
    expect((await office.withdraw(version, 'La oficina jurídica pidió otra redacción')).status).toBe(200);
    expect(await byNumber(version)).toMatchObject({
      state: 'withdrawn',
      withdrawn: { authorName: 'Ana Beltrán', reason: 'La oficina jurídica pidió otra redacción' },
    });
    expect((await office.withdraw(version, 'Otra vez')).status).toBe(200);
    expect(
      (await log()).filter(({ key, after }) => key === `rules ${String(version)}` && !after),
    ).toMatchObject([{ authorName: 'Ana Beltrán', reason: 'La oficina jurídica pidió otra redacción' }]);
    t.clock.set(day + MINUTE);
    expect((await shown()).version).toBe(before);
    expect((await shown((await t.another()).app)).version).toBe(before);
    ana = await servant(t.app, 'ana');
    expect((await officeOf(ana).publish()).body.version).toBe(version + 1);
  });
});

describe('lo publicado', () => {
  it('no lo puede cambiar ni borrar nadie con el rol de la aplicación', async () => {
    for (const table of ['terms_versions', 'terms_withdrawals']) {
      const rights = await t.sql<{ right: string }>(
        `select p.right from unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE']) as p("right")
         where has_table_privilege($1, $2, p.right) or ($2 is not null and p.right = 'UPDATE'
           and has_any_column_privilege($1, $2, 'UPDATE')) order by 1`,
        [t.connection('app').user, table],
      );
      expect([table, rights.map((it) => it.right)]).toEqual([table, ['INSERT', 'SELECT']]);
    }
  });

  it('es de una sola entidad', async () => {
    const edgar = officeOf(await servant(t.app, 'edgar'));
    const { versions, words: theirs } = await edgar.read();
    expect(versions).toHaveLength(1);
    expect(theirs.title).toBe('Políticas de Uso del Chat');
    expect((await new Citizen(t.app, 'putumayo').chat()).body).toMatchObject({
      rules: { version: 1 },
      notices: [],
    });
  });

  it('lo decide solo quien administra', async () => {
    for (const name of ['sofia', 'rosa']) {
      const other = officeOf(await servant(t.app, name));
      expect([name, (await other.save({})).status, (await other.publish()).status]).toEqual([name, 403, 403]);
    }
  });
});

describe('el aviso de datos con una versión pendiente', () => {
  it('cuando cambia un dato, lo aprobado para después lo lleva también', async () => {
    const edgar = officeOf(await servant(t.app, 'edgar'));
    const day = t.clock.now() + 24 * HOUR;
    await edgar.save({ title: 'Datos', body: 'Llame al {telefono}' }, 'privacy');
    expect((await edgar.publish({}, 'privacy')).body.code).toBe('text_blank_missing');
    await edgar.changes(
      { revision: 1, title: 'Datos', body: '{entidad}: llame al {telefono}. Versión {n}. {enlace}' },
      day,
      'privacy',
    );
    const luz = new Citizen(t.app, 'putumayo');
    await luz.accepts();
    const who = await servant(t.app, 'edgar');
    await who.ask('PUT', '/api/staff/facts', { base: {}, values: { telefono: '608 420 0000' } });
    // Who read the notice of before reads the new one before leaving anything.
    expect((await luz.leavesQuestion()).body.code).toBe('terms_outdated');
    await luz.accepts();
    expect((await luz.leavesQuestion()).status).toBe(201);
    const { versions } = await edgar.read('privacy');
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [4, 'pending'],
      [3, 'in_force'],
      [2, 'withdrawn'],
      [1, 'past'],
    ]);
    expect(versions[1]?.summary).toBe('Cambian los datos de la entidad: Teléfono.');
    t.clock.set(day);
    const { privacy } = (await new Citizen(t.app, 'putumayo').chat()).body;
    expect(privacy).toEqual({
      version: 4,
      html: expect.stringContaining('llame al 608 420 0000. Versión 4.') as unknown,
    });
  });
});
