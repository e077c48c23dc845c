import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ApiError,
  Desk,
  DeskConversationPage,
  RecordsPage,
  RecordView,
  SendResponse,
} from '../../src/protocol.ts';
import type { SettingsView } from '../../src/protocol/settings.ts';
import type { SendingMark } from '../../src/rules/text-checks-shape.ts';
import { reads as readsQuestion } from '../offline-messages/desk.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
let ana: Servant;

beforeAll(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
  ana = await servant(it.app, 'ana');
});
afterAll(() => it.close());

type Sent = SendResponse & ApiError;
interface More {
  id?: string;
  ask?: boolean;
  marks?: SendingMark[];
  refer?: 'pqrsd';
}

const writes = (id: string, body: string, { id: messageId = randomUUID(), ...more }: More = {}) =>
  rosa.ask<Sent>('POST', `/api/staff/conversations/${id}/messages`, { id: messageId, body, ...more });
const says = (who: Citizen, id: string, body: string, ask = true, messageId: string = randomUUID()) =>
  who.ask<Sent>('POST', `/api/institutions/${who.institution}/conversations/${id}/messages`, {
    id: messageId,
    body,
    ask,
  });
const record = async (id: string) => (await rosa.ask<RecordView>('GET', `/api/staff/records/${id}`)).body;

async function talking() {
  const maria = new Citizen(it.app);
  const { id } = await maria.comes();
  await rosa.claims(id);
  return { maria, id };
}

async function decides(patch: Record<string, unknown>): Promise<void> {
  const { body } = await ana.ask<SettingsView>('GET', '/api/staff/settings');
  const { status } = await ana.ask('PUT', '/api/staff/settings', {
    revision: body.revision,
    base: body.settings,
    patch,
  });
  expect(status).toBe(200);
}

