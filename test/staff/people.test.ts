import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiError, ChangesPage, RecordView, StaffEvent } from '../../src/protocol.ts';
import type { AccessView, HandedLink, PeoplePage, PersonDetails } from '../../src/protocol/people.ts';
import { holdInstitution } from '../hold.ts';
import { listen, openEvents } from '../live/event-reader.ts';
import { servantWith } from '../matrix/cast.ts';
import { Citizen, Servant, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { enrol } from './second-factor.ts';

let t: TestWorld;
let ana: Servant;
beforeEach(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
});
afterEach(() => t.close());

async function person(email: string, by: Servant = ana): Promise<PersonDetails> {
  const { body } = await by.ask<PeoplePage>('GET', '/api/staff/people');
  const found = body.people.find((one) => one.email === email);
  if (!found) throw new Error(`${email} is not there`);
  return found;
}
const decides = async (email: string, what: string, by: Servant = ana) =>
  by.ask<ApiError>('POST', `/api/staff/people/${(await person(email, by)).userId}/${what}`, {});
const edits = async (email: string, edit: object, by: Servant = ana) => {
  const { userId, name, roles, revision } = await person(email, by);
  return by.ask<ApiError>('PUT', `/api/staff/people/${userId}`, { name, roles, revision, ...edit });
};
const otherAdministrator = () => servantWith(t, 'ipes', 'segunda', ['administrator']);
const SECOND = 'segunda.ipes@matriz.example';
const NEW = 'otra frase larga y segura';
const STREAM = '/api/staff/stream';
const tokenIn = (link: string | null) => new URL(link ?? '').searchParams.get('clave') ?? '';
const chooses = (token: string, password = NEW) =>
  new Servant(t.app).ask<ApiError>('POST', '/api/staff/password-resets/accept', { token, password });
async function linkFor(email: string, byHand = false): Promise<string> {
  const { userId } = await person(email);
  const { body } = await ana.ask<HandedLink>('POST', `/api/staff/people/${userId}/password-link`, { byHand });
  return tokenIn(body.link);
}
const activeAdministrators = () =>
  t.sql(`select email from staff where institution_id = 'ipes' and active and 'administrator' = any(roles)`);

describe('desactivar una cuenta', () => {
  it('cierra sus sesiones y su consola al instante, y devuelve sus consultas al primer lugar', async () => {
    const address = await listen(t.app);
    const rosa = await servant(t.app, 'rosa');
    await rosa.becomesAvailable();
    const stream = await openEvents<StaffEvent>(address, rosa, '/api/staff/stream');
    await stream.hears('desk');
    const maria = new Citizen(t.app);
    const { id } = await maria.comes();
    await rosa.claims(id);
    expect((await decides('rosa@ipes.example', 'disable')).status).toBe(200);
    await stream.ended;
    expect((await rosa.desk()).status).toBe(401);
    expect((await maria.reads(id)).body.conversation).toMatchObject({ state: 'waiting', position: 1 });
    expect((await new Servant(t.app).signsIn('rosa@ipes.example')).status).toBe(401);
    const { userId, active } = await person('rosa@ipes.example');
    expect(active).toBe(false);
    const { body } = await ana.ask<AccessView>('GET', `/api/staff/people/${userId}/access`);
    expect(body.sessions).toEqual([]);
    expect(body.signIns.map(({ outcome }) => outcome)).toContain('disabled');
  });

  it('se puede deshacer: vuelve a ingresar con su contraseña', async () => {
    await decides('rosa@ipes.example', 'disable');
    expect((await decides('rosa@ipes.example', 'password-link')).body.code).toBe('person_disabled');
    await decides('rosa@ipes.example', 'enable');
    expect((await new Servant(t.app).signsIn('rosa@ipes.example')).status).toBe(200);
  });

  it('gasta los enlaces que tenía: activada de nuevo, hace falta uno nuevo', async () => {
    const [first, second] = [await linkFor('rosa@ipes.example'), await linkFor('rosa@ipes.example')];
    await decides('rosa@ipes.example', 'disable');
    expect((await chooses(first)).body.code).toBe('link_unknown');
    await decides('rosa@ipes.example', 'enable');
    expect((await chooses(second)).body.code).toBe('link_used');
    expect((await new Servant(t.app).signsIn('rosa@ipes.example')).status).toBe(200);
  });

  it('de otra entidad no se puede', async () => {
    const edgar = await servant(t.app, 'edgar');
    const { userId } = await person('rosa@ipes.example');
    expect((await edgar.ask('POST', `/api/staff/people/${userId}/disable`)).status).toBe(404);
    expect(await person('rosa@ipes.example')).toMatchObject({ active: true });
  });
});

