import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it as test } from 'vitest';
import { datoLabel, fieldOfDato } from '../../src/conversations/dato-fields.ts';
import type { Institution } from '../../src/institutions/directory.ts';
import type { DeskConversationPage, StaffEvent, VisitorEvent } from '../../src/protocol.ts';
import type { DatoKind } from '../../src/rules/dato.ts';
import { listen, openEvents } from '../live/event-reader.ts';
import { MINUTE } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

describe('what a dato does beside the transcript', () => {
  let it: TestWorld;
  let rosa: Servant;
  let maria: Citizen;
  let id: string;
  beforeEach(async () => {
    it = await openTestWorld();
    rosa = await servant(it.app, 'rosa');
    maria = new Citizen(it.app);
    ({ id } = await maria.comes());
    await rosa.claims(id);
  });
  afterEach(() => it.close());

  async function asks(kind: DatoKind): Promise<string> {
    const asked = randomUUID();
    await rosa.ask('POST', `/api/staff/conversations/${id}/asked-dato`, { id: asked, kind });
    return asked;
  }
  const gives = (value: string, asked: string) =>
    maria.ask('POST', `/api/institutions/ipes/conversations/${id}/dato`, { id: randomUUID(), asked, value });
  const page = async () =>
    (await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${id}`)).body;

  test('an answer too long for its field stays in the transcript, and the field as it was', async () => {
    await gives('52.345.678', await asks('document'));
    const long = `PPT ${'1'.repeat(30)}`;
    await gives(long, await asks('document'));
    const { details, messages } = await page();
    expect(details.extraData).toEqual({ documentNumber: '52.345.678' });
    expect(messages.at(-1)?.body).toContain(long);
  });

  test('to ask is the first reply, and who gives it waits from then on, however much is added', async () => {
    it.clock.advance(MINUTE);
    const [first, second] = [it.world.now(), it.world.now() + MINUTE];
    const asked = await asks('phone');
    it.clock.advance(MINUTE);
    await gives('3105551234', asked);
    expect((await page()).conversation.awaitingReplySince).toBe(second);
    it.clock.advance(MINUTE);
    const again = await asks('amount');
    expect((await page()).conversation.awaitingReplySince).toBeNull();
    await maria.says(id, 'Ya se lo digo');
    const since = it.world.now();
    it.clock.advance(MINUTE);
    await gives('1.000', again);
    expect((await page()).conversation.awaitingReplySince).toBe(since);
    const [row] = await it.sql<{ at: Date }>('select first_reply_at as at from conversations');
    expect(row?.at.getTime()).toBe(first);
  });

  test('both see the answer at once, and the field goes', async () => {
    const address = await listen(it.app);
    const desk = await openEvents<StaffEvent>(address, rosa, '/api/staff/stream');
    const path = `/api/institutions/ipes/conversations/${id}/stream`;
    const chat = await openEvents<VisitorEvent>(address, maria, path);
    const asked = await asks('phone');
    await chat.hears('conversation', ({ conversation }) => conversation.dato?.id === asked);
    await gives('3105551234', asked);
    const isIt = ({ message }: { message: { body: string } }) => message.body === 'Teléfono: 3105551234';
    await desk.hears('message', isIt);
    await chat.hears('message', isIt);
    await chat.hears('conversation', ({ conversation }) => conversation.dato === null);
    desk.close();
    chat.close();
  });
});

describe('the field of an institution that a dato fills', () => {
  const of = (...extraDataFields: { key: string; kind: string; label: string }[]) =>
    ({ settings: { extraDataFields } }) as unknown as Institution;

  test('is the one with the usual name, else the first of its kind; never a list to choose from', () => {
    const mobile = { key: 'celular', kind: 'phone', label: 'Celular' };
    const usual = { key: 'phone', kind: 'text', label: 'Teléfono fijo' };
    const list = { key: 'phone', kind: 'select', label: 'Tipo de teléfono' };
    expect(fieldOfDato(of(mobile, usual), 'phone')).toBe(usual);
    expect(fieldOfDato(of(list, mobile), 'phone')).toBe(mobile);
    expect(datoLabel(of(mobile), 'phone')).toBe('Celular');
    expect([fieldOfDato(of(mobile), 'amount'), datoLabel(of(mobile), 'amount')]).toEqual([
      undefined,
      'Valor en pesos',
    ]);
  });
});
