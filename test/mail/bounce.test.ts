import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeBounce } from '../../src/mail/bounce.ts';
import { deliverDueMails } from '../../src/mail/deliver.ts';
import { messagesIn, readDeliveryReport } from '../../src/mail/delivery-report.ts';
import { messageIdOf } from '../../src/mail/message-id.ts';
import { questionMailWatch } from '../../src/offline-messages/mail-news.ts';
import { inbox, left, reads } from '../offline-messages/desk.ts';
import { servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

const ID = '0b0a2c1e-5f7a-4d5c-9a3e-1f2e3d4c5b6a';

interface Told {
  id?: string;
  action?: string;
  envelope?: boolean;
  returned?: 'message/rfc822' | 'text/rfc822-headers';
  encoding?: 'base64';
}

/** As Postfix writes it. */
function report({
  id = ID,
  action = 'failed',
  envelope = true,
  returned = 'message/rfc822',
  encoding,
}: Told = {}) {
  const status = [
    'Reporting-MTA: dns; correo.ipes.example',
    ...(envelope ? [`Original-Envelope-Id: ventanilla.${id}`] : []),
    'Arrival-Date: Mon, 23 Nov 2026 09:05:00 -0500 (-05)',
    '',
    'Final-Recipient: rfc822; nadie@correo.co',
    'Original-Recipient: rfc822;nadie@correo.co',
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 <nadie@correo.co>: Recipient address',
    '    rejected: User unknown',
  ].join('\n');
  return [
    'Date: Mon, 23 Nov 2026 09:06:00 -0500',
    'From: MAILER-DAEMON@correo.ipes.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4F.1/correo=ipes"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4F.1/correo=ipes',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `I'm sorry to have to inform you… (${messageIdOf('11111111-2222-4333-8444-555555555555', 'a@b.co')})`,
    '',
    '--4F.1/correo=ipes',
    'Content-Type: message/delivery-status',
    ...(encoding ? [`Content-Transfer-Encoding: ${encoding}`] : []),
    '',
    encoding ? Buffer.from(status).toString('base64') : status,
    '',
    '--4F.1/correo=ipes',
    `Content-Type: ${returned}`,
    '',
    'From: no-responder@ipes.example',
    'To: nadie@correo.co',
    'Message-ID:',
    ` ${messageIdOf(id, 'Ventanilla <no-responder@ipes.example>')}`,
    'Subject: Respuesta a su consulta',
    '',
    'Con gusto.',
    '--4F.1/correo=ipes--',
    '',
  ].join('\r\n');
}

describe('a delivery report (RFC 3464)', () => {
  test.each<[string, Told]>([
    ['with the envelope id that we sent', {}],
    [
      'of a server that does not know envelope ids: by the Message-ID of what it returns',
      { envelope: false },
    ],
    ['that returns the headers only', { envelope: false, returned: 'text/rfc822-headers' }],
    ['with an encoded status', { encoding: 'base64' }],
  ])('%s', (_, told) => {
    expect(readDeliveryReport(report(told))).toEqual({
      mailId: ID,
      action: 'failed',
      reason: '550 5.1.1 <nadie@correo.co>: Recipient address rejected: User unknown',
    });
  });

  test('a delay is none, a letter is none, and neither is a report about the mail of others', () => {
    expect(readDeliveryReport(report({ action: 'delayed' }))?.action).toBe('delayed');
    expect(readDeliveryReport(`Subject: Gracias\n\nMe llegó, ${ID}`)).toBeUndefined();
    expect(readDeliveryReport(report().replaceAll('ventanilla.', 'otro.'))).toBeUndefined();
    expect(readDeliveryReport('')).toBeUndefined();
    expect(readDeliveryReport('Content-Type: multipart/report; boundary=a\n\n--a\n\n--a--')).toBeUndefined();
  });

  test('a mailbox has many', () => {
    const box = [report(), 'Subject: Hola\n\nBuenas', report({ action: 'delayed' })]
      .map((message) => `From MAILER-DAEMON Mon Nov 23 09:06:00 2026\n${message.replaceAll('\r\n', '\n')}\n`)
      .join('\n');
    expect(messagesIn(box).map((message) => readDeliveryReport(message)?.action)).toEqual([
      'failed',
      undefined,
      'delayed',
    ]);
    expect(messagesIn(' \n')).toEqual([]);
  });
});

describe('a mail that was taken and comes back', () => {
  let it: TestWorld;

  beforeAll(async () => {
    it = await openTestWorld();
  });
  afterAll(() => it.close());

  const take = async (message: string) =>
    takeBounce(
      it.world.db,
      await it.world.institutions.ids(),
      { message, now: it.clock.now() },
      questionMailWatch(it.world),
    );

  test('is seen in the inbox and in the record, once however often the report is read', async () => {
    const rosa = await servant(it.app, 'rosa');
    const id = await left(it, { email: 'nadie@correo.co' });
    await deliverDueMails(it.world, () => Promise.resolve('250 OK'), questionMailWatch(it.world));
    const sent = (await reads(rosa, id)).body;
    expect(sent.question.mail).toBe('sent');
    const mailId = sent.mails[0]?.id ?? '';
    expect((await take(report({ id: mailId, action: 'delayed' }))).was).toBe('under_way');
    expect((await reads(rosa, id)).body.question.mail).toBe('sent');
    it.clock.advance(60_000);
    expect((await take(report({ id: mailId }))).was).toBe('returned');
    expect((await take(report({ id: mailId }))).was).toBe('known');
    expect((await take(report())).was).toBe('not_ours');
    const { body } = await reads(rosa, id);
    expect(body.mails[0]).toMatchObject({ state: 'bounced', failedAt: it.clock.now() });
    const told = body.events.filter(({ kind }) => kind === 'mail_failed');
    expect(told.map(({ text }) => text)).toEqual([
      'Devolvieron el correo enviado a nadie@correo.co: 550 5.1.1 <nadie@correo.co>: Recipient address rejected: User unknown',
    ]);
    expect((await inbox(rosa, '?show=undelivered')).body.total).toBe(1);
    expect((await rosa.desk()).body.questions.undelivered).toBe(1);
  });
});