describe('los roles', () => {
  it('son varios y valen desde la siguiente petición; sin atender, la consulta vuelve a la fila', async () => {
    const rosa = await servant(t.app, 'rosa');
    await rosa.becomesAvailable();
    const maria = new Citizen(t.app);
    const { id } = await maria.comes();
    await rosa.claims(id);
    expect((await edits('rosa@ipes.example', { roles: ['supervisor', 'press'] })).status).toBe(200);
    expect((await rosa.claims(id)).body.code).toBe('not_permitted');
    expect((await rosa.desk()).status).toBe(200);
    expect((await maria.reads(id)).body.conversation.state).toBe('waiting');
    const own = await t.sql(`select available from staff where email = 'rosa@ipes.example'`);
    expect(own).toEqual([{ available: false }]);
  });

  it('de dos que editan a la misma persona, la segunda lee quién cambió qué', async () => {
    const second = await otherAdministrator();
    const { revision } = await person('rosa@ipes.example');
    await edits('rosa@ipes.example', { roles: ['agent', 'press'] }, second);
    const late = await edits('rosa@ipes.example', { roles: ['agent', 'moderator'], revision });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'changed_meanwhile' });
    expect(late.body.message).toContain('Servidor Público de Bogotá');
    expect((await person('rosa@ipes.example')).roles).toEqual(['agent', 'press']);
  });
});

it('el nombre cambia desde ahora: lo ya dicho conserva el nombre con que se dijo', async () => {
  const rosa = await servant(t.app, 'rosa');
  const maria = new Citizen(t.app);
  const { id } = await maria.comes();
  await rosa.claims(id);
  await rosa.says(id, 'Buenos días');
  await edits('rosa@ipes.example', { name: 'Rosa Elvira Castro de Mejía' });
  await rosa.says(id, 'Con gusto');
  const names = (await maria.reads(id)).body.messages.filter(({ author }) => author === 'agent');
  expect(names.map(({ name }) => name)).toEqual(['Rosa Elvira Castro', 'Rosa Elvira Castro de Mejía']);
  const record = await ana.ask<RecordView>('GET', `/api/staff/records/${id}`);
  expect(record.body.chain).toBe('whole');
  const { body } = await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=people');
  expect(body.changes[0]).toMatchObject({
    key: 'rosa@ipes.example',
    authorName: 'Ana Beltrán',
    before: { name: 'Rosa Elvira Castro' },
    after: { name: 'Rosa Elvira Castro de Mejía' },
  });
});

it('cada decisión sobre una persona queda en el historial: quién, qué había y qué quedó', async () => {
  await servant(t.app, 'rosa');
  for (const what of ['end-sessions', 'password-link', 'disable', 'disable', 'enable', 'enable'])
    await decides('rosa@ipes.example', what);
  await edits('rosa@ipes.example', { roles: ['agent', 'supervisor'] });
  const { body } = await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=people');
  expect(body.changes.map(({ before, after }) => [before, after]).reverse()).toEqual([
    [{ sessions: 1 }, { sessions: 'ended' }],
    [null, { password: 'link' }],
    [{ active: true }, { active: false }],
    [{ active: false }, { active: true }],
    [{ roles: ['agent'] }, { roles: ['agent', 'supervisor'] }],
  ]);
  const who = ({ key, authorName, ip }: ChangesPage['changes'][number]) => [key, authorName, ip];
  expect([...new Set(body.changes.map((it) => who(it).join()))]).toEqual([
    'rosa@ipes.example,Ana Beltrán,190.24.1.10',
  ]);
});

it('quien perdió el rol mientras decidía ya no decide', async () => {
  const second = await otherAdministrator();
  const third = await servantWith(t, 'ipes', 'tercera', ['administrator']);
  const mine = (await person('tercera.ipes@matriz.example')).userId;
  const held = await holdInstitution(t, 'ipes');
  const first = edits('ana@ipes.example', { roles: ['agent'] }, second);
  await held.waiting(1);
  const late = ana.ask<ApiError>('POST', `/api/staff/people/${mine}/disable`, {});
  await held.waiting(2);
  await held.release();
  expect((await first).status).toBe(200);
  expect(await late).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  expect((await third.ask('GET', '/api/staff/people')).status).toBe(200);
});

