import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import type { ChangesPage } from '../../src/protocol.ts';
import { at } from '../moments.ts';
import { availableConsole } from './passing.ts';
import { acceptRules, expectAccessible, expectReflow, openStage, PHONE, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ at: at('2026-11-23T10:00:00') });
}, 120_000);
afterAll(() => stage.close());

async function administrator(options?: typeof PHONE): Promise<Page> {
  const page = await stage.somebody(options);
  await page.goto('/ingreso?ir=/administracion/calendario');
  await page.getByLabel('Correo electrónico').fill('ana@ipes.example');
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Ingresar' }).press('Enter');
  await page.getByRole('heading', { name: 'noviembre de 2026' }).waitFor();
  return page;
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

test(
  'the counter opens and closes under open pages, without reload; nothing typed is lost',
  { timeout: 120_000 },
  async () => {
    const [ana, citizen, reader] = await Promise.all([
      administrator(),
      stage.somebody(PHONE),
      stage.somebody(),
    ]);
    await Promise.all([citizen.goto('/ipes/chat'), reader.goto('/ipes')]);
    await citizen.getByRole('heading', { name: 'En el momento no hay funcionarios conectados' }).waitFor();
    await citizen.getByRole('button', { name: 'Enviar consulta' }).waitFor();
    await citizen.getByRole('button', { name: 'Esperar en la fila' }).waitFor();
    await expectAccessible(citizen);
    await reader.getByText('Sin funcionarios conectados.').first().waitFor();

    const rosa = await availableConsole(stage, 'rosa@ipes.example');
    await citizen.getByText('El chat ya está abierto.').waitFor();
    await reader.locator('[data-state="open"]').waitFor();

    await acceptRules(citizen);
    await citizen.getByRole('textbox', { name: 'Nombre completo' }).fill('Carmen Mutumbajoy');
    await ana.getByRole('button', { name: 'Agregar cierre o apertura' }).press('Enter');
    const adding = dialog(ana, 'Agregar cierre o apertura');
    await adding.getByLabel('Todo el día').press('Space');
    await adding.getByLabel('Desde la hora').fill('09:30');
    await adding.getByLabel('Hasta la hora').fill('11:00');
    await adding.getByRole('button', { name: 'Agregar cierre o apertura' }).press('Enter');
    await adding
      .getByText('Escriba el mensaje que leerán los ciudadanos durante el cierre.')
      .first()
      .waitFor();
    await adding.getByLabel('Mensaje para los ciudadanos').fill('Jornada de capacitación.');
    await adding.getByLabel('Motivo').fill('Circular 12');
    await expectAccessible(ana);
    await adding.getByRole('button', { name: 'Agregar cierre o apertura' }).press('Enter');

    await citizen.getByRole('heading', { name: 'Servicio suspendido temporalmente' }).waitFor();
    await citizen.getByText('Jornada de capacitación.').first().waitFor();
    expect(await citizen.getByRole('textbox', { name: 'Nombre completo' }).inputValue()).toBe(
      'Carmen Mutumbajoy',
    );
    await reader.getByText('Suspendido temporalmente.').first().waitFor();
    await reader.getByText('Abre hoy a las 11:00 a. m.').first().waitFor();

    // The clock opens it again by itself.
    stage.jump(at('2026-11-23T11:00:00') - stage.world.now() - 1500);
    await citizen
      .getByRole('heading', { name: /Ya puede ingresar al chat|no hay funcionarios/ })
      .waitFor({ timeout: 20_000 });
    await rosa.context().close();
    expect(stage.complaints).toEqual([]);
  },
);

test(
  'an emergency closes the counter with the reason and the button; reopening says why too',
  { timeout: 120_000 },
  async () => {
    const ana = await administrator();
    await ana.goto('/administracion');
    await ana.getByRole('button', { name: 'Suspender el servicio' }).click();
    const closing = dialog(ana, 'Suspender el servicio');
    await closing.getByRole('button', { name: 'Suspender el servicio' }).click();
    await closing.getByText('Elija o escriba el motivo.').waitFor();
    await expectAccessible(ana);
    await closing.getByLabel('Falla técnica').click();
    await closing.getByRole('button', { name: 'Suspender el servicio' }).click();
    await ana.getByText(/Suspendido desde .* por Ana Beltrán.*Por un imprevisto/).waitFor();
    await ana.getByRole('button', { name: 'Reanudar el servicio' }).click();
    const opening = dialog(ana, 'Reanudar el servicio');
    expect(await opening.getByLabel('Motivo').inputValue()).toBe('Terminó el motivo del cierre');
    await opening.getByRole('button', { name: 'Reanudar el servicio' }).click();
    await ana.getByText('Abierto a los ciudadanos').waitFor();
    const log = await ana.request.get('/api/staff/changes?subject=service');
    const { changes } = (await log.json()) as ChangesPage;
    expect(changes.map(({ reason }) => reason)).toEqual(['Terminó el motivo del cierre', 'Falla técnica']);
    await ana.context().close();
    expect(stage.complaints).toEqual([]);
  },
);

test(
  'the month says when and why not, by keyboard, for screen readers and on a phone',
  { timeout: 120_000 },
  async () => {
    const ana = await administrator();
    await expectAccessible(ana);
    const day = (words: string) => ana.getByRole('listitem').filter({ hasText: words });
    await day('lunes 16 de noviembre de 2026')
      .getByText('Festivo: Independencia de Cartagena (Ley 51 de 1983)')
      .waitFor();
    await day('domingo 22 de noviembre de 2026').getByText('Fin de semana').waitFor();
    await ana.getByRole('button', { name: 'Mes siguiente' }).press('Enter');
    await ana.getByRole('heading', { name: 'diciembre de 2026' }).waitFor();
    const work = 'Atender el festivo del martes 8 de diciembre de 2026';
    await ana.getByRole('button', { name: work }).press('Enter');
    await dialog(ana, 'Atender este festivo').getByLabel('Motivo').fill('Feria de servicios');
    await dialog(ana, 'Atender este festivo')
      .getByRole('button', { name: 'Atender este festivo' })
      .press('Enter');
    await day('martes 8 de diciembre de 2026')
      .getByText('Festivo en que se atiende: Inmaculada Concepción')
      .waitFor();
    await ana
      .getByRole('button', { name: 'Agregar un cierre o una apertura el sábado 12 de diciembre de 2026' })
      .press('Enter');
    const adding = dialog(ana, 'Agregar cierre o apertura');
    await adding.getByLabel('¿Qué va a agregar?').selectOption('opening');
    await adding.getByLabel('Todo el día').press('Space');
    await adding.getByLabel('Motivo').fill('Feria de servicios');
    await adding.getByRole('button', { name: 'Agregar cierre o apertura' }).press('Enter');
    await day('sábado 12 de diciembre de 2026').getByText('8:00 a. m. a 12:00 m.').waitFor();
    await ana.getByRole('button', { name: 'Revocar: Apertura especial' }).first().press('Enter');
    await dialog(ana, 'Revocar').getByLabel('Motivo').fill('Se aplazó');
    await dialog(ana, 'Revocar').getByRole('button', { name: 'Revocar' }).press('Enter');
    await ana.getByText(/Revocado por Ana Beltrán .*Se aplazó/).waitFor();
    await ana.setViewportSize(PHONE.viewport);
    await expectReflow(ana);
    await expectAccessible(ana);
  },
);

test(
  'two who edit the hours at once: the second is told, and keeps what was typed',
  { timeout: 120_000 },
  async () => {
    const [first, second] = await Promise.all([administrator(), administrator()]);
    const margin = (page: Page) => page.getByLabel('Minutos antes del cierre en que ya nadie nuevo entra');
    const save = (page: Page) => page.getByRole('button', { name: 'Guardar el horario' }).press('Enter');
    await margin(second).fill('20');
    await margin(first).fill('10');
    await save(first);
    await first.getByText('El horario quedó guardado.').first().waitFor();
    await second.getByRole('button', { name: 'Agregar franja el sábado' }).press('Enter');
    await second.getByLabel('sábado, franja 1, desde').fill('08:00');
    await second.getByLabel('sábado, franja 1, hasta').fill('07:00');
    await save(second);
    const told = second.getByRole('alert').filter({ hasText: 'cambió esto mientras usted lo editaba' });
    await told.waitFor();
    expect(await told.innerText()).toMatch(/10 minutos[^]*20 minutos/);
    expect(await margin(second).inputValue()).toBe('20');
    await told.getByRole('button', { name: 'Guardar lo mío' }).press('Enter');
    const fault = 'Revise las horas del sábado: cada franja debe terminar después de empezar.';
    await second.getByRole('alert').getByRole('link', { name: fault }).press('Enter');
    await second.keyboard.press('Tab');
    await second.getByLabel('sábado, franja 1, hasta').fill('12:00');
    await expectAccessible(second);
    await save(second);
    await second.getByText('El horario quedó guardado.').first().waitFor();
    await second
      .getByText(/El horario escrito en palabras dice/)
      .first()
      .waitFor();
    expect(await margin(second).inputValue()).toBe('20');
    expect(stage.complaints).toEqual([]);
  },
);