describe('what a public servant writes (Ley 1581 de 2012, Ley 1273 de 2009)', () => {
  const CEDULA = 'La cédula 52.345.678 aparece inscrita';

  test('an identity number is refused, with where it stands and the law; nothing is stored', async () => {
    const { id } = await talking();
    for (const ask of [true, false]) {
      const { status, body } = await writes(id, CEDULA, { ask });
      expect(status).toBe(422);
      expect(body).toMatchObject({
        code: 'personal_data_unmarked',
        checks: {
          warnings: ['personal_data'],
          findings: [{ kind: 'identity', from: 10, to: 20, must: true }],
        },
      });
      expect(body.message).toContain('Ley 1581 de 2012');
      expect(body.message).toContain('Ley 1273 de 2009');
    }
    const page = await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${id}`);
    expect(page.body.messages.map((line) => line.body).join(' ')).not.toContain('52.345.678');
  });

  test('with a mark on it it goes out once, and the record says the kind and the mark, never the number', async () => {
    const { id } = await talking();
    const messageId = randomUUID();
    const marks: SendingMark[] = [{ from: 10, to: 20, mark: 'same_person' }];
    const first = await writes(id, CEDULA, { id: messageId, ask: true, marks });
    const again = await writes(id, CEDULA, { id: messageId, ask: true, marks });
    expect([first.status, again.status]).toEqual([200, 200]);
    const { events } = await record(id);
    const told = events.filter(({ kind }) => kind === 'personal_data_sent').map(({ text }) => text);
    expect(told).toEqual([
      'Rosa Elvira Castro envió un mensaje, con datos personales: documento de identidad (marcado como «dato de la misma persona»)',
    ]);
  });

  test('a mark elsewhere does not open the door', async () => {
    const { id } = await talking();
    const { status } = await writes(id, CEDULA, { marks: [{ from: 0, to: 3, mark: 'not_personal' }] });
    expect(status).toBe(422);
  });

  test('a telephone is asked about once; sent all the same it is logged', async () => {
    const { id } = await talking();
    const messageId = randomUUID();
    const asked = await writes(id, 'Llámela al 310 456 7890', { id: messageId, ask: true });
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'words_to_check', checks: { findings: [{ kind: 'phone', must: false }] } },
    });
    expect((await writes(id, 'Llámela al 310 456 7890', { id: messageId })).status).toBe(200);
    expect((await record(id)).events.map(({ text }) => text).join('\n')).toContain(
      'teléfono (enviado de todos modos)',
    );
  });

  test('what the institution itself publishes, and *.gov.co, passes unasked', async () => {
    const { id } = await talking();
    await ana.ask('PUT', '/api/staff/facts', {
      base: {},
      values: { telefono: '(601) 297 6030', direccion: 'Calle 73 # 11-66', nit: '899.999.446-0' },
    });
    const said =
      'Venga a la calle 73 No. 11-66, llame al 601 2976030, NIT 899999446-0, o escriba a sdqs@bogota.gov.co';
    expect((await writes(id, said, { ask: true })).status).toBe(200);
    expect((await record(id)).events.some(({ kind }) => kind === 'personal_data_sent')).toBe(false);
  });

  test('so does the address where the institution receives the answers to its mails', async () => {
    const { id } = await talking();
    const said = 'Responda a respuestas@oficina.co, por favor';
    expect((await writes(id, said, { ask: true })).status).toBe(409);
    await decides({ mail: { senderName: 'IPES', replyTo: 'respuestas@oficina.co' } });
    expect((await writes(id, said, { ask: true })).status).toBe(200);
  });

  test('their own disrespectful words are asked about too', async () => {
    const { id } = await talking();
    const asked = await writes(id, 'no sea estúpido', { ask: true });
    expect(asked).toMatchObject({ status: 409, body: { checks: { warnings: ['abuse'], findings: [] } } });
    expect((await writes(id, 'no sea estúpido')).status).toBe(200);
  });

  test('the answer by mail follows the same rule', async () => {
    const maria = new Citizen(it.app);
    await maria.accepts();
    const question = randomUUID();
    await maria.leavesQuestion({}, 'closed', question);
    await rosa.ask('POST', `/api/staff/offline-questions/${question}/claim`);
    const answers = (more: object) =>
      rosa.ask<ApiError>('POST', `/api/staff/offline-questions/${question}/answers`, {
        id: randomUUID(),
        body: CEDULA,
        ...more,
      });
    expect(await answers({})).toMatchObject({ status: 422, body: { code: 'personal_data_unmarked' } });
    const marked = await answers({ marks: [{ from: 10, to: 20, mark: 'same_person' }] });
    expect(marked.status).toBe(200);
    expect(JSON.stringify(marked.body)).toContain(
      'documento de identidad (marcado como «dato de la misma persona»)',
    );
  });
});

describe('what a citizen writes', () => {
  const CARD = 'Mi tarjeta es 4111 1111 1111 1111';

  test('a card is warned about before sending, and stored hidden in characters of the strict set', async () => {
    const { maria, id } = await talking();
    const messageId = randomUUID();
    const asked = await says(maria, id, CARD, true, messageId);
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'secrets_to_check', checks: { warnings: ['secrets'] } },
    });
    const sent = await says(maria, id, CARD, false, messageId);
    const again = await says(maria, id, CARD, false, messageId);
    expect(sent.body.message.body).toBe('Mi tarjeta es XXXX XXXX XXXX 1111');
    expect(again.body).toEqual(sent.body);
    const rows = await it.sql<{ body: string }>('select body from messages where conversation_id = $1', [id]);
    expect(rows.map(({ body }) => body).join(' ')).not.toContain('4111');
    const { events, chain } = await record(id);
    expect(chain).toBe('whole');
    expect(events.map(({ text }) => text)).toContain(
      'María Chindoy escribió datos reservados; se ocultó: tarjeta',
    );
  });

  test('so are the question of the entry and the one left for later', async () => {
    const maria = new Citizen(it.app);
    await maria.accepts();
    const question = 'Mi clave es Perro2026, no puedo entrar';
    const base = '/api/institutions/ipes';
    const values = { name: 'María Chindoy', email: 'maria@gmail.com', question };
    const enter = (ask: boolean) =>
      maria.ask<{ id: string } & ApiError>('POST', `${base}/conversations`, {
        id: randomUUID(),
        moreTime: false,
        values,
        ask,
      });
    expect(await enter(true)).toMatchObject({
      status: 409,
      body: { code: 'secrets_to_check', errors: [{ field: 'question' }] },
    });
    const { body } = await enter(false);
    await rosa.claims(body.id);
    const view = await record(body.id);
    expect(view.details.question).toBe('Mi clave es XXXXXX, no puedo entrar');
    expect(view.events.map(({ kind }) => kind)).toContain('personal_data_masked');

    const left = randomUUID();
    const leave = (ask: boolean) =>
      maria.ask<ApiError>('POST', `${base}/offline-questions`, { id: left, origin: 'closed', values, ask });
    expect((await leave(true)).status).toBe(409);
    expect((await leave(false)).status).toBe(201);
    const rows = await it.sql<{ body: string }>('select body from offline_questions where id = $1', [left]);
    expect(rows[0]?.body).toBe('Mi clave es XXXXXX, no puedo entrar');
    const { events } = (await readsQuestion(rosa, left)).body;
    expect(events.map(({ text }) => text)).toContain('María Chindoy dejó la consulta; se ocultó: clave');
  });

  test('disrespect is warned about, stored as it is, and marked for staff only', async () => {
    const { maria, id } = await talking();
    const asked = await says(maria, id, 'son unos inútiles');
    expect(asked).toMatchObject({ status: 409, body: { code: 'abuse_to_check' } });
    expect(asked.body.message).toContain('puede ser irrespetuoso');
    const sent = await says(maria, id, 'son unos inútiles', false);
    expect(sent.body.message).toMatchObject({ body: 'son unos inútiles' });
    expect(sent.body.message.hints).toBeUndefined();
    const page = await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${id}`);
    expect(page.body.messages.at(-1)?.hints).toEqual(['abuse']);
  });

  test('who sends without asking is not hindered', async () => {
    const { maria, id } = await talking();
    expect((await maria.says(id, 'usted es una gonorrea')).status).toBe(200);
  });

  test('words of the question are marked in the queue: abuse, risk and PQRSD', async () => {
    const jose = new Citizen(it.app);
    const { id } = await jose.comes({ question: 'Mi esposo me pega, quiero poner una queja, malparidos' });
    const { body } = await rosa.ask<Desk>('GET', '/api/staff/desk');
    expect(body.waiting.find((one) => one.id === id)?.hints).toEqual(['violence', 'abuse', 'pqrsd']);
    await jose.ends(id);
  });
});

