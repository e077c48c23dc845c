import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverDueMails, smtpTransport, type Transport } from '../../src/mail/deliver.ts';
import { failureOf, isGivenUp } from '../../src/mail/failure.ts';
import { questionMailWatch } from '../../src/offline-messages/mail-news.ts';
import { HOUR, MINUTE } from '../moments.ts';
import { answers, inbox, left, reads, resends, takes } from '../offline-messages/desk.ts';
import { servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { mailServer, Says } from './mail-server.ts';

let it: TestWorld;
let rosa: Servant;
const FROM = 'Ventanilla <no-responder@ipes.example>';

beforeAll(async () => {
  it = await openTestWorld({ limitFactor: 100 });
  rosa = await servant(it.app, 'rosa');
});
afterAll(() => it.close());

async function answered(email: string, body = 'Con gusto.'): Promise<string> {
  const id = await left(it, { email });
  await takes(rosa, id);
  const { status } = await answers(rosa, id, body);
  expect(status).toBe(200);
  return id;
}

/** The timer of the mails, every minute of so long. */
async function minutesPass(minutes: number, transport: Transport): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await deliverDueMails(it.world, transport, questionMailWatch(it.world));
    it.clock.advance(MINUTE);
  }
}

const through = (port: number) => smtpTransport(`smtp://127.0.0.1:${port}`, FROM);
const parsed = (received: string[]): Promise<Email[]> =>
  Promise.all(received.map((it) => PostalMime.parse(it)));
const subjectsTo = (mails: Email[], address: string) =>
  mails
    .filter(({ to }) => to?.[0]?.address === address)
    .map(({ subject }) => subject?.replace(/ número.*/, ''));

describe('with the mail server down for two hours', () => {
  test('every acknowledgement and every answer arrives, each once, however it was down', async () => {
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push(await answered(`persona${n}@correo.co`));
    const upAt = it.clock.now() + 2 * HOUR;
    let asked = 0;
    // Half of the time it is busy, half of the time it is not there at all.
    const server = await mailServer(() => {
      if (it.clock.now() < upAt) throw new Says(451, '4.3.0 Intente más tarde');
    });
    const gone = through(1);
    const there = through(server.port);
    const transport: Transport = (mail) => {
      asked += 1;
      return it.clock.now() < upAt && asked % 2 === 0 ? gone(mail) : there(mail);
    };
    await minutesPass(60, transport);
    const { body } = await reads(rosa, ids[0] ?? '');
    expect(body.question.mail).toBe('retrying');
    expect(body.mails.map(({ state, serverWords }) => `${state} ${serverWords}`).join()).toMatch(
      /retrying.*(4\.3\.0 Intente más tarde|ECONNREFUSED)/,
    );
    expect(body.mails.every(({ nextTryAt }) => nextTryAt !== null && nextTryAt > body.now - MINUTE)).toBe(
      true,
    );
    await minutesPass(120, transport);
    await server.close();

    const mails = await parsed(server.received);
    for (let n = 0; n < 6; n += 1) {
      expect(subjectsTo(mails, `persona${n}@correo.co`).sort()).toEqual([
        'Recibimos su consulta',
        'Respuesta a su consulta',
      ]);
    }
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(12);
    expect((await reads(rosa, ids[0] ?? '')).body.mails.every(({ state }) => state === 'sent')).toBe(true);
    const tries = await it.sql<{ attempts: number }>(
      `select attempts from outbox where recipient like 'persona%'`,
    );
    expect(Math.max(...tries.map(({ attempts }) => attempts))).toBeLessThan(13);
  });

  test('a mail carries where to answer, and asks no machine to', async () => {
    const server = await mailServer();
    await answered('cabeceras@correo.co');
    await minutesPass(1, through(server.port));
    await server.close();
    const [mail] = (await parsed(server.received)).filter(({ subject }) => subject?.startsWith('Respuesta'));
    expect(mail?.replyTo?.[0]?.address).toBe('servicioalusuario@ipes.gov.co');
    expect(mail?.from?.address).toBe('no-responder@ipes.example');
    expect(mail?.messageId).toMatch(/^<ventanilla\.[0-9a-f-]{36}@ipes\.example>$/);
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });
});

