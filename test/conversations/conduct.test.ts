import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  ApiError,
  DeskConversationPage,
  RecordView,
  SendResponse,
  StaffEvent,
} from '../../src/protocol.ts';
import type { BansPage } from '../../src/protocol/bans.ts';
import { listen, openEvents } from '../live/event-reader.ts';
import { HOUR, MINUTE } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
beforeEach(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
});
afterEach(() => it.close());

async function attended(values: Record<string, string> = {}, ip?: string) {
  const citizen = new Citizen(it.app, 'ipes', ip);
  const { id } = await citizen.comes(values);
  await rosa.claims(id);
  return { citizen, id };
}

const warns = (who: Servant, id: string, name: string = randomUUID()) =>
  who.ask<SendResponse & ApiError>('POST', `/api/staff/conversations/${id}/warn`, { id: name });
const reports = (who: Servant, id: string) =>
  who.ask<ApiError>('POST', `/api/staff/conversations/${id}/threat`, { id: randomUUID() });
const page = async (id: string) =>
  (await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${id}`)).body;
const record = async (who: Servant, id: string) =>
  (await who.ask<RecordView>('GET', `/api/staff/records/${id}`)).body;

describe('Advertir', () => {
  test('sends the institution’s fixed text as a line of the institution, once, and is an event of the record', async () => {
    const { citizen, id } = await attended();
    const name = randomUUID();
    for (const _ of ['click', 'click']) expect((await warns(rosa, id, name)).status).toBe(200);
    const { body } = await citizen.reads(id);
    expect(body.messages.filter(({ body: words }) => words.includes('continúe con respeto'))).toMatchObject([
      { author: 'institution', name: 'IPES', kind: 'message' },
    ]);
    const { events, chain } = await record(rosa, id);
    expect(events.filter(({ kind }) => kind === 'warned')).toMatchObject([
      { text: 'Rosa Elvira Castro advirtió a la persona por su trato', ip: '190.24.1.10' },
    ]);
    expect(chain).toBe('whole');
  });

  test('is no answer: who waits goes on waiting', async () => {
    const { id } = await attended();
    await warns(rosa, id);
    expect((await page(id)).conversation.awaitingReplySince).not.toBeNull();
  });

  test('is for who attends, while it lasts, and never needed before ending for misconduct', async () => {
    const { id } = await attended();
    expect(await warns(await servant(it.app, 'jairo'), id)).toMatchObject({ status: 403 });
    expect((await rosa.finishesForMisconduct(id)).status).toBe(200);
    expect(await warns(rosa, id)).toMatchObject({ status: 409, body: { code: 'conversation_ended' } });
    const late = await attended();
    it.clock.advance(15 * MINUTE);
    expect(await warns(rosa, late.id)).toMatchObject({ body: { code: 'time_over' } });
  });
});

describe('a threat to the servant', () => {
  test('puts the record on hold and tells the supervisors at once, until one has seen it', async () => {
    const { id } = await attended();
    const sofia = await servant(it.app, 'sofia');
    const stream = await openEvents<StaffEvent>(await listen(it.app), sofia, '/api/staff/stream');
    await stream.hears('desk');
    for (const _ of ['click', 'click']) expect((await reports(rosa, id)).status).toBe(200);
    expect(await stream.hears('threat')).toMatchObject({ conversationId: id, byName: 'Rosa Elvira Castro' });
    stream.close();
    expect((await sofia.desk()).body.threats).toMatchObject([
      { conversationId: id, byName: 'Rosa Elvira Castro' },
    ]);
    expect((await rosa.desk()).body.threats).toEqual([]);
    expect((await page(id)).details.hold).toMatchObject({ byName: 'Rosa Elvira Castro', seenAt: null });
    expect((await sofia.ask('POST', `/api/staff/threats/${id}/seen`)).status).toBe(200);
    expect((await sofia.desk()).body.threats).toEqual([]);
    const { details, events } = await record(sofia, id);
    expect(details.hold?.seenBy).toBe((await sofia.ask<{ name: string }>('GET', '/api/staff/me')).body.name);
    expect(events.filter(({ kind }) => kind.startsWith('threat')).map(({ kind }) => kind)).toEqual([
      'threat_reported',
      'threat_seen',
    ]);
  });

  test('is seen once, by whoever was first', async () => {
    const { id } = await attended();
    await reports(rosa, id);
    const [sofia, ana] = [await servant(it.app, 'sofia'), await servant(it.app, 'ana')];
    for (const chief of [sofia, ana]) await chief.ask('POST', `/api/staff/threats/${id}/seen`);
    const { details, events } = await record(sofia, id);
    expect(details.hold?.seenBy).toBe((await sofia.ask<{ name: string }>('GET', '/api/staff/me')).body.name);
    expect(events.filter(({ kind }) => kind === 'threat_seen')).toHaveLength(1);
  });

  test('is reported by who attends, by a supervisor, and after the end by any colleague', async () => {
    const { id } = await attended();
    const jairo = await servant(it.app, 'jairo');
    expect(await reports(jairo, id)).toMatchObject({ status: 403, body: { code: 'not_your_conversation' } });
    await rosa.finishes(id);
    expect((await reports(jairo, id)).status).toBe(200);
    const ana = await servant(it.app, 'ana');
    const { body } = await ana.ask<{ threats: unknown[] }>('GET', '/api/staff/threats');
    expect(body.threats).toHaveLength(1);
    await expect(it.world.db.$client.query('delete from record_holds')).rejects.toThrow(/permission denied/);
  });
});

describe('the history beside the conversation', () => {
  test('finds a person by mailbox however it is typed, by connection and by session', async () => {
    const ends = async (values: Record<string, string>, ip: string) => {
      const { citizen, id } = await attended(values, ip);
      await rosa.finishesForMisconduct(id);
      return citizen;
    };
    await ends({ email: 'Pedro+1@correo.co' }, '186.29.40.12');
    await ends({ email: 'otro@correo.co' }, '2800:484:1:2::9');
    const same = await ends({ email: 'tercero@correo.co' }, '190.1.1.1');
    await ends({ email: 'lejos@correo.co' }, '191.9.9.9');
    same.ip = '2800:484:1:2:ffff::1';
    const { id } = await same.comes({ email: 'pedro@correo.co' });
    await rosa.claims(id);
    const { details } = await page(id);
    expect(details.misconductIn30Days).toBe(3);
    expect(details.history.map(({ by }) => by).sort()).toEqual(['email', 'ip', 'session']);
    it.clock.advance(31 * 24 * HOUR);
    expect((await record(rosa, id)).details.misconductIn30Days).toBe(0);
  });
});

describe('a wrong closing', () => {
  test('is annotated and lifted, never rewritten, by a supervisor', async () => {
    const carlos = await servant(it.app, 'carlos');
    const citizen = new Citizen(it.app, 'putumayo');
    const { id } = await citizen.comes();
    await carlos.claims(id);
    await carlos.finishesForMisconduct(id);
    const edgar = await servant(it.app, 'edgar');
    const wrong = { id: randomUUID(), text: 'Confundí a la persona con otra', wrongClosing: true };
    const path = `/api/staff/records/${id}/annotations`;
    expect(await carlos.ask('POST', path, wrong)).toMatchObject({ status: 403 });
    expect(await edgar.ask('POST', path, { ...wrong, text: ' ' })).toMatchObject({
      body: { code: 'annotation_missing' },
    });
    for (const _ of ['click', 'click']) expect((await edgar.ask('POST', path, wrong)).status).toBe(200);
    const { body } = await edgar.ask<BansPage>('GET', '/api/staff/bans');
    expect(new Set(body.bans.map(({ state }) => state))).toEqual(new Set(['lifted']));
    const { record: row, details, events } = await record(edgar, id);
    expect(row.endKind).toBe('misconduct');
    expect(details.misconductIn30Days).toBe(0);
    const annotated = events.filter(({ kind }) => kind === 'annotated').map(({ text }) => text);
    expect(annotated).toHaveLength(1);
    expect(annotated[0]).toContain('fue un error: Confundí a la persona con otra');
    expect((await new Citizen(it.app, 'putumayo').comes()).state).toBe('waiting');
  });

  test('may be annotated by whoever attended, without lifting anything', async () => {
    const { id } = await attended();
    await rosa.finishesForMisconduct(id);
    const path = `/api/staff/records/${id}/annotations`;
    const note = { id: randomUUID(), text: 'La persona pidió disculpas por correo', wrongClosing: false };
    expect((await rosa.ask('POST', path, note)).status).toBe(200);
    expect((await record(rosa, id)).details.misconductIn30Days).toBe(1);
  });
});
