import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceTopic } from '../../src/live/topics.ts';
import type { ApiError, ChangesPage, ServiceEvent } from '../../src/protocol.ts';
import type { ExceptionRequest, HoursRequest } from '../../src/protocol/calendar.ts';
import { at, MINUTE, MONDAY_0905 } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
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

beforeAll(async () => {
  t = await openTestWorld({ limitFactor: 1000 });
  ana = await servant(t.app, 'ana');
});
afterAll(() => t.close());
beforeEach(() => goTo(MONDAY_0905));

const goTo = (moment: number) => goToMoment(t, moment);
const calendar = () => calendarOf(ana);
const day = (date: string) => dayOf(ana, date);
const decides = (wanted: Partial<ExceptionRequest>) => decidesAs(ana, wanted);
const revokes = (id: string) => revokesAs(ana, id);
const state = () => stateOf(t);
const hoursNow = () => hoursShownTo(ana);
const saves = (wanted: HoursRequest) => savesAs(ana, wanted);

describe('un festivo', () => {
  const wants = async (date: string, worked: boolean, reason = 'Jornada especial') =>
    ana.ask<ApiError>('PUT', '/api/staff/calendar/holidays', {
      revision: (await calendar()).revision,
      date,
      worked,
      reason,
    });

  it('se puede trabajar, con motivo, y volver a guardar', async () => {
    expect((await wants('2026-12-08', true, ' ')).body.code).toBe('reason_missing');
    expect((await wants('2026-12-09', true)).body.code).toBe('not_a_holiday');
    expect((await wants('2026-12-08', true)).status).toBe(200);
    expect(await day('2026-12-08')).toMatchObject({
      open: [{ from: '08:00', to: '16:00' }],
      reasons: [{ kind: 'holiday', worked: true }],
    });
    await goTo(at('2026-12-08T10:00:00'));
    expect((await state()).state).toBe('open');
    await wants('2026-12-08', false, 'Se cancela');
    expect((await state()).state).toBe('closed');
    const { revision } = await calendar();
    expect((await wants('2026-12-08', false, 'Otra vez')).status).toBe(200);
    expect((await calendar()).revision).toBe(revision);
    const { changes } = (await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=calendar')).body;
    const key = 'festivo 2026-12-08';
    expect(changes.slice(0, 2)).toMatchObject([
      { key, before: 'laborable', after: 'festivo', reason: 'Se cancela' },
      { key, before: 'festivo', after: 'laborable', reason: 'Jornada especial' },
    ]);
  });
});

describe('las páginas abiertas', () => {
  it('se enteran al instante de un cierre, de su revocación, de otro horario y de un festivo que se trabaja', async () => {
    const told: string[] = [];
    const stop = t.world.live.subscribe(serviceTopic('ipes'), {
      send: (text) => told.push((JSON.parse(text.replace('data: ', '')) as ServiceEvent).service.state),
      end: () => undefined,
    });
    const before = await hoursNow();
    const id = randomUUID();
    await decides({ id, from: '2026-11-23T09:00' });
    await revokes(id);
    await saves({ ...before, weekly: {} });
    await saves({ ...before, revision: (await calendar()).revision });
    await goTo(at('2026-12-08T10:00:00'));
    for (const worked of [true, false]) {
      const { revision } = await calendar();
      const wanted = { revision, date: '2026-12-08', worked, reason: 'Jornada especial' };
      await ana.ask('PUT', '/api/staff/calendar/holidays', wanted);
    }
    stop();
    expect(told).toEqual(['suspended', 'open', 'closed', 'open', 'open', 'closed']);
  });
});

describe('dentro del horario', () => {
  it('sin nadie disponible hay un estado propio; se puede esperar o dejar la consulta', async () => {
    await t.sql(`update staff set available = false where institution_id = 'ipes'`);
    expect(await state()).toMatchObject({
      state: 'nobody',
      heading: 'En el momento no hay funcionarios conectados',
    });
    expect((await state()).message).toContain('dejar su consulta');
    const pedro = new Citizen(t.app);
    await pedro.accepts();
    expect((await pedro.leavesQuestion({}, 'nobody')).status).toBe(201);
    const { id } = await pedro.comes();
    await (await servant(t.app, 'rosa')).becomesAvailable();
    expect((await state()).state).toBe('open');
    await pedro.ends(id);
  });

  it('quien dejó la consola hace 45 segundos no cuenta; quien no es agente, nunca', async () => {
    t.clock.advance(45_000 - 1);
    expect((await state()).state).toBe('open');
    t.clock.advance(1);
    expect((await state()).state).toBe('nobody');
    await t.sql(`update staff set available = true, seen_at = $1 where email = 'ana@ipes.example'`, [
      new Date(t.clock.now()).toISOString(),
    ]);
    expect((await state()).state).toBe('nobody');
  });

  it('el horario gana: fuera de él, quien está conectado no abre nada', async () => {
    await goTo(at('2026-11-23T16:00:00'));
    expect((await state()).state).toBe('closed');
    t.clock.advance(-MINUTE);
    expect((await state()).state).toBe('open');
  });
});
