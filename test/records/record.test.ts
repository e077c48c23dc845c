import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiError, RecordView } from '../../src/protocol.ts';
import { AGENT_GONE_MS } from '../../src/rules/conversation.ts';
import { handBackVanished } from '../../src/timers/ticks.ts';
import { MINUTE, MONDAY_0905, SECOND } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let rosa: Servant;
let jairo: Servant;

beforeAll(async () => {
  t = await openTestWorld();
  rosa = await servant(t.app, 'rosa');
  jairo = await servant(t.app, 'jairo');
});

afterAll(() => t.close());

const read = (id: string, who: Servant = rosa) =>
  who.ask<RecordView & ApiError>('GET', `/api/staff/records/${id}`);
const texts = async (id: string) => (await read(id)).body.events.map((it) => it.text);

describe('el registro de una consulta', () => {
  let id: string;
  let entered: number;

  beforeAll(async () => {
    const maria = new Citizen(t.app, 'ipes', '186.29.40.12');
    entered = t.clock.now();
    ({ id } = await maria.comes({}, { moreTime: true }));
    t.clock.advance(40 * SECOND);
    await rosa.claims(id);
    maria.ip = '190.90.1.1';
    await maria.says(id, '¿Dónde queda la oficina?');
    await rosa.ask('PUT', `/api/staff/conversations/${id}/extra-data`, { values: { phone: '3001234567' } });
    t.clock.advance(AGENT_GONE_MS + 5 * SECOND);
    await handBackVanished(t.world, MONDAY_0905 - 10 * MINUTE);
    t.clock.advance(70 * SECOND);
    await jairo.claims(id);
    await jairo.says(id, 'Con gusto le indico');
    t.clock.advance(MINUTE);
    await jairo.finishesForMisconduct(id);
    await rosa.ask('POST', '/api/staff/bans', {
      id: randomUUID(),
      conversationId: id,
      kind: 'ip',
      reason: 'Insultos repetidos',
      hours: 24,
    });
  });

  it('guarda la hora, los datos pedidos al comienzo y toda la conversación con su IP', async () => {
    const { body } = await read(id);
    expect(body.record).toMatchObject({
      name: 'María Chindoy',
      waitedMs: 40 * SECOND,
      endKind: 'misconduct',
    });
    expect(body.details).toMatchObject({
      email: 'maria.chindoy@gmail.com',
      question: '¿Cómo solicito un quiosco?',
      ip: '186.29.40.12',
      rulesVersion: 1,
      extraData: { phone: '3001234567' },
    });
    expect(body.messages.map((it) => it.seq)).toEqual(body.messages.map((_, i) => i + 1));
    expect(body.messages.find((it) => it.author === 'visitor')).toMatchObject({
      body: '¿Dónde queda la oficina?',
      ip: '190.90.1.1',
    });
    expect(body.messages.find((it) => it.body === 'Con gusto le indico')).toMatchObject({
      name: 'Jairo Mejía',
      ip: '190.24.1.10',
    });
  });

  it('dice cuánto esperó, qué tiempo no contó y cómo terminó', async () => {
    const { hours } = (await read(id)).body;
    expect(hours).toMatchObject({
      enteredAt: entered,
      firstClaimedAt: entered + 40 * SECOND,
      limitMs: 150 * MINUTE,
      moreTime: true,
      ended: 'El funcionario finalizó la consulta por trato indebido',
    });
    // Rosa was last seen when she claimed at the latest: from then until Jairo's claim.
    expect(hours.uncountedMs).toBe(AGENT_GONE_MS + 75 * SECOND);
    expect(hours.firstReplyMs).toBe(AGENT_GONE_MS + 75 * SECOND);
  });

  it('cuenta lo que pasó, con nombres y en orden', async () => {
    expect(await texts(id)).toEqual([
      'María Chindoy entró a la fila y pidió más tiempo para leer o escribir',
      'Rosa Elvira Castro aceptó la consulta tras 40 s de espera',
      'Rosa Elvira Castro guardó datos adicionales: Teléfono: 3001234567',
      'Rosa Elvira Castro perdió la conexión y la consulta volvió a la fila; no se contaron 50 s',
      'Jairo Mejía aceptó la consulta tras 1 min 10 s de espera',
      'Jairo Mejía finalizó la consulta por trato indebido',
      expect.stringMatching(
        /^Rosa Elvira Castro bloqueó la dirección IP 186\.29\.40\.12 hasta el 24 de .*: Insultos repetidos$/,
      ),
    ]);
  });

  it('conserva la prueba de que se aceptó el reglamento', async () => {
    const { terms } = (await read(id)).body;
    expect(terms).toMatchObject({
      rulesVersion: 1,
      privacyVersion: 1,
      acceptedAt: entered,
      ip: '186.29.40.12',
    });
    expect(terms.rulesHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('no existe para quien pregunta por uno inventado', async () => {
    expect((await read(randomUUID())).status).toBe(404);
    expect((await rosa.ask('GET', '/api/staff/records/1')).status).toBe(400);
  });
});

it('un levantamiento se suma a lo escrito, con su motivo', async () => {
  const visitor = new Citizen(t.app, 'ipes', '181.50.50.50');
  const { id } = await visitor.comes({ email: 'otro@gmail.com' });
  await rosa.claims(id);
  const banned = randomUUID();
  await rosa.ask('POST', '/api/staff/bans', {
    id: banned,
    conversationId: id,
    kind: 'email',
    reason: 'Insultos',
    hours: 1,
  });
  t.clock.advance(MINUTE);
  const sofia = await servant(t.app, 'sofia');
  await sofia.ask('POST', `/api/staff/bans/${banned}/lift`, { reason: 'Fue un error' });
  expect((await texts(id)).at(-1)).toBe(
    'Sofía Rincón levantó el bloqueo del correo otro@gmail.com: Fue un error',
  );
});

it('quien sale de la fila y quien se desconecta se distinguen', async () => {
  const visitor = new Citizen(t.app, 'ipes', '181.50.50.51');
  const { id } = await visitor.comes({ email: 'sale@gmail.com' });
  await visitor.ends(id);
  expect((await texts(id)).at(-1)).toBe('María Chindoy salió de la fila');
  expect((await read(id)).body).toMatchObject({ chain: 'whole', messages: [], record: { waitedMs: 0 } });
});

describe('las copias del Putumayo', () => {
  it('son parte del registro: pendientes primero, enviadas después', async () => {
    const carlos = await servant(t.app, 'carlos');
    const visitor = new Citizen(t.app, 'putumayo', '181.50.50.52');
    const { id } = await visitor.comes();
    await carlos.claims(id);
    await visitor.ends(id);
    expect((await read(id, carlos)).body.mails).toEqual([
      {
        recipient: 'maria.chindoy@gmail.com',
        queuedAt: t.clock.now(),
        sentAt: null,
        proof: 'Copia para maria.chindoy@gmail.com pendiente de envío',
      },
    ]);
    const sentAt = new Date(t.clock.now() + MINUTE).toISOString();
    await t.sql('update outbox set sent_at = $1, attempts = 1 where conversation_id = $2', [sentAt, id]);
    const { events, mails } = (await read(id, carlos)).body;
    expect(mails[0]?.sentAt).toBe(Date.parse(sentAt));
    expect(events.at(-1)).toMatchObject({
      kind: 'mail_sent',
      text: 'Copia enviada a maria.chindoy@gmail.com',
    });
  });
});

describe('la cadena de la conversación', () => {
  async function conversation(): Promise<string> {
    const visitor = new Citizen(t.app, 'ipes', '181.50.50.60');
    const { id } = await visitor.comes({ email: `${randomUUID()}@gmail.com` });
    await rosa.claims(id);
    for (const said of ['Uno', 'Dos', 'Tres']) await visitor.says(id, said);
    return id;
  }

  it('está íntegra mientras nadie la toca, abierta o terminada', async () => {
    const id = await conversation();
    expect((await read(id)).body.chain).toBe('whole');
    await rosa.finishes(id);
    expect((await read(id)).body.chain).toBe('whole');
  });

  it.each([
    ['otras palabras', `update messages set body = 'Dos!' where body = 'Dos' and conversation_id = $1`],
    [
      'otra hora',
      `update messages set sent_at = sent_at + interval '1 second' where body = 'Dos' and conversation_id = $1`,
    ],
    ['otro autor', `update messages set author_name = 'Otra' where body = 'Dos' and conversation_id = $1`],
    ['otra IP', `update messages set ip = '1.1.1.1' where body = 'Dos' and conversation_id = $1`],
    ['una línea menos', `delete from messages where body = 'Dos' and conversation_id = $1`],
    ['el final cortado', `delete from messages where body = 'Tres' and conversation_id = $1`],
    ['todo borrado', `delete from messages where conversation_id = $1`],
  ])('%s: se nota', async (_, change) => {
    const id = await conversation();
    await rosa.finishes(id);
    await t.sql(change, [id]);
    expect((await read(id)).body.chain).toBe('broken');
  });
});
