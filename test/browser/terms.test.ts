import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import {
  acceptRules,
  DESKTOP,
  expectAccessible,
  expectReflow,
  openStage,
  PHONE,
  type Stage,
} from './stage.ts';

let stage: Stage;
let ana: Page;
let maria: Page;

beforeAll(async () => {
  stage = await openStage();
  ana = await stage.somebody(DESKTOP);
  await ana.goto('/ingreso');
  await ana.getByLabel('Correo electrónico').fill('ana@ipes.example');
  await ana.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await ana.getByRole('button', { name: 'Ingresar' }).click();
  await ana.waitForURL((url) => url.pathname !== '/ingreso');
  await ana.goto('/administracion/reglamento');
  await ana.getByRole('textbox', { name: 'Texto' }).waitFor();
});
afterAll(() => stage.close());

const draft = (page: Page) => page.getByRole('form', { name: 'Borrador' });

test('quien administra escribe el cambio, lo ve como el ciudadano y lo compara con lo vigente', async () => {
  await expectAccessible(ana);
  const body = ana.getByRole('textbox', { name: 'Texto' });
  await body.fill(`${await body.inputValue()}\n\n**Una sola consulta a la vez.**`);
  await ana.getByRole('textbox', { name: 'Qué cambia' }).fill('Se atiende una sola consulta a la vez.');
  await ana.getByRole('button', { name: 'Ver cambios' }).press('Enter');
  const changes = ana.getByRole('dialog', { name: 'Cambios frente a la versión vigente' });
  await expect
    .poll(() => changes.getByRole('listitem').allTextContents())
    .toEqual(['Se agrega: **Una sola consulta a la vez.**']);
  await expectAccessible(ana);
  await ana.keyboard.press('Escape');
  await ana.getByRole('button', { name: 'Vista previa' }).press('Enter');
  const preview = ana.getByRole('dialog', { name: 'Así lo leerán los ciudadanos' });
  await preview
    .frameLocator('iframe')
    .locator('strong', { hasText: 'Una sola consulta a la vez.' })
    .waitFor();
  await expectAccessible(ana);
  await ana.keyboard.press('Escape');
  await draft(ana).getByRole('button', { name: 'Guardar borrador' }).press('Enter');
  await draft(ana)
    .getByText(/Guardado por Ana Beltrán/)
    .waitFor();
});

test('si otra persona guarda primero, nada de lo escrito se pierde', async () => {
  const other = await ana.context().newPage();
  await other.goto('/administracion/reglamento');
  await other.getByRole('textbox', { name: 'Qué cambia' }).fill('Otro resumen');
  await draft(other)
    .getByText(/Guardado por/)
    .waitFor();
  await draft(other).getByRole('button', { name: 'Guardar borrador' }).click();
  await other.getByText('El borrador se guardó').first().waitFor();
  await other.close();
  const summary = ana.getByRole('textbox', { name: 'Qué cambia' });
  await summary.fill('Se atiende una sola consulta.');
  await draft(ana).getByRole('button', { name: 'Guardar borrador' }).click();
  await ana.getByRole('heading', { name: 'Otra persona guardó cambios' }).waitFor();
  expect(await summary.inputValue()).toBe('Se atiende una sola consulta.');
  await expectAccessible(ana);
  await ana.getByRole('button', { name: 'Conservar lo mío sobre eso' }).click();
  await draft(ana).getByRole('button', { name: 'Guardar borrador' }).click();
  await ana.getByRole('heading', { name: 'Otra persona guardó cambios' }).waitFor({ state: 'detached' });
});

test('publica con el teclado; a quien tenía la entrada abierta se le pide leer y aceptar lo nuevo', async () => {
  maria = await stage.somebody(PHONE);
  await acceptRules(maria);
  await maria.getByRole('textbox', { name: 'Nombre completo' }).fill('María Chindoy');
  await maria.getByRole('textbox', { name: /^Correo/ }).fill('maria.chindoy@gmail.com');
  await maria.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
  await draft(ana).getByRole('button', { name: 'Publicar…' }).press('Enter');
  const dialog = ana.getByRole('dialog', { name: 'Publicar' });
  await dialog.waitFor();
  await expectAccessible(ana);
  await dialog.getByRole('button', { name: 'Publicar' }).press('Enter');
  await ana.getByText('Versión 2. Rige desde').first().waitFor();
  const told = maria.getByText(
    'El reglamento o el aviso cambiaron. Para ingresar, lea y acepte la versión vigente.',
  );
  await told.waitFor();
  await maria.getByRole('button', { name: 'Ingresar al chat' }).click();
  await maria.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).waitFor();
  await told.waitFor();
  await maria.getByText('Una sola consulta a la vez.').waitFor();
  await maria.getByText(/^El reglamento cambió el 23 de noviembre de 2026/).waitFor();
  await expectAccessible(maria);
  await expectReflow(maria);
  await maria.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).check();
  await maria.getByRole('checkbox', { name: 'He leído el aviso de tratamiento de datos personales' }).check();
  await maria.getByRole('button', { name: 'Continuar', exact: true }).click();
  const name = maria.getByRole('textbox', { name: 'Nombre completo' });
  await expect.poll(() => name.inputValue()).toBe('María Chindoy');
});

test('la página de la entidad lo anuncia y el historial deja leer cada versión', async () => {
  const page = await stage.somebody(PHONE);
  await page.goto('/ipes');
  await page.getByRole('link', { name: 'Ver qué cambia en el reglamento' }).click();
  await page.getByRole('heading', { name: 'Qué cambia' }).waitFor();
  await page.getByText('Comparar con la versión 1').click();
  await page.getByText('Se agrega:').waitFor();
  await expectAccessible(page);
  await expectReflow(page);
  await page.getByRole('link', { name: 'Versión 1 del reglamento' }).click();
  await page.getByText('Esta versión ya no está vigente.').waitFor();
  expect(await page.getByText('Una sola consulta a la vez.').count()).toBe(0);
  await expectAccessible(page);
});

test('una versión para después se anuncia, se retira con su motivo y deja rastro', async () => {
  await ana.getByRole('textbox', { name: 'Texto' }).fill('Reglamento nuevo.');
  await ana.getByRole('textbox', { name: 'Qué cambia' }).fill('Todo.');
  await draft(ana).getByRole('button', { name: 'Guardar borrador' }).click();
  await draft(ana).getByRole('button', { name: 'Publicar…' }).click();
  const dialog = ana.getByRole('dialog', { name: 'Publicar' });
  await dialog.getByRole('radio', { name: 'En una fecha y hora' }).check();
  await dialog.getByLabel('Fecha', { exact: true }).fill('2026-12-01');
  await dialog.getByRole('button', { name: 'Publicar' }).click();
  await ana.getByText('La versión 3 está aprobada y regirá desde el 1 de diciembre de 2026').waitFor();
  await ana.setViewportSize({ width: 320, height: 640 });
  await expectReflow(ana);
  await ana.getByRole('button', { name: 'Retirar publicación' }).click();
  const withdrawal = ana.getByRole('dialog', { name: 'Retirar publicación' });
  await withdrawal.getByRole('button', { name: 'Retirar publicación' }).click();
  await withdrawal.getByText('Escriba por qué se retira la publicación').waitFor();
  await withdrawal.getByLabel('Por qué se retira').fill('Falta una firma');
  await withdrawal.getByRole('button', { name: 'Retirar publicación' }).click();
  await ana.getByText(/Retirada el .* por Ana Beltrán: Falta una firma/).waitFor();
  await expectAccessible(ana);
  expect(stage.complaints).toEqual([]);
});
