import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdQuestion } from '../hold.ts';
import { listen, openEvents } from '../live/event-reader.ts';
import { at } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { answers, inbox, left, reads, takes } from './desk.ts';

let it: TestWorld;
let rosa: Servant;
let jairo: Servant;
let sofia: Servant;

beforeAll(async () => {
  it = await openTestWorld({ at: at('2026-11-27T17:00:00'), limitFactor: 100 });
  rosa = await servant(it.app, 'rosa');
  jairo = await servant(it.app, 'jairo');
  sofia = await servant(it.app, 'sofia');
});
afterAll(() => it.close());

const mailsAbout = (id: string) =>
  it.sql<{ recipient: string; subject: string; body: string; reply_to: string | null }>(
    'select recipient, subject, body, reply_to from outbox where question_id = $1 order by created_at, once_key',
    [id],
  );

const kinds = async (id: string) =>
  (await it.sql<{ kind: string }>('select kind from offline_events where question_id = $1 order by id', [id]))
    .map(({ kind }) => kind)
    .join(' ');

describe('leaving a question', () => {
  test('its number, the day and that it is no filing are on the screen and in one mail, once however often it is sent', async () => {
    const maria = new Citizen(it.app);
    await maria.accepts();
    const id = randomUUID();
    const values = { email: 'acuse@correo.co', question: '¿Cómo solicito un quiosco?' };
    const first = await maria.leavesQuestion(values, 'closed', id);
    const again = await maria.leavesQuestion(values, 'closed', id);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({
      dueOn: '2026-11-30',
      acknowledged: 'Le enviaremos esta constancia a acuse@correo.co.',
      message: expect.stringContaining(`${first.body.number}. La responderemos`) as string,
      notAFiling: expect.stringMatching(/no es un radicado.*\(PQRSD\), use este canal: \S/) as string,
      pqrsd: null,
    });
    expect(first.body.message).toContain('a más tardar el 30 de noviembre de 2026');
    const stranger = new Citizen(it.app, 'ipes', '186.29.40.98');
    await stranger.accepts();
    expect((await stranger.leavesQuestion(values, 'closed', id)).body.code).toBe('not_found');
    const mails = await mailsAbout(id);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      recipient: 'acuse@correo.co',
      subject: `Recibimos su consulta número ${first.body.number} - IPES`,
      reply_to: 'servicioalusuario@ipes.gov.co',
    });
    expect(mails[0]?.body).toContain('a más tardar el 30 de noviembre de 2026');
    expect(mails[0]?.body).toContain('no es un radicado');
    // A stranger's address must not receive what somebody else wrote.
    expect(mails[0]?.body).not.toContain('quiosco');
    expect(await kinds(id)).toBe('left');
  });

  test('who wants to file a petition reads where, beside the number', async () => {
    const luis = new Citizen(it.app, 'ipes', '186.29.40.97');
    await luis.accepts();
    const { body } = await luis.leavesQuestion({
      email: 'queja@correo.co',
      question: 'Quiero presentar una queja formal.',
    });
    expect(body.pqrsd).toContain('Este chat no es un radicado');
  });

  test.each([
    ['{copies,mailbox}', '{"value":"archivo@putumayo.gov.co","source":"entity"}', 'archivo@putumayo.gov.co'],
    ['{mail}', '{"senderName":"Chat","replyTo":"chat@putumayo.gov.co"}', 'chat@putumayo.gov.co'],
  ])(
    'answers to our mails go to the address that the institution chose: %s',
    async (path, value, address) => {
      await it.sql(
        `update institutions set settings = jsonb_set(settings, $1::text[], $2::jsonb) where id = 'putumayo'`,
        [path, value],
      );
      it.world.institutions.forget();
      const id = await left(it, { email: 'buzon@correo.co' }, 'putumayo');
      expect(await mailsAbout(id)).toMatchObject([{ reply_to: address }]);
    },
  );

  test('the fields that the institution added to its form are asked here too, and shown by their names', async () => {
    const added = { key: 'local', kind: 'text', label: 'Localidad', required: true, maxLength: 40 };
    await it.sql(
      `update institutions set settings = jsonb_set(settings, '{entryFields}', (settings->'entryFields') || $1::jsonb)
       where id = 'ipes'`,
      [JSON.stringify(added)],
    );
    it.world.institutions.forget();
    const luis = new Citizen(it.app, 'ipes', '186.29.40.96');
    await luis.accepts();
    expect((await luis.leavesQuestion()).body).toMatchObject({ code: 'field_missing', field: 'local' });
    const id = await left(it, { email: 'localidad@correo.co', local: 'Suba' });
    expect((await reads(rosa, id)).body.form).toEqual([{ label: 'Localidad', value: 'Suba' }]);
    await it.sql(
      `update institutions set settings = jsonb_set(settings, '{entryFields}', (settings->'entryFields') - -1) where id = 'ipes'`,
    );
    it.world.institutions.forget();
  });

  test('a mailbox that is not theirs gets at most five acknowledgements a day', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1)
      ids.push(await left(it, { email: n % 2 ? 'Ajena@correo.co' : 'ajena@correo.co' }));
    const mails = await it.sql(`select from outbox where lower(recipient) = 'ajena@correo.co'`);
    expect(ids).toHaveLength(7);
    expect(mails).toHaveLength(5);
    await it.sql(
      `update offline_questions set left_at = left_at - interval '24 hours 1 second' where lower(email) = 'ajena@correo.co'`,
    );
    expect(await mailsAbout(await left(it, { email: 'ajena@correo.co' }))).toHaveLength(1);
  });

  test.each(['closed', 'suspended', 'nobody', 'busy', 'patience', 'draft'])(
    'it is taken when the reason is "%s", with the form and the consent of the entry',
    async (origin) => {
      const luis = new Citizen(it.app, 'ipes', '186.29.40.99');
      expect((await luis.leavesQuestion({}, origin)).status).toBe(401);
      await luis.accepts();
      const refused = await luis.leavesQuestion({ question: '', name: 'X' }, origin);
      expect(refused.body.errors?.map(({ field }) => field)).toEqual(['name', 'question']);
      expect((await luis.leavesQuestion({ question: '¿Precio? 5 < 10' }, origin)).body.code).toBe(
        'character_not_allowed',
      );
      const taken = await luis.leavesQuestion({ email: `${origin}@correo.co` }, origin);
      expect(taken.status).toBe(201);
      const { body } = await inbox(rosa, `?text=${origin}@correo.co`);
      expect(body.questions).toMatchObject([{ origin, number: taken.body.number }]);
    },
  );
});

