import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApiError } from '../../src/protocol.ts';
import type { SettingsView } from '../../src/protocol/settings.ts';
import { answers, left, resends, takes } from '../offline-messages/desk.ts';
import { Citizen, Person, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
beforeEach(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
});
afterEach(() => it.close());

async function attended(email: string, ip: string) {
  const citizen = new Citizen(it.app, 'ipes', ip);
  const { id } = await citizen.comes({ email });
  await rosa.claims(id);
  return { citizen, id };
}

/** The client names what it sends; a name used for something else is never answered as done. */
describe('a name that was used for something else', () => {
  test('holds no other record: a threat is held, or it is said that it is not', async () => {
    const [one, other] = [await attended('a@x.co', '186.1.1.1'), await attended('b@x.co', '186.1.1.2')];
    const id = randomUUID();
    const report = (of: string) =>
      rosa.ask<ApiError>('POST', `/api/staff/conversations/${of}/threat`, { id });
    expect((await report(one.id)).status).toBe(200);
    expect((await report(one.id)).status).toBe(200);
    expect(await report(other.id)).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
    expect(await it.sql('select conversation_id as id from record_holds')).toEqual([{ id: one.id }]);
  });

  test('answers no dato', async () => {
    const { citizen, id } = await attended('a@x.co', '186.1.1.1');
    const [said, asked] = [randomUUID(), randomUUID()];
    await rosa.says(id, 'Hola.', said);
    await rosa.ask('POST', `/api/staff/conversations/${id}/asked-dato`, { id: asked, kind: 'email' });
    const given = { id: said, asked, value: 'a@x.co' };
    const answer = await citizen.ask('POST', `/api/institutions/ipes/conversations/${id}/dato`, given);
    expect(answer).toMatchObject({ status: 409, body: { code: 'message_id_reused' } });
  });

  test('resends nothing, and nothing is written as sent again', async () => {
    const [one, other] = [await answered('q1@x.co'), await answered('q2@x.co')];
    const wish = randomUUID();
    const again = async ({ id, mail }: typeof one, to: string) => {
      const { status, body } = await resends(rosa, id, mail, to, wish);
      return status === 200 ? 'sent' : body.code;
    };
    expect(await again(one, 'n@x.co')).toBe('sent');
    expect(await again(one, 'n@x.co')).toBe('sent');
    expect(await again(one, 'otro@x.co')).toBe('message_id_reused');
    expect(await again(other, 'n@x.co')).toBe('message_id_reused');
    const written = await it.sql(`select question_id as id from offline_events where kind = 'resent'`);
    expect(written).toEqual([{ id: one.id }]);
    expect(await it.sql(`select 1 as one from outbox where once_key like 'resend/%'`)).toHaveLength(1);
  });
});

async function answered(email: string): Promise<{ id: string; mail: string }> {
  const id = await left(it, { email });
  await takes(rosa, id);
  await answers(rosa, id, 'Buenos días. Esta es su respuesta.');
  await it.sql('update outbox set sent_at = created_at');
  const [mail] = await it.sql<{ id: string }>('select id from outbox where question_id = $1', [id]);
  return { id, mail: mail?.id ?? '' };
}

test('an extension pressed twice is one addition', async () => {
  const sofia = await servant(it.app, 'sofia');
  const id = randomUUID();
  const by = { id, kind: 'email', value: 'pedro@correo.co', reason: 'Insultos', hours: 24 };
  expect((await sofia.ask('POST', '/api/staff/bans/by-hand', by)).status).toBe(201);
  const extend = () => sofia.ask('POST', `/api/staff/bans/${id}/extend`, { hours: 48, reason: 'Siguió' });
  expect((await extend()).status).toBe(200);
  it.clock.advance(400);
  expect(await extend()).toMatchObject({ status: 422, body: { code: 'ban_not_later' } });
  expect(await it.sql('select 1 as one from ban_additions')).toHaveLength(1);
});

test('a card in the clothes of an e-mail goes out of no servant unmarked, and is hidden of a citizen', async () => {
  const { citizen, id } = await attended('a@x.co', '186.1.1.1');
  expect(await rosa.says(id, 'Es 4111111111111111@x.co')).toMatchObject({
    status: 422,
    body: { code: 'personal_data_unmarked' },
  });
  const said = await citizen.says(id, 'Es la 4111111111111111');
  expect(said.body.message.body).toBe('Es la XXXXXXXXXXXX1111');
});

test('a card in another field of the form is hidden as in the question', async () => {
  const ana = await servant(it.app, 'ana');
  const { revision, settings } = (await ana.ask<SettingsView>('GET', '/api/staff/settings')).body;
  const barrio = { key: 'barrio', kind: 'text', label: 'Barrio', required: false };
  const patch = { entryFields: [...settings.entryFields, barrio] };
  await ana.ask('PUT', '/api/staff/settings', {
    revision,
    base: { entryFields: settings.entryFields },
    patch,
  });
  const citizen = new Citizen(it.app);
  await citizen.comes({ barrio: 'Centro, 4111 1111 1111 1111' });
  await citizen.leavesQuestion({ barrio: 'Centro, 4111 1111 1111 1111' });
  const form = { barrio: 'Centro, XXXX XXXX XXXX 1111' };
  expect(await it.sql('select form from conversations')).toEqual([{ form }]);
  expect(await it.sql('select form from offline_questions')).toEqual([{ form }]);
});

test('an invitation accepted twice at once is one account', async () => {
  const ana = await servant(it.app, 'ana');
  const invited = { id: randomUUID(), name: 'Luis Pérez', email: 'luis@ipes.example', roles: ['agent'] };
  const { body } = await ana.ask<{ link: string }>('POST', '/api/staff/invitations', {
    ...invited,
    byHand: true,
  });
  const accept = { token: body.link.split('invitacion=')[1], password: 'una clave larga y propia' };
  const accepts = async () =>
    (await new Person(it.app).ask('POST', '/api/staff/invitations/accept', accept)).status;
  expect((await Promise.all([accepts(), accepts()])).filter((status) => status === 201)).toHaveLength(1);
  expect(await it.sql('select 1 as one from staff where email = $1', [invited.email])).toHaveLength(1);
});