describe('la última persona que administra', () => {
  it('no se puede desactivar ni quedarse sin el rol, y lo lee con cortesía', async () => {
    for (const no of [
      await decides('ana@ipes.example', 'disable'),
      await edits('ana@ipes.example', { roles: ['agent'] }),
    ]) {
      expect(no).toMatchObject({ status: 409, body: { code: 'last_administrator' } });
      expect(no.body.message).toContain('Dé primero ese rol a alguien más');
    }
    expect((await ana.ask('GET', '/api/staff/people')).status).toBe(200);
    expect(await person('ana@ipes.example')).toMatchObject({ revision: 1, active: true });
    const { body } = await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=people');
    expect(body.changes).toEqual([]);
  });

  it('una cuenta desactivada no cuenta como quien administra', async () => {
    await otherAdministrator();
    await decides(SECOND, 'disable');
    expect((await decides('ana@ipes.example', 'disable')).body.code).toBe('last_administrator');
    await decides(SECOND, 'enable');
    expect((await decides('ana@ipes.example', 'disable')).status).toBe(200);
  });

  it.each([
    ['se desactivan', (by: Servant, whom: string) => decides(whom, 'disable', by)],
    ['se quitan el rol', (by: Servant, whom: string) => edits(whom, { roles: ['agent'] }, by)],
  ])('dos que %s una a la otra a la vez: una queda', async (_, does) => {
    const second = await otherAdministrator();
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([does(ana, SECOND), does(second, 'ana@ipes.example')]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await activeAdministrators()).toHaveLength(1);
      await t.sql(
        `update staff set active = true, roles = '{administrator}' where email in ('ana@ipes.example', $1)`,
        [SECOND],
      );
      await ana.signsIn('ana@ipes.example');
      await second.signsIn(SECOND);
    }
  });
});

describe('las sesiones y los ingresos', () => {
  it('se ven con su dirección, su hora y su resultado, y quien administra las termina', async () => {
    const rosa = await servant(t.app, 'rosa', '190.24.7.7');
    await new Servant(t.app, '200.1.1.1').signsIn('rosa@ipes.example', 'no-es-esta');
    const { userId } = await person('rosa@ipes.example');
    const { body } = await ana.ask<AccessView>('GET', `/api/staff/people/${userId}/access`);
    expect(body.sessions).toMatchObject([{ ip: '190.24.7.7', own: false }]);
    expect(body.signIns.map(({ ip, outcome, way }) => [ip, outcome, way]).sort()).toEqual([
      ['190.24.7.7', 'entered', 'password'],
      ['200.1.1.1', 'wrong_password', 'password'],
    ]);
    expect(body.signIns[0]?.userAgent).not.toBe('');
    const path = `/api/staff/people/${userId}/sessions/${body.sessions[0]!.id}/end`;
    expect((await ana.ask('POST', path)).status).toBe(200);
    expect((await rosa.desk()).status).toBe(401);
    expect((await ana.ask('POST', path)).status).toBe(404);
  });

  it('la que se termina en otro computador devuelve las consultas y cierra su consola', async () => {
    const address = await listen(t.app);
    const rosa = await servant(t.app, 'rosa');
    const stream = await openEvents<StaffEvent>(address, rosa, '/api/staff/stream');
    await stream.hears('desk');
    const maria = new Citizen(t.app);
    const { id } = await maria.comes();
    await rosa.claims(id);
    await decides('rosa@ipes.example', 'end-sessions');
    await stream.ended;
    expect((await maria.reads(id)).body.conversation.state).toBe('waiting');
  });

  it('las propias se ven y se terminan, menos la que se está usando', async () => {
    const [here, there] = [await servant(t.app, 'rosa'), await servant(t.app, 'rosa')];
    const account = await here.ask<AccessView>('GET', '/api/staff/account');
    expect(account.body.sessions.filter(({ own }) => own)).toHaveLength(1);
    expect(account.body.sessions).toHaveLength(2);
    const other = account.body.sessions.find(({ own }) => !own)!;
    const jairo = await servant(t.app, 'jairo');
    const ends = (by: Servant) => by.ask('POST', `/api/staff/account/sessions/${other.id}/end`);
    expect((await ends(jairo)).status).toBe(404);
    const address = await listen(t.app);
    const [used, console] = [
      await openEvents(address, here, STREAM),
      await openEvents(address, there, STREAM),
    ];
    expect((await ends(here)).status).toBe(200);
    await console.ended;
    expect((await there.desk()).status).toBe(401);
    expect((await here.desk()).status).toBe(200);
    used.close();
  });
});