describe('PQRSD', () => {
  test('words that look like one bring the citizen the way to file, in the conversation and at the entry', async () => {
    const maria = new Citizen(it.app);
    const view = await maria.comes({ question: 'Quiero poner una queja contra un funcionario' });
    expect(view.pqrsd).toBe(true);
    await rosa.claims(view.id);
    const sent = await says(maria, view.id, 'necesito radicar un documento');
    expect(sent).toMatchObject({ status: 200, body: { message: { hints: ['pqrsd'] } } });
    expect((await says(maria, view.id, 'gracias')).body.message.hints).toBeUndefined();
    const { body } = await maria.chat();
    expect(body.texts.pqrsd_hint).toContain('PQRSD');
    expect(body.texts.risk_lines).toBeUndefined();
  });

  test('a question left for later answers with the way to file', async () => {
    const maria = new Citizen(it.app);
    await maria.accepts();
    const left = await maria.leavesQuestion({ question: 'Quiero presentar un derecho de petición' });
    expect((left.body as unknown as { pqrsd: string }).pqrsd).toContain('PQRSD');
    const other = await maria.leavesQuestion();
    expect((other.body as unknown as { pqrsd: string | null }).pqrsd).toBeNull();
  });

  test('"Remitir a PQRSD" says it, and the record keeps the outcome and is found by it', async () => {
    const { id } = await talking();
    const { body } = await rosa.ask<{ pqrsd: string; risk: string }>('GET', '/api/staff/knowledge');
    expect(body.risk).toContain('155');
    expect(body.risk).toContain('por verificar por la entidad');
    const { status } = await writes(id, body.pqrsd, { ask: true, refer: 'pqrsd' });
    expect(status).toBe(200);
    expect((await record(id)).events.map(({ text }) => text)).toContain(
      'Rosa Elvira Castro remitió a la persona a PQRSD',
    );
    const found = await rosa.ask<RecordsPage>('GET', '/api/staff/records?with=pqrsd');
    expect(found.body.records.map((one) => one.id)).toEqual([id]);
    const withData = await rosa.ask<RecordsPage>('GET', '/api/staff/records?with=personal_data');
    expect(withData.body.total).toBeGreaterThan(1);
    expect(withData.body.records.map((one) => one.id)).not.toContain(id);
  });
});

describe('the settings of the institution', () => {
  test('may let identity numbers pass after one question, store what was written, and refuse disrespect', async () => {
    const { maria, id } = await talking();
    await decides({
      privacy: { refuseFromStaff: false, maskFromCitizens: false },
      conduct: { abuse: 'refuse' },
    });
    expect((await writes(id, 'cédula 52345678', { ask: true })).status).toBe(409);
    expect((await writes(id, 'cédula 52345678')).status).toBe(200);
    expect((await says(maria, id, 'clave: Perro2026', false)).body.message.body).toBe('clave: Perro2026');
    expect(await says(maria, id, 'malparidos', false)).toMatchObject({
      status: 422,
      body: { code: 'words_abusive' },
    });
    expect(await writes(id, 'malparidos')).toMatchObject({ status: 422, body: { code: 'words_abusive' } });
    const { body } = await ana.ask<{ changes: { key: string; after: unknown }[] }>(
      'GET',
      '/api/staff/changes',
    );
    expect(body.changes.map(({ key }) => key)).toEqual(expect.arrayContaining(['privacy', 'conduct']));
  });
});
