import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiError, DeskConversationPage, RecordView, SendResponse } from '../../src/protocol.ts';
import type { DatoKind } from '../../src/rules/dato.ts';
import { MINUTE } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
let maria: Citizen;
let id: string;
beforeEach(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
  maria = new Citizen(it.app);
  ({ id } = await maria.comes());
  await rosa.claims(id);
});
afterEach(() => it.close());

const asks = (kind: DatoKind, who = rosa, name: string = randomUUID()) =>
  who.ask<ApiError>('POST', `/api/staff/conversations/${id}/asked-dato`, { id: name, kind });
const gives = (value: string | null, asked: string, name: string = randomUUID()) =>
  maria.ask<SendResponse & ApiError>('POST', `/api/institutions/ipes/conversations/${id}/dato`, {
    id: name,
    asked,
    value,
  });
const askedOf = async () => (await maria.reads(id)).body.conversation.dato?.id ?? '';
const page = async () => (await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${id}`)).body;

test('an e-mail, which strict text does not allow, is asked for, given and kept in the transcript', async () => {
  expect((await maria.says(id, 'Es ana@correo.co')).body.code).toBe('character_not_allowed');
  expect((await asks('email')).status).toBe(200);
  const { conversation, messages } = (await maria.reads(id)).body;
  expect(conversation.dato).toMatchObject({ kind: 'email', label: 'Otro correo electrónico' });
  expect(messages.at(-1)).toMatchObject({
    kind: 'notice',
  });
  expect(messages.at(-1)?.body).toContain('Rosa Elvira Castro le pide este dato: Otro correo electrónico');
  expect((await page()).conversation).toMatchObject({
    askedDato: 'Otro correo electrónico',
    awaitingReplySince: null,
  });
  const name = randomUUID();
  for (const _ of ['tap', 'tap']) {
    expect((await gives(' Ana@Correo.CO ', conversation.dato?.id ?? '', name)).body.message).toMatchObject({
      kind: 'dato',
      author: 'visitor',
      body: 'Otro correo electrónico: Ana@correo.co',
    });
  }
  const seen = await page();
  expect(seen.conversation.askedDato).toBeNull();
  expect(seen.conversation.unread).toBe(1);
  expect(seen.messages.filter(({ kind }) => kind === 'dato')).toHaveLength(1);
  expect(seen.details.extraData).toEqual({ otherEmail: 'Ana@correo.co' });
  const { body } = await rosa.ask<RecordView>('GET', `/api/staff/records/${id}`);
  expect(body.chain).toBe('whole');
  expect(body.events.map(({ kind }) => kind)).toEqual(['entered', 'claimed', 'dato_asked', 'dato_given']);
});

test('not giving it is an answer too', async () => {
  await asks('phone');
  expect((await gives(null, await askedOf())).body.message.body).toBe('Teléfono: prefirió no darlo');
  expect(await askedOf()).toBe('');
  expect((await page()).details.extraData).toEqual({});
});

test.each<[DatoKind, string, string]>([
  ['email', 'ana@', 'email_malformed'],
  ['email', 'gonorrea@correo.co', 'email_vulgar'],
  ['phone', 'tres diez', 'dato_character'],
  ['phone', '()', 'dato_missing'],
  ['address', 'Calle 26 # 13-19 😀', 'dato_character'],
  ['address', 'Calle 26 <b>', 'dato_character'],
  ['document', '52.123.456\u200b', 'dato_character'],
  ['amount', '1.000 €', 'dato_character'],
  ['amount', ' ', 'dato_missing'],
  ['document', '1'.repeat(41), 'dato_too_long'],
])('a %s «%s» is refused: %s; it can be given again', async (kind, value, code) => {
  await asks(kind);
  const asked = await askedOf();
  expect(await gives(value, asked)).toMatchObject({ status: 422, body: { code, field: 'value' } });
  expect((await gives(null, asked)).status).toBe(200);
});

test.each<[DatoKind, string, string]>([
  ['phone', '+57 (310) 555-1234', '+57 (310) 555-1234'],
  ['address', 'Cra. 7 No. 6-91 Sur, Vereda Kamëntšá, km 4', 'Cra. 7 No. 6-91 Sur, Vereda Kamëntšá, km 4'],
  ['document', 'CC  52.123.456', 'CC 52.123.456'],
  ['amount', '$ 1.250.000,50', '$ 1.250.000,50'],
])('a %s «%s» is kept', async (kind, value, kept) => {
  await asks(kind);
  expect((await gives(value, await askedOf())).body.message.body).toContain(`: ${kept}`);
});

test.each<[DatoKind, string, string, string]>([
  ['document', '4111 1111 1111 1111', 'XXXX XXXX XXXX 1111', 'tarjeta'],
  ['address', 'Cuenta de ahorros 24012345678', 'Cuenta de ahorros XXXXXXX5678', 'cuenta'],
  ['address', 'Mi clave es Sol2026x', 'Mi clave es XXXXXX', 'clave'],
])(
  'a secret typed into the field %s is stored hidden, and the log says so: «%s»',
  async (kind, value, kept, what) => {
    await asks(kind);
    const { message } = (await gives(value, await askedOf())).body;
    expect(message.body).toMatch(new RegExp(`: ${kept}$`));
    expect(JSON.stringify((await page()).details)).not.toContain(value);
    const { events, chain } = (await rosa.ask<RecordView>('GET', `/api/staff/records/${id}`)).body;
    expect(chain).toBe('whole');
    expect(events.at(-1)).toMatchObject({ kind: 'personal_data_masked' });
    expect(JSON.stringify(events)).not.toContain(value);
    expect(JSON.stringify(events.at(-1))).toContain(what);
  },
);

test('asked twice by a double click is asked once; another request takes its place', async () => {
  const name = randomUUID();
  for (const _ of ['click', 'click']) await asks('email', rosa, name);
  expect((await maria.reads(id)).body.messages.filter(({ body }) => body.includes('le pide'))).toHaveLength(
    1,
  );
  const before = await askedOf();
  await asks('phone');
  expect(await gives('ana@correo.co', before)).toMatchObject({
    status: 409,
    body: { code: 'dato_not_asked' },
  });
});

test('only who attends asks, only the own session answers, and nothing after the time', async () => {
  expect((await asks('email', await servant(it.app, 'jairo'))).status).toBe(403);
  await asks('email');
  const asked = await askedOf();
  const stranger = new Citizen(it.app);
  await stranger.accepts();
  const theirs = await stranger.ask('POST', `/api/institutions/ipes/conversations/${id}/dato`, {
    id: randomUUID(),
    asked,
    value: 'x@correo.co',
  });
  expect(theirs.status).toBe(404);
  it.clock.advance(15 * MINUTE);
  expect(await gives('ana@correo.co', asked)).toMatchObject({ body: { code: 'time_over' } });
  expect(await asks('phone')).toMatchObject({ body: { code: 'time_over' } });
});
