import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverDueMails } from '../../src/mail/deliver.ts';
import type { ApiError, ChangesPage, Me } from '../../src/protocol.ts';
import type { AccountView, HandedLink, LinkOwner, PeoplePage } from '../../src/protocol/people.ts';
import { HOUR } from '../moments.ts';
import { Person, Servant, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

const PASSWORD = 'una frase larga y segura';
const SMTP = { smtpUrl: 'smtp://127.0.0.1:1', publicUrl: 'https://chat.ipes.example' };

let t: TestWorld;
let ana: Servant;

async function open(config = {}): Promise<void> {
  t = await openTestWorld({ config });
  ana = await servant(t.app, 'ana');
}
beforeEach(() => open());
afterEach(() => t.close());

const juan = { name: 'Juan  Pérez', email: 'Juan@ipes.gov.co', roles: ['agent', 'supervisor'] };
const invites = (more: object = {}, by: Servant = ana) =>
  by.ask<HandedLink & ApiError>('POST', '/api/staff/invitations', { id: randomUUID(), ...juan, ...more });
const tokenIn = (link: string | null) => new URL(link ?? '').searchParams.get('invitacion') ?? '';
const invited = async () => tokenIn((await invites()).body.link);
const accepts = (token: string, password = PASSWORD, who: Person = new Person(t.app)) =>
  who.ask<Me & ApiError>('POST', '/api/staff/invitations/accept', { token, password });
const looks = (token: string) =>
  new Person(t.app).ask<LinkOwner & ApiError>('POST', '/api/staff/invitations/look', { token });
const people = async () => (await ana.ask<PeoplePage>('GET', '/api/staff/people')).body;

describe('la persona invitada', () => {
  it('lee a qué entidad la invitan, elige su contraseña y queda adentro, con su nombre y sus roles', async () => {
    const token = await invited();
    expect((await looks(token)).body).toEqual({
      institution: 'Instituto para la Economía Social – IPES',
      name: 'Juan Pérez',
      email: 'juan@ipes.gov.co',
    });
    const person = new Servant(t.app);
    expect(await accepts(token, PASSWORD, person)).toMatchObject({
      status: 201,
      body: { name: 'Juan Pérez', email: 'juan@ipes.gov.co', roles: ['agent', 'supervisor'] },
    });
    expect((await person.desk()).status).toBe(200);
    const { signIns } = (await person.ask<AccountView>('GET', '/api/staff/account')).body;
    expect(signIns).toMatchObject([{ outcome: 'entered', way: 'link' }]);
    expect((await person.ask<ApiError>('GET', '/api/staff/people')).body.code).toBe('not_permitted');
    expect((await new Servant(t.app).signsIn('juan@ipes.gov.co', PASSWORD)).status).toBe(200);
    expect((await people()).invitations).toEqual([]);
  });

  it('no entra con una contraseña corta, y el enlace sigue sirviendo', async () => {
    const token = await invited();
    expect((await accepts(token, 'corta')).body).toMatchObject({
      code: 'password_too_short',
      field: 'password',
    });
    expect((await accepts(token)).status).toBe(201);
  });
});

describe('el enlace', () => {
  it('sirve una sola vez, también si dos lo usan al mismo tiempo', async () => {
    const token = await invited();
    const answers = await Promise.all([1, 2, 3].map(() => accepts(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await looks(token)).body.code).toBe('link_used');
  });

  it('vence a los siete días, y ni un momento antes', async () => {
    const token = await invited();
    t.clock.advance(7 * 24 * HOUR - 1);
    expect((await looks(token)).status).toBe(200);
    t.clock.advance(1);
    expect((await accepts(token)).body.code).toBe('link_expired');
  });

  it('enviado de nuevo es otro: el anterior ya no abre nada', async () => {
    const first = await invited();
    const [invitation] = (await people()).invitations;
    t.clock.advance(8 * 24 * HOUR);
    expect((await people()).invitations[0]?.expired).toBe(true);
    const again = await ana.ask<HandedLink>('POST', `/api/staff/invitations/${invitation!.id}/resend`, {});
    expect((await accepts(first)).body.code).toBe('link_unknown');
    expect((await accepts(tokenIn(again.body.link))).status).toBe(201);
    expect(
      (await ana.ask<ApiError>('POST', `/api/staff/invitations/${invitation!.id}/resend`, {})).body.code,
    ).toBe('link_used');
  });

  it('retirado no sirve, y lo dice', async () => {
    const token = await invited();
    const [invitation] = (await people()).invitations;
    await ana.ask('POST', `/api/staff/invitations/${invitation!.id}/revoke`);
    expect((await accepts(token)).body.code).toBe('link_revoked');
    expect((await people()).invitations).toEqual([]);
  });

  it.each(['', 'ipes', 'ipes.nada', 'putumayo.nada', 'ninguna.nada', 'ipes.%00'])(
    'inventado («%s») no existe',
    async (token) => {
      await invited();
      expect((await accepts(token)).body.code).toBe('link_unknown');
    },
  );

  it('no queda escrito en la base: solo su huella', async () => {
    const token = await invited();
    const rows = await t.sql<{ all: string }>(
      `select (select json_agg(i) from staff_invitations i)::text || (select json_agg(c) from admin_changes c)::text as all`,
    );
    expect(rows[0]?.all).not.toContain(token.split('.')[1]);
  });
});

describe('quien invita', () => {
  it.each([
    ['sin ningún rol', { roles: [] }, 'roles_missing'],
    ['con el correo de quien ya ingresa', { email: 'ROSA@ipes.example' }, 'account_exists'],
    ['sin nombre', { name: ' ' }, 'name_missing'],
    ['con un correo que no lo es', { email: 'juan' }, 'email_malformed'],
  ])('%s lee por qué no', async (_, more, code) => {
    expect((await invites(more)).body.code).toBe(code);
    expect((await people()).invitations).toEqual([]);
  });

  it('a la misma persona dos veces a la vez, la invita una', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => invites()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('sin servidor de correo recibe el enlace para entregarlo, una sola vez', async () => {
    const { body } = await invites();
    expect(body.sentTo).toBeNull();
    expect(body.link).toMatch(/^http:\/\/localhost\/ingreso\?invitacion=ipes\./);
    expect(JSON.stringify(await people())).not.toContain(tokenIn(body.link));
  });

  it('también cuando la envía de nuevo o la retira', async () => {
    await invited();
    const [invitation] = (await people()).invitations;
    await ana.ask('POST', `/api/staff/invitations/${invitation!.id}/resend`, {});
    await ana.ask('POST', `/api/staff/invitations/${invitation!.id}/revoke`);
    const { body } = await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=people');
    expect(body.changes.map(({ key, after }) => [key, after]).slice(0, 2)).toEqual([
      ['juan@ipes.gov.co', { invited: false }],
      ['juan@ipes.gov.co', { invited: 'again' }],
    ]);
  });

  it('queda en el historial con lo que decidió, y la invitada con lo que aceptó', async () => {
    await accepts(await invited());
    const { body } = await ana.ask<ChangesPage>(
      'GET',
      '/api/staff/changes?subject=people&key=juan@ipes.gov.co',
    );
    expect(body.changes.map(({ authorName, after }) => [authorName, after])).toEqual([
      ['Juan Pérez', { name: 'Juan Pérez', roles: ['agent', 'supervisor'] }],
      ['Ana Beltrán', { invited: true, name: 'Juan Pérez', roles: ['agent', 'supervisor'] }],
    ]);
  });
});

describe('con servidor de correo', () => {
  beforeEach(async () => {
    await t.close();
    await open(SMTP);
  });

  it('el enlace va por correo a la dirección pública, y enviado ya no está en ninguna parte', async () => {
    expect((await invites()).body).toEqual({ sentTo: 'juan@ipes.gov.co', link: null });
    const sent: { to: string; subject: string; text: string }[] = [];
    await deliverDueMails(t.world, (mail) => {
      sent.push(mail);
      return Promise.resolve('250 ok');
    });
    expect(sent).toHaveLength(1);
    const link = /https:\/\/\S+/.exec(sent[0]?.text ?? '')?.[0] ?? '';
    expect(link).toMatch(/^https:\/\/chat\.ipes\.example\/ingreso\?invitacion=ipes\./);
    const [row] = await t.sql<{ body: string }>('select body from outbox');
    expect(row?.body).toContain('?invitacion=…');
    expect(row?.body).not.toContain(tokenIn(link));
    expect((await accepts(tokenIn(link))).status).toBe(201);
  });

  it('enviada de nuevo antes de salir, sale solo la última', async () => {
    await invites();
    const [invitation] = (await people()).invitations;
    await ana.ask('POST', `/api/staff/invitations/${invitation!.id}/resend`, {});
    expect(await t.sql('select 1 as one from outbox')).toHaveLength(1);
  });

  it('retirada antes de salir, la invitación no sale', async () => {
    await invites();
    const [invitation] = (await people()).invitations;
    await ana.ask('POST', `/api/staff/invitations/${invitation!.id}/revoke`);
    expect(await t.sql('select 1 as one from outbox')).toEqual([]);
  });

  it('quien administra puede pedirlo también en la mano', async () => {
    expect((await invites({ byHand: true })).body.link).toMatch(/ingreso\?invitacion=/);
    expect(await t.sql('select 1 as one from outbox')).toEqual([]);
  });
});
