import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiError, ChangesPage, ChatBoot } from '../../src/protocol.ts';
import type { ExceptionRequest, HoursRequest } from '../../src/protocol/calendar.ts';
import { at, MONDAY_0905 } from '../moments.ts';
import { Citizen, Person, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import {
  calendarOf,
  dayOf,
  decidesAs,
  goTo as goToMoment,
  hoursShownTo,
  revokesAs,
  savesAs,
  stateOf,
} from './office.ts';

let t: TestWorld;
let ana: Servant;
let edgar: Servant;
let sofia: Servant;

beforeAll(async () => {
  t = await openTestWorld({ limitFactor: 1000 });
  ana = await servant(t.app, 'ana');
  edgar = await servant(t.app, 'edgar');
  sofia = await servant(t.app, 'sofia');
});
afterAll(() => t.close());

beforeEach(async () => {
  await t.sql(`update calendar_exceptions set revoked_at = now(), revoked_by_name = '', revoked_reason = ''`);
  await goTo(MONDAY_0905);
});

const goTo = (moment: number) => goToMoment(t, moment);
const calendar = (who = ana) => calendarOf(who);
const day = (date: string) => dayOf(ana, date);
const decides = (wanted: Partial<ExceptionRequest>, who = ana) => decidesAs(who, wanted);
const revokes = (id: string, reason?: string) => revokesAs(ana, id, reason);
const state = (institution?: string) => stateOf(t, institution);
const hoursNow = () => hoursShownTo(ana);
const saves = (wanted: HoursRequest) => savesAs(ana, wanted);
const week = (weekday: Record<string, [string, string][]>) =>
  Object.fromEntries(
    Object.entries(weekday).map(([name, spans]) => [name, spans.map(([from, to]) => ({ from, to }))]),
  );

describe('un cierre', () => {
  it('de unas horas cierra y abre al segundo, con su mensaje para el público', async () => {
    expect((await decides({})).status).toBe(200);
    await goTo(at('2026-11-23T09:59:59'));
    expect(await state()).toMatchObject({
      state: 'open',
      closesAt: at('2026-11-23T10:00:00'),
      summary: 'Abierto hoy hasta las 10:00 a. m.',
    });
    await goTo(at('2026-11-23T10:00:00'));
    expect(await state()).toMatchObject({
      state: 'suspended',
      heading: 'Servicio suspendido temporalmente',
      message: 'Jornada de capacitación.',
      summary: 'Abre hoy a las 12:00 m.',
      changesAt: at('2026-11-23T12:00:00'),
    });
    const pedro = new Citizen(t.app);
    await pedro.accepts();
    expect((await pedro.enters()).body.code).toBe('not_open');
    await goTo(at('2026-11-23T12:00:00'));
    expect((await state()).state).toBe('open');
  });

  it('de un día entero corre el vencimiento de lo que se deja', async () => {
    await decides({ from: '2026-11-24T00:00', to: '2026-11-24T24:00' });
    await goTo(at('2026-11-23T18:00:00'));
    const pedro = new Citizen(t.app);
    await pedro.accepts();
    expect((await pedro.leavesQuestion()).body).toMatchObject({ dueOn: '2026-11-25' });
  });

  it('no toca a la otra entidad, ni lo puede revocar alguien de ella', async () => {
    const id = randomUUID();
    await decides({ id, from: '2026-11-23T09:00' });
    expect([(await state()).state, (await state('putumayo')).state]).toEqual(['suspended', 'open']);
    const asked = await edgar.ask<ApiError>('POST', `/api/staff/calendar/exceptions/${id}/revoke`, {
      reason: 'x',
    });
    expect([asked.status, asked.body.code]).toEqual([404, 'not_found']);
    expect((await state()).state).toBe('suspended');
  });

  it('se revoca con motivo, sigue en el registro y el servicio reabre', async () => {
    const id = randomUUID();
    await decides({ id, from: '2026-11-23T09:00' });
    expect((await revokes(id, '')).body.code).toBe('reason_missing');
    expect((await revokes(id)).status).toBe(200);
    expect((await revokes(id, 'Otra vez')).status).toBe(200);
    expect((await state()).state).toBe('open');
    const kept = (await calendar()).exceptions.find((it) => it.id === id);
    expect(kept).toMatchObject({
      authorName: 'Ana Beltrán',
      reason: 'Circular interna',
      revoked: { byName: 'Ana Beltrán', reason: 'Se aplazó', at: t.clock.now() },
    });
    const { changes } = (await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=calendar')).body;
    const said = { kind: 'closure', message: 'Jornada de capacitación.' };
    expect(changes[0]).toMatchObject({ key: 'closure', before: said, after: null, reason: 'Se aplazó' });
    expect(changes[1]).toMatchObject({
      key: 'closure',
      before: null,
      after: said,
      reason: 'Circular interna',
    });
  });

  it('que ya pasó no se revoca: el registro dice que ese día se cerró', async () => {
    const id = randomUUID();
    await decides({ id });
    await goTo(at('2026-11-23T12:00:00'));
    expect((await revokes(id)).body.code).toBe('period_past');
    expect((await calendar()).exceptions.find((it) => it.id === id)?.revoked).toBeNull();
    expect((await day('2026-11-23'))?.reasons).toMatchObject([{ kind: 'closure' }]);
  });

  it('enviado dos veces por una mala red es uno solo', async () => {
    const id = randomUUID();
    const both = await Promise.all([decides({ id }), decides({ id })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await calendar()).exceptions.filter((it) => it.id === id)).toHaveLength(1);
  });

  it('se niega con palabras que dicen qué corregir y en qué casilla', async () => {
    const wrong = await decides({
      from: '2026-02-30T08:00',
      to: '2026-11-23T12:61',
      message: ' ',
      reason: '',
    });
    expect(wrong.body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['from', 'period_malformed'],
      ['to', 'period_malformed'],
      ['message', 'closure_message_missing'],
      ['reason', 'reason_missing'],
    ]);
    const codes = await Promise.all([
      decides({ to: '2026-11-23T10:00' }),
      decides({ from: '2026-11-20T08:00', to: '2026-11-23T09:05' }),
      decides({ to: '2028-01-01T00:00' }),
      decides({ message: 'Volvemos pronto 🙂' }),
    ]);
    expect(codes.map(({ body }) => body.code)).toEqual([
      'period_backwards',
      'period_past',
      'period_too_long',
      'character_not_allowed',
    ]);
    const tooLong = await decides({ message: 'a'.repeat(501), reason: 'b'.repeat(501) });
    expect(tooLong.body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['message', 'field_too_long'],
      ['reason', 'field_too_long'],
    ]);
    expect((await calendar()).exceptions.filter((it) => it.revoked === null)).toEqual([]);
  });
});