describe('taking a question', () => {
  test('of two who take it at the same instant one has it, and the other reads who', async () => {
    const id = await left(it);
    const held = await holdQuestion(it, id);
    const both = [takes(rosa, id), takes(jairo, id)];
    await held.waiting(2);
    await held.release();
    const done = await Promise.all(both);
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = done.find(({ status }) => status === 409);
    const name = done[0]?.status === 200 ? 'Rosa Elvira Castro' : 'Jairo Mejía';
    expect(lost?.body).toMatchObject({ code: 'question_taken' });
    expect(lost?.body.message).toContain(name);
    expect((await kinds(id)).match(/claimed/g)).toHaveLength(1);
  });

  test('a double click takes it once; who gives it back frees it; nobody else can', async () => {
    const id = await left(it);
    await takes(rosa, id);
    expect((await takes(rosa, id)).status).toBe(200);
    expect((await takes(jairo, id, 'release')).body.code).toBe('question_taken');
    expect((await takes(rosa, id, 'release')).body.question.holder).toBeNull();
    expect((await takes(jairo, id)).body.question.holder?.name).toBe('Jairo Mejía');
    expect(await kinds(id)).toBe('left claimed read released claimed read');
  });

  test('whoever supervises takes it over, an agent does not, and the record says from whom', async () => {
    const id = await left(it);
    await takes(rosa, id);
    expect((await takes(jairo, id, 'take-over')).status).toBe(403);
    const { body } = await takes(sofia, id, 'take-over');
    expect(body.question.holder?.name).toBe('Sofía Rincón');
    expect(body.events.map(({ text }) => text)).toContain(
      'Sofía Rincón la tomó en lugar de Rosa Elvira Castro',
    );
    expect((await answers(rosa, id, 'Llego tarde')).body.code).toBe('question_taken');
    const free = await left(it, { email: 'libre@correo.co' });
    expect((await takes(sofia, free, 'release')).status).toBe(200);
    const { events } = (await takes(sofia, free, 'take-over')).body;
    expect(events.map(({ text }) => text)).toContain('Sofía Rincón la tomó para responderla');
    expect(await kinds(free)).toBe('left read claimed');
  });

  test('the other consoles are told at once', async () => {
    const address = await listen(it.app);
    const stream = await openEvents(address, jairo, '/api/staff/stream');
    await stream.hears('desk');
    const id = await left(it);
    await stream.hears('questions');
    const heardSince = (before: number) => () =>
      stream.events.slice(before).some((event) => JSON.stringify(event).includes('questions'));
    for (const step of [() => takes(rosa, id), () => answers(rosa, id, 'Con gusto.')]) {
      const before = stream.events.length;
      await step();
      await expect.poll(heardSince(before)).toBe(true);
    }
    stream.close();
  });
});