describe('a mail that the server refuses for good', () => {
  test('is not tried again, shows the words of the server, and is sent anew to the right address once', async () => {
    const server = await mailServer((address) => {
      if (address.endsWith('@gmial.com')) throw new Says(550, '5.1.2 No existe ese dominio');
    });
    const transport = through(server.port);
    const id = await answered('ana@gmial.com');
    await minutesPass(120, transport);
    const { body } = await reads(rosa, id);
    expect(body.question.mail).toBe('failed');
    expect(body.mails.map(({ attempts }) => attempts)).toEqual([1, 1]);
    expect(body.mails[0]?.serverWords).toContain('5.1.2 No existe ese dominio');
    expect(body.events.map(({ text }) => text).join()).toContain(
      'No se pudo entregar el correo a ana@gmial.com: 550',
    );
    expect((await inbox(rosa, '?show=undelivered')).body.questions.map((one) => one.id)).toEqual([id]);

    const answer = body.mails.find(({ about }) => about === 'answer');
    const wish = crypto.randomUUID();
    expect((await resends(rosa, id, answer?.id ?? '', 'ana@', wish)).body).toMatchObject({ field: 'email' });
    await resends(rosa, id, answer?.id ?? '', 'ana@gmail.com', wish);
    const again = await resends(rosa, id, answer?.id ?? '', 'ana@gmail.com', wish);
    expect(again.status).toBe(200);
    expect(again.body.sendTo).toBe('ana@gmail.com');
    expect(again.body.question.email).toBe('ana@gmial.com');
    // Somebody else who presses the same button: it is on its way already.
    const other = await resends(rosa, id, answer?.id ?? '', 'ana@gmail.com');
    expect(other.body.code).toBe('mail_under_way');
    await minutesPass(2, transport);
    await server.close();
    expect(subjectsTo(await parsed(server.received), 'ana@gmail.com')).toEqual(['Respuesta a su consulta']);
    const now = (await reads(rosa, id)).body;
    expect(now.events.map(({ text }) => text).join()).toContain(
      'Rosa Elvira Castro corrigió el correo ana@gmial.com por ana@gmail.com y pidió enviarlo de nuevo',
    );
    // The next answer goes to the right address by itself; the acknowledgement still has to be looked at.
    await takes(rosa, id);
    const more = await answers(rosa, id, 'Y además…');
    expect(more.body.answers.at(-1)?.recipient).toBe('ana@gmail.com');
    expect(now.question.mail).toBe('failed');
  });

  test('what was acknowledged stays an acknowledgement, however often it is sent', async () => {
    const server = await mailServer();
    const id = await answered('repetida@correo.co');
    await minutesPass(1, through(server.port));
    await server.close();
    const { mails } = (await reads(rosa, id)).body;
    const first = mails.find(({ about }) => about === 'acknowledgement')?.id ?? '';
    const { body } = await resends(rosa, id, first, 'repetida@correo.co');
    expect(body.mails.map(({ about }) => about).sort()).toEqual([
      'acknowledgement',
      'acknowledgement',
      'answer',
    ]);
  });

  test('a fault of ours is none of the mail: it waits for the technician', () => {
    const refused = (command: string, responseCode: number) =>
      failureOf(Object.assign(new Error('no'), { command, responseCode, response: `${responseCode} no` }));
    expect(refused('RCPT TO', 550).permanent).toBe(true);
    expect(refused('DATA', 554).permanent).toBe(true);
    expect(refused('AUTH PLAIN', 535).permanent).toBe(false);
    expect(refused('MAIL FROM', 550).permanent).toBe(false);
    expect(refused('RCPT TO', 452).permanent).toBe(false);
    expect(isGivenUp(refused('RCPT TO', 452), 6 * 24 * HOUR)).toBe(true);
    expect(isGivenUp(failureOf(new Error('ECONNREFUSED')), 30 * 24 * HOUR)).toBe(false);
  });
});
