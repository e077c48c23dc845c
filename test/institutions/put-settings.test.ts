import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CalendarView } from '../../src/protocol/calendar.ts';
import type { SettingsView } from '../../src/protocol/settings.ts';
import { servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let ana: Servant;

beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
});
afterAll(() => t.close());

const revision = async () =>
  (await ana.ask<SettingsView>('GET', '/api/staff/settings')).body.revision;
const notice = async () =>
  t.sql<{ version: number; body: string }>(
    `select version, body from terms_versions where institution_id = 'ipes' and kind = 'privacy' order by version desc limit 1`,
  );

it('guardar sin cambiar nada no vuelve viejo el formulario que otra persona tiene abierto', async () => {
  const before = await revision();
  const base = { correo: 'servicioalusuario@ipes.gov.co' };
  await ana.ask('PUT', '/api/staff/facts', { base, values: base });
  expect(await revision()).toBe(before);
  await ana.ask('PUT', '/api/staff/facts', { base, values: { correo: 'atencion@ipes.gov.co' } });
  expect(await revision()).toBe(before + 1);
});

it('un horario nuevo que el aviso de datos nombra es una versión nueva del aviso', async () => {
  await t.sql(
    `update terms_versions set template = 'Atendemos: {horario}', body = 'Atendemos: {horario}'
     where institution_id = 'ipes' and kind = 'privacy'`,
  );
  const [{ version } = { version: 0 }] = await notice();
  const { body } = await ana.ask<CalendarView>('GET', '/api/staff/calendar?month=2026-11');
  const { weekly, lastEntryMarginMinutes } = body.hours;
  const saved = await ana.ask('PUT', '/api/staff/calendar/hours', {
    revision: body.revision,
    weekly: { ...weekly, '6': [{ from: '09:00', to: '12:00' }] },
    lastEntryMarginMinutes,
    ownWords: null,
    reason: 'Resolución 10',
  });
  expect(saved.status).toBe(200);
  expect(await notice()).toEqual([{ version: version + 1, body: expect.stringContaining('sábado') as string }]);
});