describe('answering a question', () => {
  test('only whoever has taken it; the mail carries the answer, the question and the name', async () => {
    const id = await left(it, { email: 'respuesta@correo.co', question: '¿Cómo solicito un quiosco?' });
    expect((await answers(rosa, id, 'Con gusto.')).body.code).toBe('question_not_held');
    await takes(rosa, id);
    expect((await answers(jairo, id, 'Con gusto.')).body.code).toBe('question_taken');
    expect((await answers(rosa, id, '  ')).body).toMatchObject({ code: 'answer_empty', field: 'body' });
    expect((await answers(rosa, id, 'a'.repeat(8001))).body.code).toBe('answer_too_long');
    expect((await answers(rosa, id, 'Mire 🙂')).body.code).toBe('character_not_allowed');
    it.clock.advance(1000);
    const { status, body } = await answers(rosa, id, 'Lo puede ver en https://www.ipes.gov.co/tramites.');
    expect(status).toBe(200);
    expect(body.question).toMatchObject({ holder: null, answeredBy: 'Rosa Elvira Castro', mail: 'queued' });
    const [, mail] = await mailsAbout(id);
    expect(mail).toMatchObject({
      recipient: 'respuesta@correo.co',
      subject: `Respuesta a su consulta número ${body.question.number} - IPES`,
      reply_to: 'servicioalusuario@ipes.gov.co',
    });
    for (const words of [
      'https://www.ipes.gov.co/tramites',
      '¿Cómo solicito un quiosco?',
      'Rosa Elvira Castro',
    ])
      expect(mail?.body).toContain(words);
  });

  test('sent again by a bad link, also at the same instant, it is stored and mailed once', async () => {
    const id = await left(it);
    await takes(rosa, id);
    const answerId = randomUUID();
    const held = await holdQuestion(it, id);
    const three = [1, 2, 3].map(() => answers(rosa, id, 'Con gusto.', answerId));
    await held.waiting(3);
    await held.release();
    expect((await Promise.all(three)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await answers(rosa, id, 'Con gusto.', answerId)).status).toBe(200);
    expect((await answers(rosa, id, 'Otra cosa', answerId)).body.code).toBe('message_id_reused');
    expect(await it.sql('select from offline_answers where question_id = $1', [id])).toHaveLength(1);
    expect(await mailsAbout(id)).toHaveLength(2);
  });

  test('the answer stays as it was; whoever has more to say takes it again and adds', async () => {
    const id = await left(it);
    await takes(rosa, id);
    await answers(rosa, id, 'Primera respuesta.');
    const answeredAt = it.clock.now();
    it.clock.advance(60_000);
    expect((await answers(rosa, id, 'Y además…')).body.code).toBe('question_not_held');
    await takes(jairo, id);
    const { body } = await answers(jairo, id, 'Y además, los lunes.');
    expect(body.answers.map(({ seq, authorName }) => `${seq} ${authorName}`)).toEqual([
      '1 Rosa Elvira Castro',
      '2 Jairo Mejía',
    ]);
    expect(body.question).toMatchObject({ answeredAt, answeredBy: 'Rosa Elvira Castro' });
    expect((await mailsAbout(id)).at(-1)?.body).toContain('Complementamos la respuesta a su consulta');
  });

  test('the record says who read, took and answered, when and from where', async () => {
    const id = await left(it);
    await reads(sofia, id);
    await reads(sofia, id);
    await takes(rosa, id);
    await answers(rosa, id, 'Con gusto.');
    const ana = await servant(it.app, 'ana');
    const { body } = await reads(ana, id);
    expect(body.events.map(({ text }) => text)).toEqual([
      'María Chindoy dejó la consulta',
      'Sofía Rincón la leyó por primera vez',
      'Rosa Elvira Castro la tomó para responderla',
      'Rosa Elvira Castro la leyó por primera vez',
      'Rosa Elvira Castro la respondió',
      'Ana Beltrán la leyó por primera vez',
    ]);
    expect(body.events.every(({ ip }) => ip !== '')).toBe(true);
    expect(body.terms.rulesVersion).toBe(1);
  });
});