describe('una apertura especial', () => {
  const HOLIDAY = '2026-12-08';

  it('atiende en un festivo y de noche, y se une al horario que toca', async () => {
    await decides({ kind: 'opening', from: `${HOLIDAY}T18:00`, to: `${HOLIDAY}T24:00`, message: '' });
    await decides({ kind: 'opening', from: '2026-12-09T16:00', to: '2026-12-09T19:00', message: '' });
    await goTo(at(`${HOLIDAY}T19:00:00`));
    expect(await state()).toMatchObject({ state: 'open', summary: 'Abierto hoy hasta las 12:00 a. m.' });
    await goTo(at('2026-12-09T15:59:59'));
    expect(await state()).toMatchObject({ state: 'open', closesAt: at('2026-12-09T19:00:00') });
    expect(await day('2026-12-09')).toMatchObject({ open: [{ from: '08:00', to: '19:00' }] });
    expect(await day(HOLIDAY)).toMatchObject({
      open: [{ from: '18:00', to: '24:00' }],
      reasons: [
        { kind: 'holiday', name: 'Inmaculada Concepción', law: 'Ley 51 de 1983', worked: false },
        { kind: 'opening', message: '' },
      ],
    });
  });

  it('un cierre le gana', async () => {
    await decides({ kind: 'opening', from: '2026-11-28T08:00', to: '2026-11-28T12:00', message: '' });
    await decides({ from: '2026-11-28T10:00', to: '2026-11-28T11:00' });
    expect((await day('2026-11-28'))?.open).toEqual([
      { from: '08:00', to: '10:00' },
      { from: '11:00', to: '12:00' },
    ]);
  });
});

