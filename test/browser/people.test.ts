import type { Locator, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, stepAt } from '../../src/staff/totp.ts';
import { tabTo } from './keys.ts';
import { DESKTOP, expectAccessible, expectReflow, openStage, PHONE, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PASSWORD = 'una frase larga y segura';

async function opensAdministration(): Promise<Page> {
  const ana = await stage.somebody(DESKTOP);
  await ana.goto('/ingreso?ir=/administracion/personas');
  await ana.getByLabel('Correo electrónico').fill('ana@ipes.example');
  await ana.getByLabel('Contraseña', { exact: true }).fill('ventanilla-demo');
  await ana.keyboard.press('Enter');
  await ana.getByRole('heading', { name: 'Invitar a una persona' }).waitFor();
  return ana;
}

/** As they come, without a mouse. */
async function types(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(words);
}

/** The dark squares of the picture, as "column row". */
async function darkModules(code: Locator): Promise<string[]> {
  const drawn = (await code.locator('path').getAttribute('d')) ?? '';
  return [...drawn.matchAll(/M(\d+ \d+)h1v1h-1z/g)].map(([, place]) => place ?? '');
}

const modulesOf = (address: string): string[] =>
  encode(address, { ecc: 'M', border: 4 }).data.flatMap((row, y) =>
    row.flatMap((on, x) => (on ? [`${String(x)} ${String(y)}`] : [])),
  );

test(
  'an invited person chooses a password, sets up the second step and signs in with it, all by keyboard',
  { timeout: 120_000 },
  async () => {
    const ana = await opensAdministration();
    await expectAccessible(ana);
    await ana.getByRole('button', { name: 'Invitar', exact: true }).click();
    const summary = ana.getByRole('alert').filter({ hasText: 'Complete el campo «Nombre completo».' });
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((it) => it === document.activeElement)).toBe(true);
    await types(ana, 'Nombre completo', 'Juan Pérez');
    await types(ana, 'Correo electrónico', 'juan@ipes.gov.co');
    await ana.keyboard.press('Enter');
    const link = await ana.getByRole('textbox', { name: 'Enlace para Juan Pérez' }).inputValue();
    await ana.getByText('Vence el').waitFor();
    await expectAccessible(ana);

    const juan = await stage.somebody(PHONE);
    await juan.goto(link);
    await juan.getByText('Le invitaron a atender en Instituto para la Economía Social').waitFor();
    await expectAccessible(juan);
    await expectReflow(juan);
    await types(juan, 'Contraseña', PASSWORD);
    await juan.keyboard.press('Enter');
    await juan.getByRole('switch', { name: 'Disponible' }).waitFor();

    await juan.goto('/cuenta');
    await juan.getByRole('heading', { name: 'Mi cuenta' }).waitFor();
    await tabTo(juan, 'Activar el segundo paso');
    await juan.keyboard.press('Enter');
    const form = juan.getByRole('form', { name: 'Activar el segundo paso' });
    await form.getByLabel('Contraseña actual').fill(PASSWORD);
    await juan.keyboard.press('Enter');
    const code = juan.getByRole('img', { name: 'Código QR con la clave del segundo paso' });
    await code.waitFor();
    const address = await juan.getByRole('link', { name: 'Abrir en la aplicación' }).getAttribute('href');
    expect(await darkModules(code)).toEqual(modulesOf(address ?? ''));
    await expectAccessible(juan);
    const secret = (await juan.locator('.secret').innerText()).replaceAll(' ', '');
    expect(await juan.getByRole('link', { name: 'Abrir en la aplicación' }).getAttribute('href')).toContain(
      `secret=${secret}`,
    );
    await expectAccessible(juan);
    await types(juan, 'Código de seis cifras', codeOf(secret, stepAt(Date.now()) - 1));
    await juan.keyboard.press('Enter');
    await juan.getByRole('heading', { name: 'Guarde sus códigos de respaldo' }).waitFor();
    expect(await juan.locator('.backup-codes li').count()).toBe(10);
    await juan.getByRole('button', { name: 'Imprimir' }).waitFor();
    await expectAccessible(juan);
    await expectReflow(juan);
    await tabTo(juan, 'Ya los guardé');
    await juan.keyboard.press('Enter');
    await juan.getByText('Quedan 10 códigos de respaldo.').waitFor();
    await expectAccessible(juan);
    await expectReflow(juan);

    const again = await stage.somebody(PHONE);
    await again.goto('/ingreso');
    await again.getByLabel('Correo electrónico').fill('juan@ipes.gov.co');
    await types(again, 'Contraseña', PASSWORD);
    await again.keyboard.press('Enter');
    await again.getByLabel('Código', { exact: true }).waitFor();
    await expectAccessible(again);
    await again.keyboard.type('000000');
    await again.keyboard.press('Enter');
    await again.getByText('El código no es correcto o ya se usó.').first().waitFor();
    await types(again, 'Código', codeOf(secret, stepAt(Date.now())));
    await again.keyboard.press('Enter');
    await again.getByRole('switch', { name: 'Disponible' }).waitFor();
    await again.context().close();
    await juan.context().close();
    await ana.context().close();
  },
);

test(
  'an administrator changes roles, is told why the last of them stays, and ends an account at once',
  { timeout: 120_000 },
  async () => {
    const ana = await opensAdministration();
    const rosa = await stage.somebody(DESKTOP);
    await rosa.goto('/ingreso');
    await rosa.getByLabel('Correo electrónico').fill('rosa@ipes.example');
    await rosa.getByLabel('Contraseña', { exact: true }).fill('ventanilla-demo');
    await rosa.keyboard.press('Enter');
    await rosa.getByRole('switch', { name: 'Disponible' }).waitFor();

    await tabTo(ana, 'Administrar a Ana Beltrán');
    await ana.keyboard.press('Enter');
    await ana.getByRole('checkbox', { name: 'Administración' }).uncheck();
    await ana.getByRole('checkbox', { name: 'Supervisión' }).check();
    await ana.getByRole('button', { name: 'Guardar cambios' }).click();
    await ana.getByText('Es la última persona con el rol de administración.').first().waitFor();
    await expectAccessible(ana);

    await ana.getByRole('link', { name: 'Volver a la lista de personas' }).click();
    await ana.getByRole('link', { name: 'Administrar a Rosa Elvira Castro' }).click();
    await ana.getByRole('table').getByText('Ingresó').first().waitFor();
    await ana.setViewportSize(PHONE.viewport);
    await expectReflow(ana);
    await ana.setViewportSize(DESKTOP.viewport);
    await ana.getByRole('button', { name: 'Desactivar cuenta' }).click();
    const dialog = ana.getByRole('dialog', { name: 'Desactivar cuenta' });
    await dialog.getByText('Rosa Elvira Castro sale de inmediato de todos sus equipos').waitFor();
    await expectAccessible(ana);
    await dialog.getByRole('button', { name: 'Desactivar cuenta' }).click();
    await ana.getByText('Desactivada', { exact: true }).waitFor();
    await rosa.getByRole('dialog', { name: 'Su sesión terminó' }).waitFor();

    await ana.getByRole('link', { name: 'Volver a la lista de personas' }).click();
    await ana.getByRole('button', { name: 'Exigir el segundo paso' }).click();
    const policy = ana.getByRole('dialog', { name: 'Exigir el segundo paso' });
    await policy.getByRole('button', { name: 'Exigir el segundo paso' }).click();
    await ana.getByRole('heading', { name: 'Active su segundo paso' }).waitFor();
    await expectAccessible(ana);
    expect(stage.complaints).toEqual([]);
  },
);