describe('la contraseña', () => {
  /** Whoever is signed in at another computer, with the console open. */
  async function consoleElsewhere() {
    const there = await servant(t.app, 'rosa');
    return { there, stream: await openEvents(await listen(t.app), there, STREAM) };
  }

  it('se cambia con la actual, y las demás sesiones terminan', async () => {
    const here = await servant(t.app, 'rosa');
    const { there, stream } = await consoleElsewhere();
    const change = (current: string, next: string) =>
      here.ask<ApiError>('PUT', '/api/staff/account/password', { current, next });
    expect((await change('no-es-esta-clave', NEW)).body).toMatchObject({
      code: 'password_wrong',
      field: 'current',
    });
    expect((await change('ventanilla-demo', 'corta')).body).toMatchObject({
      code: 'password_too_short',
      field: 'next',
    });
    expect((await change('ventanilla-demo', NEW)).status).toBe(200);
    await stream.ended;
    expect((await here.desk()).status).toBe(200);
    expect((await there.desk()).status).toBe(401);
    expect((await new Servant(t.app).signsIn('rosa@ipes.example', NEW)).status).toBe(200);
  });

  it('en una consola ajena no se adivina: los intentos cuentan como los del ingreso', async () => {
    const rosa = await servant(t.app, 'rosa');
    const codes = [];
    for (let n = 0; n < 10; n += 1) {
      const guess = { current: `adivina-${n}`, next: NEW };
      codes.push((await rosa.ask<ApiError>('PUT', '/api/staff/account/password', guess)).body.code);
    }
    expect(codes.filter((code) => code === 'password_wrong')).toHaveLength(8);
    expect(codes.at(-1)).toBe('too_many_sign_ins');
  });

  it('se elige de nuevo con el enlace de la administración, que sirve una vez y un día', async () => {
    const { there: rosa, stream } = await consoleElsewhere();
    const [first, second] = [await linkFor('rosa@ipes.example'), await linkFor('rosa@ipes.example')];
    const answers = await Promise.all([chooses(first), chooses(first)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await stream.ended;
    expect((await chooses(second)).body.code).toBe('link_used');
    expect((await rosa.desk()).status).toBe(401);
    const { body } = await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=people');
    expect(body.changes[0]).toMatchObject({
      authorName: 'Rosa Elvira Castro',
      after: { password: 'changed' },
    });
    expect((await new Servant(t.app).signsIn('rosa@ipes.example', NEW)).status).toBe(200);
    const late = await linkFor('rosa@ipes.example');
    t.clock.advance(24 * 60 * 60_000);
    expect((await chooses(late)).body.code).toBe('link_expired');
  });

  it('con el enlace, el segundo paso sigue pidiéndose', async () => {
    await enrol(await servant(t.app, 'rosa'));
    await chooses(await linkFor('rosa@ipes.example'));
    expect((await new Servant(t.app).signsIn('rosa@ipes.example', NEW)).status).toBe(202);
  });
});

describe('«Olvidé mi contraseña»', () => {
  const asks = (email: string, headers: Record<string, string> = {}) =>
    new Servant(t.app).ask<ApiError>('POST', '/api/staff/password-resets', { email }, headers);

  it('sin servidor de correo dice a quién pedirla', async () => {
    expect((await asks('rosa@ipes.example')).body).toMatchObject({ code: 'mail_not_configured' });
  });

  it('responde lo mismo haya o no tal cuenta, y lleva siempre a la dirección pública', async () => {
    await t.close();
    t = await openTestWorld({ config: { smtpUrl: 'smtp://127.0.0.1:1', publicUrl: 'https://chat.example' } });
    const answers = [
      await asks('Rosa@ipes.example', { host: 'localhost', 'x-forwarded-host': 'malo.example' }),
      await asks('nadie@ipes.example'),
    ];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, {}],
      [202, {}],
    ]);
    const mails = () => t.sql<{ recipient: string; body: string }>('select recipient, body from outbox');
    await expect.poll(mails).toHaveLength(1);
    const [mail] = await mails();
    expect(mail).toMatchObject({ recipient: 'rosa@ipes.example' });
    expect(mail?.body).toContain('https://chat.example/ingreso?clave=ipes.');
  });

  it('elegida ya con un enlace, el que no ha salido por correo no sale', async () => {
    await t.close();
    t = await openTestWorld({ config: { smtpUrl: 'smtp://127.0.0.1:1', publicUrl: 'https://chat.example' } });
    ana = await servant(t.app, 'ana');
    const mails = () => t.sql('select recipient from outbox');
    await asks('rosa@ipes.example');
    await asks('jairo@ipes.example');
    await expect.poll(mails).toHaveLength(2);
    expect((await chooses(await linkFor('rosa@ipes.example', true))).status).toBe(200);
    expect(await mails()).toEqual([{ recipient: 'jairo@ipes.example' }]);
  });

  it('no llena el buzón de nadie', async () => {
    await t.close();
    t = await openTestWorld({ config: { smtpUrl: 'smtp://127.0.0.1:1', publicUrl: 'https://chat.example' } });
    await Promise.all(Array.from({ length: 12 }, () => asks('rosa@ipes.example')));
    await asks('jairo@ipes.example');
    const to = () => t.sql<{ recipient: string }>('select recipient from outbox order by recipient desc');
    await expect
      .poll(async () => (await to()).map(({ recipient }) => recipient))
      .toEqual([...Array.from({ length: 3 }, () => 'rosa@ipes.example'), 'jairo@ipes.example']);
  });
});
