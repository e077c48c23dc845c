import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
let jairo: Servant;

beforeAll(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
  jairo = await servant(it.app, 'jairo');
});
afterAll(() => it.close());

async function talking(institution = 'ipes', more: { moreTime?: boolean } = {}) {
  const maria = new Citizen(it.app, institution);
  const { id } = await maria.comes({}, more);
  const agent = institution === 'ipes' ? rosa : await servant(it.app, 'carlos');
  const claimed = await agent.claims(id);
  expect(claimed.status).toBe(200);
  return { maria, id, agent };
}

describe('a consultation', () => {
  test('the first words of the chat are the seed sentence, said by the institution, with the full name', async () => {
    const { maria, id } = await talking();
    const { body } = await maria.reads(id);
    expect(body.messages[0]).toMatchObject({
      seq: 1,
      author: 'institution',
      name: 'IPES',
      body:
        'Hola María Chindoy. Bienvenido al chat del IPES; el tiempo máximo de consulta es de 15 minutos y luego el ' +
        'sistema finalizará automáticamente la conversación. Agradecemos tener a la mano los documentos necesarios, ' +
        'para formular sus inquietudes, por lo que le recomendamos hacerlo de la manera más clara posible.',
    });
    expect(body.messages[1]).toMatchObject({
      kind: 'notice',
      body: 'Rosa Elvira Castro atiende su consulta.',
    });
  });

  test('both talk, each under the own name, and read the same transcript', async () => {
    const { maria, id, agent } = await talking();
    await maria.says(id, '¿Qué documentos necesito?');
    await agent.says(id, 'Con gusto le ayudo.');
    const { body } = await maria.reads(id, 2);
    expect(body.messages.map(({ name, body: said }) => [name, said])).toEqual([
      ['María Chindoy', '¿Qué documentos necesito?'],
      ['Rosa Elvira Castro', 'Con gusto le ayudo.'],
    ]);
  });

  test('a message that is sent again is stored once and answered like the first time, even after the end', async () => {
    const { maria, id, agent } = await talking();
    const messageId = randomUUID();
    const first = await maria.says(id, 'Hola', messageId);
    const again = await maria.says(id, 'Hola', messageId);
    await agent.finishes(id);
    const afterwards = await maria.says(id, 'Hola', messageId);
    expect([first.status, again.status, afterwards.status]).toEqual([200, 200, 200]);
    expect(again.body).toEqual(first.body);
    expect(afterwards.body).toEqual(first.body);
    const { body } = await maria.reads(id, 2);
    expect(body.messages).toHaveLength(1);
  });

  test('the same id with other words is refused, and the first words stay', async () => {
    const { maria, id } = await talking();
    const messageId = randomUUID();
    await maria.says(id, 'Hola', messageId);
    expect(await maria.says(id, 'Adiós', messageId)).toMatchObject({
      status: 409,
      body: { code: 'message_id_reused' },
    });
  });

  test('after the end nothing more is stored, from either side', async () => {
    const { maria, id, agent } = await talking();
    await maria.ends(id);
    expect(await maria.says(id, 'Otra cosa')).toMatchObject({
      status: 409,
      body: { code: 'conversation_ended' },
    });
    expect(await agent.says(id, 'Otra cosa')).toMatchObject({
      status: 409,
      body: { code: 'conversation_ended' },
    });
    expect((await maria.reads(id)).body.messages).toHaveLength(2);
  });

  test('before anyone attends, nothing can be said', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    expect(await maria.says(id, 'Hola')).toMatchObject({ status: 409, body: { code: 'not_claimed_yet' } });
  });

  test('one of three accepts; the others are told who did', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    await rosa.claims(id);
    const lost = await jairo.claims(id);
    expect(lost).toMatchObject({ status: 409, body: { code: 'already_claimed' } });
    expect(lost.body.message).toContain('Rosa Elvira Castro');
    expect((await rosa.claims(id)).status).toBe(200);
    expect((await maria.reads(id)).body.messages).toHaveLength(2);
  });

  test('who asked for more time has ten times the limit and reads it in a line after the greeting', async () => {
    const { maria, id } = await talking('ipes', { moreTime: true });
    const { body } = await maria.reads(id);
    expect(body.conversation.limitMs).toBe(150 * 60_000);
    expect(body.messages[1]?.body).toBe('Usted pidió más tiempo: su consulta puede durar hasta 150 minutos.');
  });

  test('a citizen writes letters, digits and the signs of Spanish; anything else is refused by its name', async () => {
    const { maria, id } = await talking();
    const refused = await maria.says(id, 'Hola 😀');
    expect(refused).toMatchObject({ status: 422, body: { code: 'character_not_allowed' } });
    expect(refused.body.message).toContain('😀');
    expect(await maria.says(id, 'correo@gmail.com')).toMatchObject({ status: 422 });
    const putumayo = await talking('putumayo');
    expect((await putumayo.maria.says(putumayo.id, 'correo@gmail.com')).status).toBe(200);
  });

  test('the reason of the end: misconduct has the exact words of the protocol', async () => {
    const { maria, id, agent } = await talking();
    await agent.finishesForMisconduct(id);
    const farewell = await maria.ask<{ reason: string; thanks: string }>(
      'GET',
      '/api/institutions/ipes/farewell',
    );
    expect(farewell.body.reason).toBe(
      'Su consulta se ha cerrado, por trato indebido con el funcionario que la atendió.',
    );
    expect(farewell.body.thanks).toBe(
      'Gracias por utilizar el servicio Chat IPES. Lo esperamos en próximas oportunidades y lo invitamos a seguir ' +
        'usando nuestra página www.ipes.gov.co',
    );
  });

  test('in Putumayo misconduct restricts the person at once; the other channels stay', async () => {
    const { maria, id, agent } = await talking('putumayo');
    await agent.finishesForMisconduct(id);
    const { body } = await maria.chat();
    expect(body.banned?.message).toContain('Trato indebido');
    const again = await maria.enters();
    expect(again).toMatchObject({ status: 403, body: { code: 'banned' } });
    expect(again.body.message).toContain('24 de noviembre de 2026, 9:05 a. m.');
    expect(body.channels.length).toBeGreaterThan(0);
  });
});
