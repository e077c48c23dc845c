import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  ApiError,
  ChatBoot,
  ConversationPage,
  ServiceStateView,
  SetupState,
  StaffEvent,
  VisitorEvent,
} from '../../src/protocol.ts';
import { institutionTopic, visitorTopic } from '../../src/live/topics.ts';
import { MINUTE } from '../moments.ts';
import { Citizen, Person, servant, Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let ana: Servant;
let edgar: Servant;
let sofia: Servant;
/** Somebody attends at both counters, at this moment. */
let attending: Servant[];
const reopens = () => sofia.ask('POST', '/api/staff/resume', { reason: 'Terminó el simulacro' });
const attend = () => Promise.all(attending.map((it) => it.becomesAvailable()));

beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
  edgar = await servant(t.app, 'edgar');
  sofia = await servant(t.app, 'sofia');
  attending = [await servant(t.app, 'rosa'), await servant(t.app, 'carlos')];
});

afterAll(() => t.close());

beforeEach(async () => {
  await reopens();
  await attend();
});

const setup = async (who: Servant) => (await who.ask<SetupState>('GET', '/api/staff/setup-state')).body;
const fills = async (who: Servant, values: Record<string, string>, opened?: SetupState) => {
  const { facts } = opened ?? (await setup(who));
  const base = Object.fromEntries(facts.map(({ key, value }) => [key, value]));
  return who.ask<ApiError>('PUT', '/api/staff/facts', { base, values });
};
const state = async () =>
  (await new Person(t.app).ask<ServiceStateView>('GET', '/api/institutions/ipes/state')).body;

describe('lo que falta por completar', () => {
  it('se nombra como en el formulario, con lo que ya dice el protocolo', async () => {
    const { unfilled, facts, open, suspended } = await setup(ana);
    expect(unfilled).toEqual(['NIT', 'Dirección', 'Teléfono', 'Dirección web para presentar PQRSD']);
    expect(facts.find((it) => it.key === 'correo')?.value).toBe('servicioalusuario@ipes.gov.co');
    expect([open, suspended]).toEqual([true, null]);
    expect((await setup(edgar)).unfilled).toContain('Correo donde se guardan las conversaciones');
  });

  it('avisa de lo que agentes o ciudadanos encontrarían sin completar, sin impedir nada', async () => {
    expect((await setup(ana)).textWarnings).toContain(
      'El enlace «Trámites y servicios del IPES» tiene datos por completar',
    );
  });

  it('avisa cuando un texto dice otra cosa que la configuración', async () => {
    await t.sql(
      `update institution_texts set body = 'Hola {nombre}, tiene 20 minutos' where institution_id = 'ipes' and key = 'greeting'`,
    );
    t.world.institutions.forget();
    expect((await setup(ana)).textWarnings).toContain(
      'El texto «greeting» dice 20 minutos, y la configuración 15 minutos',
    );
  });
});

