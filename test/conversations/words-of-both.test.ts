import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiError, DeskConversationPage, RecordsPage, SendResponse } from '../../src/protocol.ts';
import { reviseText } from '../../src/institutions/revise-text.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
beforeAll(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
});
afterAll(() => it.close());

async function talking() {
  const maria = new Citizen(it.app);
  const { id } = await maria.comes({ email: `${randomUUID()}@correo.co` });
  await rosa.claims(id);
  return { maria, id };
}
const writes = (id: string, body: string, more: object = {}) =>
  rosa.ask<SendResponse & ApiError>('POST', `/api/staff/conversations/${id}/messages`, {
    id: randomUUID(),
    body,
    ...more,
  });
const found = async (what: string) =>
  (await rosa.ask<RecordsPage>('GET', `/api/staff/records?with=${what}`)).body.records.map(({ id }) => id);

describe('a public servant', () => {
  test.each([
    ['card', 'La tarjeta es 4111 1111 1111 1111'],
    ['account', 'Consigne en la cuenta de ahorros 23456789012'],
    ['identity', 'La cédula 52.345.678 aparece inscrita'],
  ])('says whose a %s is, or it does not go out: %s', async (kind, body) => {
    const { id } = await talking();
    const { status, body: answer } = await writes(id, body);
    expect({ status, code: answer.code }).toEqual({ status: 422, code: 'personal_data_unmarked' });
    expect(answer.checks?.findings).toMatchObject([{ kind, must: true }]);
    const [{ from, to } = { from: 0, to: 0 }] = answer.checks?.findings ?? [];
    expect((await writes(id, body, { marks: [{ from, to, mark: 'not_personal' }] })).status).toBe(200);
  });

  test('is found in the records by the personal data that went out, and only then', async () => {
    const [sent, clean] = [await talking(), await talking()];
    await writes(sent.id, 'Llámela al 310 456 7890');
    await writes(clean.id, 'Con mucho gusto');
    const ids = await found('personal_data');
    expect(ids).toContain(sent.id);
    expect(ids).not.toContain(clean.id);
  });

  test('may say what the institution’s own texts say', async () => {
    const { id } = await talking();
    const said = 'Puede llamar al 310 456 7811';
    expect((await writes(id, said, { ask: true })).status).toBe(409);
    const [text] = await it.sql<{ revision: number }>(
      `select revision from institution_texts where institution_id = 'ipes' and key = 'misconduct_warning'`,
    );
    const by = { id: 'ana', name: 'Ana Beltrán', ip: '' };
    const change = {
      key: 'misconduct_warning',
      body: `Con respeto. ${said}.`,
      revision: text?.revision ?? 0,
      by,
    };
    expect(await reviseText(it.world, 'ipes', change)).toEqual({ ok: true });
    expect((await writes(id, said, { ask: true })).status).toBe(200);
  });

  test('is not told what their own words look like', async () => {
    const { id } = await talking();
    await writes(id, 'Si quiere poner una queja, radique un documento');
    const page = await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${id}`);
    expect(page.body.messages.at(-1)).not.toHaveProperty('hints');
  });
});

describe('a citizen', () => {
  test.each([
    ['Mi cuenta de ahorros es 23456789012', 'Mi cuenta de ahorros es XXXXXXX9012'],
    ['Mi tarjeta es 4111 1111 1111 1111', 'Mi tarjeta es XXXX XXXX XXXX 1111'],
    ['Mi clave es Perro2026', 'Mi clave es XXXXXX'],
  ])('«%s» is stored as «%s»', async (said, stored) => {
    const { maria, id } = await talking();
    expect((await maria.says(id, said)).body.message.body).toBe(stored);
    const rows = await it.sql<{ body: string }>(
      `select body from messages where conversation_id = $1 and author = 'visitor'`,
      [id],
    );
    expect(rows).toEqual([{ body: stored }]);
  });

  test('is warned of both at once, and sends all the same', async () => {
    const { maria, id } = await talking();
    const message = { id: randomUUID(), body: 'son unos inútiles, mi clave es Perro2026' };
    const path = `/api/institutions/ipes/conversations/${id}/messages`;
    expect(await maria.ask('POST', path, { ...message, ask: true })).toMatchObject({
      status: 409,
      body: { code: 'secrets_and_abuse_to_check', checks: { warnings: ['secrets', 'abuse'] } },
    });
    expect((await maria.ask('POST', path, message)).status).toBe(200);
  });

  test('is shown the way to file, and never that their words offend', async () => {
    const { maria, id } = await talking();
    const { body } = await maria.says(id, 'quiero poner una queja, malparidos');
    expect(body.message.hints).toEqual(['pqrsd']);
    expect((await maria.reads(id)).body.messages.at(-1)?.hints).toEqual(['pqrsd']);
  });

  test('who went in peace has no closing for misconduct to their name', async () => {
    const { maria, id } = await talking();
    await maria.ends(id);
    const again = await maria.comes({ email: 'otra@correo.co' });
    await rosa.claims(again.id);
    const page = await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${again.id}`);
    expect(page.body.details.history.length).toBeGreaterThan(0);
    expect(page.body.details.misconductIn30Days).toBe(0);
  });
});
