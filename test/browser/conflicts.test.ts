import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import type { SetupState } from '../../src/protocol.ts';
import type { CalendarView } from '../../src/protocol/calendar.ts';
import type { SettingsView } from '../../src/protocol/settings.ts';
import { servant, type Servant } from '../people.ts';
import { DESKTOP, expectAccessible, expectReflow, openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
/** The same administrator in another browser. */
let other: Servant;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.somebody(DESKTOP);
  await page.goto('/ingreso?ir=/administracion/campos');
  await page.getByLabel('Correo electrónico').fill('ana@ipes.example');
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await group('Tiempos').waitFor();
  other = await servant(stage.app, 'ana');
}, 120_000);
afterAll(() => stage.close());

const group = (name: string) => page.getByRole('form', { name, exact: true });
const conflict = () => page.getByRole('alert').filter({ hasText: 'Dice ahora' });
const settings = async () => (await other.ask<SettingsView>('GET', '/api/staff/settings')).body;

test('quien guarda después ve los dos lados en palabras, y decide', { timeout: 120_000 }, async () => {
  const form = group('Tiempos');
  await form.getByLabel('Tiempo máximo de la consulta').fill('25');
  const { revision, settings: base } = await settings();
  await other.ask('PUT', '/api/staff/settings', { revision, base, patch: { limitMinutes: 20 } });
  // Another group is saved: the settings come anew, and that is not having seen the change in this one.
  await group('Final de la consulta')
    .getByLabel(/Página a la que se va/)
    .fill('https://www.ipes.gov.co/fin');
  await group('Final de la consulta')
    .getByRole('button', { name: /^Guardar/ })
    .click();
  await page.getByText('Los cambios quedaron guardados y ya valen.').first().waitFor();
  await form.getByRole('button', { name: /^Guardar/ }).click();
  await conflict().waitFor();
  const words = await conflict().innerText();
  expect(words).toContain('Tiempo máximo de la consulta');
  expect(words).toContain('20 minutos');
  expect(words).toContain('25 minutos');
  await expectAccessible(page);
  await conflict().getByRole('button', { name: 'Guardar lo mío' }).click();
  await conflict().waitFor({ state: 'detached' });
  expect((await settings()).settings.limitMinutes).toBe(25);
});

test(
  'un dato de la entidad que cambió otra persona no se reemplaza sin verlo',
  { timeout: 120_000 },
  async () => {
    await page.goto('/administracion/identidad');
    const form = group('Datos de la entidad');
    await form.getByLabel('Teléfono').fill('601 555 0102');
    await other.ask('PUT', '/api/staff/facts', { base: {}, values: { telefono: '601 555 0101' } });
    await form.getByRole('button', { name: 'Guardar datos de la entidad' }).click();
    await conflict().waitFor();
    expect(await conflict().innerText()).toMatch(/601 555 0101[^]*601 555 0102/);
    await conflict().getByRole('button', { name: 'Guardar lo mío' }).click();
    await conflict().waitFor({ state: 'detached' });
    const { facts } = (await other.ask<SetupState>('GET', '/api/staff/setup-state')).body;
    expect(facts.find(({ key }) => key === 'telefono')?.value).toBe('601 555 0102');
  },
);

test('el horario de cada lado se lee como una frase', { timeout: 120_000 }, async () => {
  await page.goto('/administracion/calendario');
  const form = page.locator('.hours-form');
  await form.getByLabel(/Minutos antes del cierre/).fill('5');
  await form.locator('[name=reason]').fill('Más tiempo');
  const { revision, hours } = (await other.ask<CalendarView>('GET', '/api/staff/calendar?month=2026-11'))
    .body;
  await other.ask('PUT', '/api/staff/calendar/hours', {
    ...{ revision, lastEntryMarginMinutes: 15, ownWords: hours.ownWords, reason: 'Resolución 10' },
    weekly: { ...hours.weekly, '6': [{ from: '09:00', to: '12:00' }] },
  });
  await form.getByRole('button', { name: 'Guardar el horario' }).click();
  await conflict().waitFor();
  const words = await conflict().innerText();
  expect(words).toMatch(/sábado de 9:00 a\. m\. a 12:00 m\./);
  expect(words).toMatch(/15 minutos[^]*5 minutos/);
  await conflict().getByRole('button', { name: 'Dejar lo que dice ahora' }).click();
  await conflict().waitFor({ state: 'detached' });
  await expect.poll(() => form.getByLabel(/Minutos antes del cierre/).inputValue()).toBe('15');
});

test('el historial dice todo en palabras', { timeout: 120_000 }, async () => {
  await page.goto('/administracion/historial');
  const list = page.locator('.changes');
  await list.waitFor();
  for (const summary of await list.locator('summary').all()) await summary.click();
  const words = await list.innerText();
  expect(words).toContain('Tiempo máximo de la consulta');
  expect(words).not.toMatch(/[{}]|\btrue\b|limitMinutes|lastEntry|\btelefono\b/);
  await expectAccessible(page);
  await expectReflow(page);
});