describe('una entidad que aún no ha abierto', () => {
  beforeAll(async () => {
    await t.sql(`update institutions set opened_at = null where id = 'putumayo'`);
    t.world.institutions.forget();
  });

  it('no abre mientras falten datos que los ciudadanos leen', async () => {
    const { status, body } = await edgar.ask<ApiError>('POST', '/api/staff/open');
    expect([status, body.code]).toEqual([409, 'blanks_unfilled']);
    expect(await new Citizen(t.app, 'putumayo').chat()).toMatchObject({ status: 503 });
  });

  it('se completa por partes; cada error nombra su casilla y no se guarda nada', async () => {
    const { status, body } = await fills(edgar, {
      nit: '800094164-4',
      correo: 'contactenos@',
      pqrsd: 'www.putumayo.gov.co/pqrsd',
      slogan: 'Marca la diferencia',
      telefono: 'llame 📞',
    });
    expect(status).toBe(422);
    expect(body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['correo', 'email_malformed'],
      ['pqrsd', 'web_address_malformed'],
      ['slogan', 'field_unknown'],
      ['telefono', 'character_not_allowed'],
    ]);
    expect((await setup(edgar)).unfilled).toContain('NIT');
    expect((await fills(edgar, { nit: '800094164-4', direccion: '' })).status).toBe(200);
    expect((await setup(edgar)).unfilled).not.toContain('NIT');
  });

  it('abre cuando está completa; el correo llena también el canal que lo repite', async () => {
    await fills(edgar, {
      direccion: 'Calle 8 # 7-40, Mocoa',
      telefono: '+57 608 420 6600',
      correo: 'contactenos@putumayo.gov.co',
      // What links need, also what no citizen may write.
      pqrsd: 'https://www.putumayo.gov.co/~pqrsd/?tipo[]=queja',
      mailbox: 'chat@putumayo.gov.co',
    });
    expect((await setup(edgar)).unfilled).toEqual([]);
    expect((await edgar.ask('POST', '/api/staff/open')).status).toBe(200);
    expect((await edgar.ask('POST', '/api/staff/open')).status).toBe(200);
    const { body } = await new Citizen(t.app, 'putumayo').chat();
    expect(body.channels.map((it) => it.value)).toContain('contactenos@putumayo.gov.co');
    // Nobody has read it before: the words with the facts are the first that anybody can accept.
    expect(body.privacy).toMatchObject({ version: 2 });
    expect(body.privacy.html).toContain('800094164-4');
  });

  it('desde entonces cada conversación llega también al buzón de la entidad', async () => {
    const carlos = await servant(t.app, 'carlos');
    const citizen = new Citizen(t.app, 'putumayo');
    const { id } = await citizen.comes();
    await carlos.claims(id);
    await citizen.ends(id);
    const mails = await t.sql<{ recipient: string }>(
      'select recipient from outbox where conversation_id = $1 order by recipient',
      [id],
    );
    expect(mails.map((it) => it.recipient)).toEqual(['chat@putumayo.gov.co', 'maria.chindoy@gmail.com']);
  });

  it('un dato publicado se cambia, no se borra', async () => {
    expect((await fills(edgar, { nit: ' ' })).body.code).toBe('fact_missing');
  });

  it('si cambia quién guarda los datos, el aviso es otra versión y se acepta de nuevo', async () => {
    const citizen = new Citizen(t.app, 'putumayo', '181.1.1.9');
    await citizen.accepts();
    await fills(edgar, { telefono: '+57 608 420 7700' });
    const { body } = await citizen.chat();
    expect(body).toMatchObject({ accepted: false, privacy: { version: 3 } });
    expect(body.privacy.html).toContain('+57 608 420 7700');
    expect((await citizen.enters()).body.code).toBe('terms_outdated');
    // Once more: the words of a version do not lose their blanks.
    await fills(edgar, { telefono: '+57 608 420 8800', mailbox: 'otro@putumayo.gov.co' });
    await fills(edgar, { mailbox: 'chat@putumayo.gov.co' });
    expect((await citizen.chat()).body.privacy).toMatchObject({ version: 4 });
    const hashes = await t.sql<{ hash: string }>(
      `select distinct hash from terms_versions where institution_id = 'putumayo' and kind = 'privacy'`,
    );
    expect(hashes).toHaveLength(4);
  });

  it('dos personas cambian el mismo dato: la segunda se entera de quién fue, y no se pierde nada', async () => {
    const opened = await setup(edgar);
    const phone = async () => (await setup(edgar)).facts.find(({ key }) => key === 'telefono')?.value;
    expect((await fills(edgar, { telefono: '608 420 6601' }, opened)).status).toBe(200);
    const told = await fills(edgar, { telefono: '608 420 6602', nit: '800094164-9' }, opened);
    expect([told.status, told.body.code]).toEqual([409, 'changed_meanwhile']);
    expect(told.body.message).toContain('Edgar Burbano');
    expect(await phone()).toBe('608 420 6601');
    expect((await setup(edgar)).facts).toContainEqual(expect.objectContaining({ key: 'nit', value: '800094164-4' }));
    // What the other one did not touch, and what both want the same, is nobody's conflict.
    expect((await fills(edgar, { direccion: 'Calle 8 # 7-41, Mocoa' }, opened)).status).toBe(200);
    expect((await fills(edgar, { telefono: '608 420 6601' }, opened)).status).toBe(200);
    // Seen what it says now, it is a decision.
    expect((await fills(edgar, { telefono: '608 420 6602' })).status).toBe(200);
    expect(await phone()).toBe('608 420 6602');
  });
});

