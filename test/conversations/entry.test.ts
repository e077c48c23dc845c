import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InboxPage } from '../../src/protocol/inbox.ts';
import { at } from '../moments.ts';
import { Citizen, MARIA, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;

beforeAll(async () => {
  it = await openTestWorld();
});
afterAll(() => it.close());

describe('the entry', () => {
  test('without accepting the rules nobody enters: the server enforces it', async () => {
    const maria = new Citizen(it.app);
    expect(await maria.enters()).toMatchObject({ status: 401, body: { code: 'session_missing' } });
    const refused = await maria.ask('POST', '/api/institutions/ipes/acceptances', {
      rulesVersion: 1,
      privacyVersion: 1,
      rulesRead: true,
      privacyRead: false,
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'privacy_not_accepted' } });
  });

  test('the proof of acceptance keeps version, hash, time and address', async () => {
    const maria = new Citizen(it.app, 'ipes', '190.90.1.7');
    await maria.comes({ email: 'prueba@correo.co' });
    const [row] = await it.sql<{ rules_hash: string; ip: string; email: string }>(
      `select rules_hash, ip, email from acceptances where institution_id = 'ipes' and email = 'prueba@correo.co'`,
    );
    expect(row).toMatchObject({ ip: '190.90.1.7', email: 'prueba@correo.co' });
    expect(row?.rules_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('another person on the same device reads and accepts again', async () => {
    const device = new Citizen(it.app);
    const { id } = await device.comes();
    await device.ends(id);
    expect((await device.enters({ email: 'luis@correo.co' })).body.code).toBe('terms_not_accepted');
    expect((await device.enters()).status).toBe(201);
    const other = new Citizen(it.app);
    await other.comes();
    await other.accepts();
  });

  test('every field that is wrong is named at once, with the fix', async () => {
    const maria = new Citizen(it.app);
    await maria.accepts();
    const { status, body } = await maria.enters({ name: '', email: 'maria', question: '' });
    expect(status).toBe(422);
    expect(body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'name_missing'],
      ['email', 'email_malformed'],
      ['question', 'question_missing'],
    ]);
    expect(body.errors?.every(({ message }) => message.length > 10)).toBe(true);
  });

  test('two tabs, a double click or a return give the same conversation: never twice in the queue', async () => {
    const maria = new Citizen(it.app);
    await maria.accepts();
    const id = randomUUID();
    const answers = await Promise.all([maria.enters({}, { id }), maria.enters({}, { id }), maria.enters()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await maria.chat()).body.conversation?.id).toBe(answers[0].body.id);
  });

  test('the place in the queue is counted, and moves when somebody before leaves', async () => {
    const own = await openTestWorld();
    const first = new Citizen(own.app);
    const second = new Citizen(own.app);
    const one = await first.comes();
    own.clock.advance(1000);
    const two = await second.comes();
    expect([one.position, two.position]).toEqual([1, 2]);
    await first.ends(one.id);
    expect((await second.reads(two.id)).body.conversation.position).toBe(1);
    await own.close();
  });

  test('outside hours nobody enters: the exact text, and the question can be left with a number', async () => {
    const own = await openTestWorld({ at: at('2026-11-23T16:00:00') });
    const maria = new Citizen(own.app);
    const { body } = await maria.chat();
    expect(body.service).toMatchObject({ state: 'closed', heading: 'Fuera del horario de atención' });
    expect(body.service.message).toBe(
      'Apreciado usuario/a, en el momento no podemos atenderle; recuerde que los horarios establecidos para la ' +
        'atención por chat son:\n\nLunes a Viernes de 8:00 a.m. a 4:00 p.m.\n\nEn horario distinto al anterior, ' +
        'agradecemos dejarnos su consulta, la cual será atendida el siguiente día hábil o enviarnos su solicitud al ' +
        'correo servicioalusuario@ipes.gov.co. Muchas gracias.',
    );
    await maria.accepts();
    expect(await maria.enters()).toMatchObject({ status: 409, body: { code: 'not_open' } });
    const left = await maria.leavesQuestion();
    expect(left).toMatchObject({ status: 201, body: { number: 1, dueOn: '2026-11-24' } });
    const rosa = await servant(own.app, 'rosa');
    const list = await rosa.ask<InboxPage>('GET', '/api/staff/offline-questions');
    expect(list.body.questions.map((question) => question.body)).toEqual([MARIA.question]);
    await own.close();
  });

  test('one second before closing the door is still open', async () => {
    const own = await openTestWorld({ at: at('2026-11-23T15:59:59') });
    const maria = new Citizen(own.app);
    expect((await maria.comes()).state).toBe('waiting');
    await own.close();
  });
});