describe('el mes', () => {
  it('dice de cada día cuándo se atiende y por qué no', async () => {
    await decides({ from: '2026-11-24T00:00', to: '2026-11-26T00:00', message: 'Cierre por inventario.' });
    const { days, today } = await calendar();
    expect([days.length, today]).toEqual([30, '2026-11-23']);
    const of = (date: string) => days.find((it) => it.date === date);
    expect(of('2026-11-23')).toMatchObject({ open: [{ from: '08:00', to: '16:00' }], reasons: [] });
    expect(of('2026-11-22')).toMatchObject({ open: [], reasons: [{ kind: 'weekend' }] });
    expect(of('2026-11-16')).toMatchObject({
      open: [],
      reasons: [{ kind: 'holiday', name: 'Independencia de Cartagena', worked: false }],
    });
    expect(of('2026-11-25')).toMatchObject({
      open: [],
      reasons: [{ kind: 'closure', message: 'Cierre por inventario.' }],
    });
    expect(of('2026-11-26')?.reasons).toEqual([]);
  });

  it('lo miran quienes supervisan, sin decidir; nadie más', async () => {
    expect((await calendar(sofia)).month).toBe('2026-11');
    expect((await decides({}, sofia)).body.code).toBe('not_permitted');
    const rosa = await servant(t.app, 'rosa');
    expect((await rosa.ask<ApiError>('GET', '/api/staff/calendar')).status).toBe(403);
    expect((await ana.ask('GET', '/api/staff/calendar?month=2026-13')).status).toBe(400);
  });
});