describe('cerrar ahora', () => {
  const closes = (who: Servant, message: string, reason = 'Falla técnica') =>
    who.ask<ApiError>('POST', '/api/staff/suspend', { message, reason });

  it('dice a los ciudadanos por qué, y nadie más entra', async () => {
    expect((await closes(sofia, 'Estamos en un simulacro de evacuación.')).status).toBe(200);
    expect(await state()).toMatchObject({ state: 'suspended', message: 'Estamos en un simulacro de evacuación.' });
    expect((await setup(ana)).suspended).toMatchObject({ authorName: 'Sofía Rincón', since: t.clock.now() });
    const citizen = new Citizen(t.app, 'ipes', '181.2.2.2');
    await citizen.accepts();
    expect((await citizen.enters()).body.code).toBe('not_open');
    expect((await reopens()).status).toBe(200);
    expect((await state()).state).toBe('open');
    expect((await citizen.enters()).status).toBe(201);
    await citizen.ends((await citizen.chat()).body.conversation?.id ?? '');
  });

  it('avisa a las consolas, y a quien espera le ofrece dejar la consulta sin sacarlo de la fila', async () => {
    const citizen = new Citizen(t.app, 'ipes', '181.3.3.3');
    const { id, patienceOver } = await citizen.comes({ email: 'espera@gmail.com' });
    expect(patienceOver).toBe(false);
    const heard = { visitor: [] as VisitorEvent[], console: [] as StaffEvent[] };
    listen(visitorTopic('ipes', id), heard.visitor);
    listen(institutionTopic('ipes'), heard.console);
    await closes(ana, 'Volvemos pronto.');
    expect(heard.console).toContainEqual({ type: 'desk' });
    expect(heard.visitor).toContainEqual({
      type: 'conversation',
      conversation: expect.objectContaining({ id, state: 'waiting', position: 1, patienceOver: true }) as unknown,
    });
    const rosa = await servant(t.app, 'rosa');
    expect((await rosa.claims(id)).status).toBe(200);
    expect((await citizen.reads(id)).body satisfies ConversationPage).toMatchObject({
      conversation: { state: 'active', patienceOver: false },
    });
    await citizen.ends(id);
  });

  it.each([
    ['', undefined, 'suspension_message_missing'],
    [' \n ', undefined, 'suspension_message_missing'],
    ['Cerrado 🎉', undefined, 'character_not_allowed'],
    ['a'.repeat(501), undefined, 'message_too_long'],
    ['Volvemos.', ' \n ', 'reason_missing'],
  ])('sin mensaje que se pueda mostrar o sin motivo no cierra nada: %j %j', async (message, reason, code) => {
    expect(await closes(sofia, message, reason)).toMatchObject({ status: 422, body: { code } });
    expect((await state()).state).toBe('open');
  });

  it('reabrir lo que está abierto no cambia nada', async () => {
    t.clock.advance(MINUTE);
    await attend();
    expect((await reopens()).status).toBe(200);
    expect((await new Citizen(t.app).ask<ChatBoot>('GET', '/api/institutions/ipes/chat')).body.service.state).toBe(
      'open',
    );
  });
});

describe('a quién le toca', () => {
  const routes = [
    ['GET', '/api/staff/setup-state', undefined, ['ana', 'sofia']],
    ['PUT', '/api/staff/facts', { base: {}, values: {} }, ['ana']],
    ['POST', '/api/staff/open', undefined, ['ana']],
    ['POST', '/api/staff/suspend', { message: 'Ya volvemos.', reason: 'Simulacro' }, ['ana', 'sofia']],
    ['POST', '/api/staff/resume', { reason: 'Terminó' }, ['ana', 'sofia']],
    ['GET', '/api/staff/people', undefined, ['ana']],
  ] as const;

  it.each(routes)('%s %s', async (method, url, payload, allowed) => {
    for (const name of ['ana', 'sofia', 'rosa', 'pilar']) {
      const { status } = await (await servant(t.app, name)).ask(method, url, payload);
      expect([name, status]).toEqual([name, (allowed as readonly string[]).includes(name) ? 200 : 403]);
    }
    expect((await new Servant(t.app).ask(method, url, payload)).status).toBe(401);
  });

  it('lo de una entidad no toca a la otra', async () => {
    await sofia.ask('POST', '/api/staff/suspend', { message: 'Solo el IPES.', reason: 'Simulacro' });
    const { body } = await new Citizen(t.app, 'putumayo').chat();
    expect(body.service.state).toBe('open');
    expect((await setup(ana)).facts.find((it) => it.key === 'nit')?.value).toBeNull();
  });
});

/** Hears what an open stream of this topic would be sent. */
function listen(topic: string, heard: object[]): void {
  t.world.live.subscribe(topic, {
    send: (text) => heard.push(JSON.parse(text.replace(/^data: /, '')) as object),
    end: () => undefined,
  });
}
