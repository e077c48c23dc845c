import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { tabTo } from './keys.ts';
import { availableConsole, connected } from './passing.ts';
import {
  acceptRules,
  alarm,
  expectAccessible,
  expectReflow,
  log,
  openStage,
  PHONE,
  type Stage,
} from './stage.ts';

let stage: Stage;
let rosa: Page;

beforeAll(async () => {
  stage = await openStage({ config: { demo: true } });
  rosa = await availableConsole(stage, 'rosa@ipes.example');
}, 120_000);
afterAll(() => stage.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

test(
  'from a dato answered by keyboard on a narrow screen to a threat and a range restricted at once',
  { timeout: 120_000 },
  async () => {
    const sofia = await stage.somebody();
    await sofia.goto('/ingreso');
    await sofia.getByLabel('Correo electrónico').fill('sofia@ipes.example');
    await sofia.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
    await sofia.getByRole('button', { name: 'Ingresar' }).click();
    await sofia.getByText('Nadie en espera').waitFor();
    // A name of one word is asked about, and accepted.
    const citizen = await stage.somebody(PHONE);
    await acceptRules(citizen);
    await citizen.getByRole('textbox', { name: 'Nombre completo' }).fill('Chindoy');
    await citizen.getByRole('textbox', { name: /^Correo/ }).fill('chindoy@correo.co');
    await citizen.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
    await citizen.getByRole('button', { name: 'Ingresar al chat' }).click();
    await citizen.getByRole('alert').getByText('¿Es su nombre completo?').waitFor();
    expect(await citizen.locator('[name=detalle2]').getAttribute('tabindex')).toBe('-1');
    await expectAccessible(citizen);
    await citizen.getByRole('button', { name: 'Ingresar al chat' }).click();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();

    // The agent asks with the keyboard; the citizen answers with it.
    await press(rosa, 'Pedir un dato');
    await press(rosa, 'Teléfono');
    await log(citizen).getByText('le pide este dato: Teléfono').waitFor();
    await citizen.getByRole('textbox', { name: 'Teléfono' }).waitFor();
    await expectAccessible(citizen);
    await expectReflow(citizen);
    await citizen.getByRole('log', { name: 'Conversación' }).focus();
    await tabTo(citizen, 'Teléfono');
    await citizen.keyboard.type('310 555 12');
    await citizen.keyboard.press('Enter');
    await citizen.getByText('Un teléfono de Colombia tiene diez cifras.').waitFor();
    await citizen.keyboard.type('34');
    await tabTo(citizen, 'Enviar dato');
    await citizen.keyboard.press('Enter');
    await log(rosa).getByText('Teléfono: 310 555 1234').waitFor();
    await expect.poll(() => citizen.evaluate(() => document.activeElement?.id)).toBe('mensaje');
    await expect
      .poll(() => rosa.getByRole('textbox', { name: 'Teléfono' }).inputValue())
      .toBe('310 555 1234');
    await press(rosa, 'Pedir un dato');
    await press(rosa, 'Dirección');
    await citizen.getByRole('button', { name: 'No deseo darlo' }).press('Enter');
    await log(rosa).getByText('Dirección: prefirió no darlo').waitFor();

    // Warned, and a threat reported: one click each.
    await press(rosa, 'Advertir');
    await log(citizen).getByText('continúe con respeto').waitFor();
    await press(rosa, 'Reportar amenaza');
    await sofia.getByRole('alert').getByText('reportó una amenaza el').waitFor();
    await rosa.getByText('Este registro se conserva').waitFor();
    await expectAccessible(rosa);
    await expectAccessible(sofia);
    await sofia.getByRole('button', { name: /^Marcar como vista/ }).press('Enter');
    await sofia.getByRole('region', { name: 'Amenazas sin ver' }).waitFor({ state: 'detached' });

    // A range by hand, seen first, and at once in the open page.
    await connected(stage, 'visitor', 1);
    await sofia.goto('/administracion/restricciones');
    await press(sofia, 'Agregar restricción');
    const dialog = sofia.getByRole('dialog', { name: 'Agregar restricción' });
    await dialog.getByLabel('Dirección IP o rango (CIDR)').fill('10.0.0.0/8');
    await dialog.getByRole('button', { name: 'Comprobar a quién alcanza' }).press('Enter');
    await dialog.getByText('Esa dirección IP es interna').first().waitFor();
    await dialog.getByLabel('Dirección IP o rango (CIDR)').fill('203.0.113.0/24');
    await dialog.getByRole('button', { name: 'Comprobar a quién alcanza' }).press('Enter');
    await dialog.getByText('1 persona está ahora en el chat').waitFor();
    await dialog.getByLabel('Motivo').fill('Amenazas');
    await expectAccessible(sofia);
    await dialog.getByRole('button', { name: 'Agregar restricción' }).press('Enter');
    await citizen
      .getByText('Por el mal uso')
      .or(citizen.getByText(/restring/))
      .first()
      .waitFor();
    await sofia.getByText('203.0.113.0/24').first().waitFor();
    await expectAccessible(sofia);
    await expectReflow(citizen);
    await citizen.goto('/ipes/chat');
    await citizen.getByRole('heading', { name: 'Su acceso al chat está restringido' }).waitFor();
    await citizen.getByText('motivo: Amenazas').waitFor();
    expect(stage.complaints).toEqual([]);
  },
);