describe('el horario de la semana', () => {
  it('de varias franjas al día se ordena, une las que se tocan y rige desde ya', async () => {
    const before = await hoursNow();
    const monday: [string, string][] = [
      ['14:00', '17:00'],
      ['08:00', '10:00'],
      ['10:00', '12:00'],
    ];
    expect((await saves({ ...before, weekly: week({ '1': monday }) })).status).toBe(200);
    expect((await calendar()).hours.weekly).toMatchObject({
      '1': [
        { from: '08:00', to: '12:00' },
        { from: '14:00', to: '17:00' },
      ],
      '2': [],
    });
    await goTo(at('2026-11-23T13:00:00'));
    expect(await state()).toMatchObject({ state: 'closed', summary: 'Abre hoy a las 2:00 p. m.' });
    expect((await day('2026-11-24'))?.reasons).toEqual([{ kind: 'no_hours' }]);
    await saves({ ...before, revision: (await calendar()).revision });
  });

  it('queda en el historial: qué decía, qué dice y por qué; guardado igual, no se anota nada', async () => {
    const before = await hoursNow();
    const log = async () =>
      (await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=calendar')).body.changes;
    const wanted = { ...before, lastEntryMarginMinutes: 5, ownWords: null };
    await saves({ ...wanted, weekly: { ...before.weekly, '5': [{ from: '08:00', to: '12:00' }] } });
    const [words, margin, weekly] = await log();
    expect(words).toMatchObject({ key: 'hoursWords', before: before.ownWords, after: null });
    expect(margin).toMatchObject({ key: 'lastEntryMarginMinutes', before: 0, after: 5 });
    expect(weekly).toMatchObject({
      key: 'weekly',
      before: { '5': [{ from: '08:00', to: '16:00' }] },
      after: { '5': [{ from: '08:00', to: '12:00' }] },
      authorName: 'Ana Beltrán',
      reason: 'Resolución 10',
    });
    await saves({ ...before, revision: (await calendar()).revision });
    const { revision } = await calendar();
    const written = (await log()).length;
    await saves({ ...before, revision });
    expect([(await calendar()).revision, (await log()).length]).toEqual([revision, written]);
  });

  it('que se cruza, termina antes de empezar o no es hora, se niega y nombra el día', async () => {
    const before = await hoursNow();
    const { body } = await saves({
      ...before,
      lastEntryMarginMinutes: -1,
      weekly: week({
        '1': [
          ['08:00', '12:00'],
          ['11:59', '16:00'],
        ],
        '2': [['16:00', '08:00']],
        '3': [['8', '25:00']],
      }),
    });
    expect(body.errors?.map(({ field, message }) => [field, message])).toEqual([
      [
        'weekly.1',
        'Hay dos franjas del lunes que se cruzan. Deje que una termine antes de que empiece la otra.',
      ],
      ['weekly.2', 'Revise las horas del martes: cada franja debe terminar después de empezar.'],
      [
        'weekly.3',
        'Revise las horas del miércoles: escríbalas con horas y minutos, y deje como máximo ocho franjas.',
      ],
      ['lastEntryMarginMinutes', 'Escriba un número entero de minutos, de 0 a 240.'],
    ]);
    const nine = Array.from({ length: 9 }, (_, hour): [string, string] => [
      `${String(hour + 10)}:00`,
      `${String(hour + 10)}:30`,
    ]);
    const more = await saves({
      ...before,
      lastEntryMarginMinutes: 241,
      weekly: week({ '1': nine }),
      reason: 'Por orden 🙂',
    });
    expect(more.body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['weekly.1', 'hours_malformed'],
      ['lastEntryMarginMinutes', 'margin_malformed'],
      ['reason', 'character_not_allowed'],
    ]);
    expect((await hoursNow()).weekly).toEqual(before.weekly);
  });

  it('con margen antes del cierre, nadie nuevo entra y la página lo dice; quien espera sigue', async () => {
    const before = await hoursNow();
    const marta = new Citizen(t.app);
    const { id } = await marta.comes();
    await saves({ ...before, lastEntryMarginMinutes: 10 });
    await goTo(at('2026-11-23T15:49:59'));
    expect(await state()).toMatchObject({ state: 'open', changesAt: at('2026-11-23T15:50:00') });
    await goTo(at('2026-11-23T15:50:00'));
    expect(await state()).toMatchObject({
      state: 'closed',
      closesAt: at('2026-11-23T16:00:00'),
      changesAt: at('2026-11-23T16:00:00'),
      summary:
        'Ya no se reciben más ingresos en este turno. Abre el martes 24 de noviembre de 2026 a las 8:00 a. m.',
    });
    const pedro = new Citizen(t.app);
    await pedro.accepts();
    expect((await pedro.enters()).body.code).toBe('not_open');
    expect((await marta.reads(id)).body.conversation.state).toBe('waiting');
    await marta.ends(id);
    await saves({ ...before, revision: (await calendar()).revision });
  });

  it('dicho con palabras propias que dicen otra cosa, se guarda con una advertencia', async () => {
    const before = await hoursNow();
    expect(before.ownWords?.horario).toBe('Lunes a Viernes de 8:00 a.m. a 4:00 p.m.');
    expect((await calendar()).hours.warnings).toEqual([]);
    const weekly = week({ '1': [['09:00', '12:00']] });
    await saves({ ...before, weekly });
    expect((await calendar()).hours.warnings).toContain(
      'El horario escrito en palabras dice 08:00, 16:00, y la configuración 09:00, 12:00',
    );
    await saves({ ...before, weekly, ownWords: null, revision: (await calendar()).revision });
    const { hours } = await calendar();
    expect(hours.warnings.filter((it) => it.startsWith('El horario'))).toEqual([]);
    expect(hours.generatedWords.horario).toBe('Lunes de 9:00 a. m. a 12:00 m.');
    const { body } = await new Person(t.app).ask<ChatBoot>('GET', '/api/institutions/ipes/chat');
    expect(body.texts.entry_intro).toContain('9:00 a. m. a 12:00 m.');
    const empty = { horario: '', horario_corto: ' ' };
    const refused = await saves({ ...before, ownWords: empty, revision: (await calendar()).revision });
    expect(refused.body.errors?.map((it) => it.field)).toEqual(['horario', 'horario_corto']);
    await saves({ ...before, revision: (await calendar()).revision });
  });

  it('editado por dos a la vez: la segunda persona sabe quién fue primero y no pisa nada', async () => {
    const before = await hoursNow();
    const other = { ...before, lastEntryMarginMinutes: 7 };
    expect((await saves(other)).status).toBe(200);
    const { status, body } = await saves({ ...before, lastEntryMarginMinutes: 3 });
    expect([status, body.code]).toEqual([409, 'changed_meanwhile']);
    expect(body.message).toContain('Ana Beltrán cambió esto');
    expect((await hoursNow()).lastEntryMarginMinutes).toBe(7);
    const both = [1, 2].map(async (minutes) =>
      saves({ ...(await hoursNow()), lastEntryMarginMinutes: minutes }),
    );
    expect((await Promise.all(both)).map((it) => it.status).sort()).toEqual([200, 409]);
    await saves({ ...before, revision: (await calendar()).revision });
  });
});
