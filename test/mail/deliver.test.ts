import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverDueMails, smtpTransport, type Transport } from '../../src/mail/deliver.ts';
import { HOUR, MINUTE } from '../moments.ts';
import { Citizen, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { mailServer } from './mail-server.ts';

let it: TestWorld;

beforeAll(async () => {
  it = await openTestWorld();
});
afterAll(() => it.close());

async function consultation(institution: 'ipes' | 'putumayo', email: string) {
  const maria = new Citizen(it.app, institution);
  const { id } = await maria.comes({ email });
  const agent = await servant(it.app, institution === 'ipes' ? 'rosa' : 'carlos');
  await agent.claims(id);
  await maria.says(id, '¿Qué documentos necesito?');
  await agent.finishes(id);
  return { maria, id };
}

const mailsTo = (email: string) =>
  it.sql<{ sent_at: Date | null; attempts: number; last_error: string | null; server_answer: string | null }>(
    'select sent_at, attempts, last_error, server_answer from outbox where recipient = $1',
    [email],
  );

describe('the copy of a consultation', () => {
  test('in Putumayo goes to the citizen at the end, with every word; a real server takes it once', async () => {
    await consultation('putumayo', 'copia@correo.co');
    const { port, received, close } = await mailServer();
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`, 'Ventanilla <no-responder@putumayo.example>');
    expect(await deliverDueMails(it.world, transport)).toBe(1);
    expect(await deliverDueMails(it.world, transport)).toBe(0);
    await close();
    expect(received).toHaveLength(1);
    const mail = await PostalMime.parse(received[0] ?? '');
    expect(mail.to?.map(({ address }) => address)).toEqual(['copia@correo.co']);
    expect(mail.text).toContain('¿Qué documentos necesito?');
    expect(mail.text).toContain('Carlos Jacanamijoy');
    const [row] = await mailsTo('copia@correo.co');
    expect(row?.sent_at).not.toBeNull();
    expect(row?.server_answer).toMatch(/^250/);
  });

  test('is signed by the institution, and answers go to the address it chose', async () => {
    const { settings } = (await it.world.institutions.find('putumayo'))!;
    const mail = { senderName: 'Atención Virtual', replyTo: 'contactenos@putumayo.gov.co' };
    await it.sql(`update institutions set settings = $1 where id = 'putumayo'`, [{ ...settings, mail }]);
    it.world.institutions.forget();
    await consultation('putumayo', 'firmada@correo.co');
    const { port, received, close } = await mailServer();
    await deliverDueMails(
      it.world,
      smtpTransport(`smtp://127.0.0.1:${port}`, 'Ventanilla <no-responder@sitio.example>'),
    );
    await close();
    const sent = await PostalMime.parse(received[0] ?? '');
    expect(sent.from).toMatchObject({ name: 'Atención Virtual', address: 'no-responder@sitio.example' });
    expect(sent.replyTo?.[0]?.address).toBe('contactenos@putumayo.gov.co');
    await it.sql(`update institutions set settings = settings - 'mail' where id = 'putumayo'`);
    it.world.institutions.forget();
  });

  test('in IPES goes only when it is asked for, and once however often', async () => {
    const { maria, id } = await consultation('ipes', 'pidio@correo.co');
    expect(await mailsTo('pidio@correo.co')).toEqual([]);
    const address = `/api/institutions/ipes/conversations/${id}/transcript-mail`;
    expect((await maria.ask('POST', address)).status).toBe(202);
    await maria.ask('POST', address);
    expect(await mailsTo('pidio@correo.co')).toHaveLength(1);
  });

  test('while one process hands it over no other does; of one that died another takes it after five minutes', async () => {
    const works: Transport = () => Promise.resolve('250 OK');
    await deliverDueMails(it.world, works);
    await consultation('putumayo', 'turno@correo.co');
    const asked: string[] = [];
    const never: Transport = ({ to }) => {
      asked.push(to);
      return new Promise(() => undefined);
    };
    void deliverDueMails(it.world, never);
    await expect.poll(() => asked).toEqual(['turno@correo.co']);
    const other = await it.another();
    it.clock.advance(5 * MINUTE - 1);
    expect(await deliverDueMails(other.world, works)).toBe(0);
    it.clock.advance(1);
    expect(await deliverDueMails(other.world, works)).toBe(1);
    expect(await deliverDueMails(it.world, works)).toBe(0);
  });

  test('with the mail server down for two hours it waits, says why, and arrives once', async () => {
    await consultation('putumayo', 'espera@correo.co');
    const sent: string[] = [];
    const upAt = it.clock.now() + 2 * HOUR;
    const transport: Transport = ({ to }) => {
      if (it.clock.now() < upAt) return Promise.reject(new Error('connect ECONNREFUSED'));
      sent.push(to);
      return Promise.resolve('250 OK');
    };
    for (let minute = 0; minute < 180; minute += 1) {
      await deliverDueMails(it.world, transport);
      if (minute === 1) {
        expect(await mailsTo('espera@correo.co')).toMatchObject([
          { sent_at: null, last_error: 'connect ECONNREFUSED' },
        ]);
      }
      it.clock.advance(MINUTE);
    }
    expect(sent.filter((to) => to === 'espera@correo.co')).toEqual(['espera@correo.co']);
    const [row] = await mailsTo('espera@correo.co');
    expect(row?.attempts).toBeLessThan(12);
  });

  test('a name cannot add a header to the mail', async () => {
    const maria = new Citizen(it.app, 'putumayo');
    await maria.accepts();
    expect((await maria.enters({ name: 'Ana\r\nBcc: otro@correo.co' })).status).toBe(422);
    expect((await maria.enters({ email: 'ana@correo.co\r\nBcc: otro@correo.co' })).status).toBe(422);
  });
});