describe('the inbox', () => {
  test('knows what is pending, due today, overdue and answered, by the days of Bogotá', async () => {
    // It is Friday already in Greenwich; here it is Thursday, and due on Friday.
    const inside = await openTestWorld({ at: at('2026-11-26T20:00:00'), limitFactor: 100 });
    const agent = await servant(inside.app, 'rosa');
    const late = await left(inside, { email: 'vieja@correo.co' });
    inside.clock.set(at('2026-11-27T17:00:00'));
    const today = await left(inside, { email: 'hoy@correo.co' });
    inside.clock.set(at('2026-11-30T09:00:00'));
    const later = await left(inside, { email: 'nueva@correo.co' });
    const done = await left(inside, { email: 'lista@correo.co' });
    await takes(agent, done);
    await answers(agent, done, 'Con gusto.');
    const shown = async (show: string) =>
      (await inbox(agent, `?show=${show}`)).body.questions.map(({ id }) => id);
    expect(await shown('pending')).toEqual([late, today, later]);
    expect(await shown('today')).toEqual([today]);
    expect(await shown('overdue')).toEqual([late]);
    expect(await shown('answered')).toEqual([done]);
    expect(await shown('all')).toEqual([done, later, today, late]);
    expect((await inbox(agent)).body.counts).toEqual({
      pending: 3,
      today: 1,
      overdue: 1,
      answered: 1,
      undelivered: 0,
    });
    expect((await agent.desk()).body.questions).toMatchObject({ today: 1, overdue: 1 });
    // The last second of the day is still in time.
    inside.clock.set(at('2026-11-30T23:59:59'));
    expect(await shown('today')).toEqual([today]);
    inside.clock.set(at('2026-12-01T00:00:00'));
    expect(await shown('overdue')).toEqual([late, today]);
    expect(await shown('today')).toEqual([later]);
    await inside.close();
  });

  test('finds by number, by part of the name without accents, and by e-mail', async () => {
    const id = await left(it, { name: 'Concepción Jamioy', email: 'conchita@correo.co' });
    const { number } = (await reads(rosa, id)).body.question;
    for (const text of [String(number), 'concepcion', 'CONCHITA@'])
      expect(
        (await inbox(rosa, `?show=all&text=${encodeURIComponent(text)}`)).body.questions[0]?.id,
        text,
      ).toBe(id);
    expect((await inbox(rosa, '?text=9999999999')).body.total).toBe(0);
    await takes(jairo, id);
    await answers(jairo, id, 'Con gusto.');
    const { agents } = (await inbox(rosa, '?show=all')).body;
    const jairoId = agents.find(({ name }) => name === 'Jairo Mejía')?.id ?? '';
    const his = (await inbox(rosa, `?show=all&agent=${jairoId}&from=2026-11-27&to=2026-11-27`)).body
      .questions;
    expect(his.map((one) => one.id)).toContain(id);
    expect(his.every(({ answeredBy }) => answeredBy !== null)).toBe(true);
  });

  test('shows what else the same e-mail asked', async () => {
    const email = 'historia@correo.co';
    const first = await left(it, { email });
    const second = await left(it, { email: 'Historia@correo.co' });
    it.clock.set(at('2026-11-27T10:00:00'));
    const talked = await new Citizen(it.app, 'ipes', '186.29.40.95').comes({ email });
    it.clock.set(at('2026-11-27T17:00:00'));
    expect((await reads(rosa, second)).body.history).toMatchObject([
      { kind: 'question', id: first },
      { kind: 'conversation', id: talked.id, number: talked.number },
    ]);
  });

  test('nothing of another institution is there', async () => {
    const theirs = await left(it, { email: 'mocoa@correo.co' }, 'putumayo');
    expect((await reads(rosa, theirs)).status).toBe(404);
    expect((await takes(rosa, theirs)).status).toBe(404);
    expect((await answers(rosa, theirs, 'Con gusto.')).status).toBe(404);
    expect((await inbox(rosa, '?show=all&text=mocoa')).body.total).toBe(0);
  });
});
