import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, HOUR } from '../moments.ts';
import { DESKTOP, expectAccessible, expectReflow, openStage, PHONE, signIn, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  // Monday after the hours of IPES; the mail server of the demo takes everything that exists.
  stage = await openStage({ at: at('2026-11-23T18:00:00'), config: { demo: true } });
}, 120_000);
afterAll(() => stage.close());

const LONG_NAME = 'Carmen de la Santísima Trinidad Mutumbajoy Jacanamejoy Buesaquillo';

const answerBox = (page: Page) => page.getByRole('textbox', { name: 'Escriba su respuesta' });
const card = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Lista de consultas' }).getByRole('link', { name });

async function leavesQuestion(page: Page, email: string, name = 'Carmen Mutumbajoy'): Promise<void> {
  await page.goto('/ipes/chat');
  await page.getByRole('heading', { name: 'Fuera del horario de atención' }).waitFor();
  await page.getByRole('textbox', { name: 'Nombre completo' }).fill(name);
  await page.getByRole('textbox', { name: /^Correo/ }).fill(email);
  await page.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
  await page.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).check();
  await page.getByRole('checkbox', { name: 'He leído el aviso de tratamiento de datos personales' }).check();
  await page.getByRole('button', { name: 'Enviar consulta' }).click();
  await page.getByRole('heading', { name: 'Recibimos su consulta' }).waitFor();
}

/** By keyboard alone: Tab until it has the focus, then Enter. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached by Tab`);
}

test(
  'a question left at night is answered the next morning by keyboard, seen at once by the others, with the draft kept over a reload',
  { timeout: 180_000 },
  async () => {
    const carmen = await stage.somebody(PHONE);
    await leavesQuestion(carmen, 'carmen@gmial.com');
    await carmen.getByText('a más tardar el 24 de noviembre de 2026').waitFor();
    await carmen.getByText('Le enviaremos esta constancia a carmen@gmial.com.').waitFor();
    await carmen.getByText('no es un radicado').waitFor();
    await expectAccessible(carmen);
    await expectReflow(carmen);
    await carmen.context().close();

    stage.jump(15 * HOUR);
    const jairo = await stage.somebody(DESKTOP);
    await signIn(jairo, 'jairo@ipes.example');
    await jairo.getByRole('link', { name: 'Consultas', exact: true }).click();
    await card(jairo, 'Carmen Mutumbajoy').getByText('Vence hoy').waitFor();
    expect(await jairo.getByRole('link', { name: 'Vencen hoy 1' }).count()).toBe(1);

    const rosa = await stage.somebody(DESKTOP);
    await signIn(rosa, 'rosa@ipes.example');
    await tabTo(rosa, 'link', 'Consultas');
    await rosa.keyboard.press('Enter');
    await tabTo(rosa, 'link', 'Carmen Mutumbajoy');
    await rosa.keyboard.press('Enter');
    await rosa.getByRole('heading', { name: 'Carmen Mutumbajoy' }).waitFor();
    await expect
      .poll(() => rosa.evaluate(() => document.activeElement?.textContent))
      .toContain('Carmen Mutumbajoy');
    await tabTo(rosa, 'button', 'Tomar consulta');
    await rosa.keyboard.press('Enter');
    await answerBox(rosa).waitFor();
    await expect.poll(() => answerBox(rosa).evaluate((it) => it === document.activeElement)).toBe(true);
    await card(jairo, 'Carmen Mutumbajoy').getByText('La responde Rosa Elvira Castro').waitFor();
    await card(jairo, 'Carmen Mutumbajoy').click();
    await jairo.getByText(/^La responde Rosa Elvira Castro desde/).waitFor();
    expect(await jairo.getByRole('button', { name: 'Tomar consulta' }).count()).toBe(0);
    expect(await answerBox(jairo).count()).toBe(0);

    // The same insertable answers as at the desk.
    await rosa.keyboard.press('/');
    await rosa.getByRole('combobox', { name: 'Buscar' }).fill('Página web');
    await rosa.keyboard.press('Enter');
    await expect.poll(() => answerBox(rosa).inputValue()).toContain('www.ipes.gov.co');
    await expect.poll(() => answerBox(rosa).evaluate((it) => it === document.activeElement)).toBe(true);
    await rosa.keyboard.type(' Con gusto.');
    await rosa.reload();
    await expect.poll(() => answerBox(rosa).inputValue()).toMatch(/www\.ipes\.gov\.co.* Con gusto\.$/);
    await expectAccessible(rosa);

    await tabTo(rosa, 'button', 'Enviar respuesta');
    await rosa.keyboard.press('Enter');
    const dialog = rosa.getByRole('dialog', { name: 'Enviar respuesta' });
    await dialog.getByText('la recibirá en carmen@gmial.com').waitFor();
    await tabTo(rosa, 'button', 'Cancelar');
    await rosa.keyboard.press('Tab');
    await rosa.keyboard.press('Enter');
    await rosa.getByText(/La respondió Rosa Elvira Castro/).waitFor();
    await jairo.getByText(/La respondió Rosa Elvira Castro/).waitFor();
    expect(await answerBox(rosa).count()).toBe(0);
    await jairo.context().close();
    await rosa.context().close();
  },
);

test(
  'a mail that came to nobody is shown with the words of the server and sent anew to the corrected address, also at 320 px',
  { timeout: 180_000 },
  async () => {
    const citizen = await stage.somebody(PHONE);
    stage.jump(9 * HOUR);
    await leavesQuestion(citizen, 'carmen@no-existe.example', LONG_NAME);
    await citizen.context().close();
    const nelly = await stage.somebody(PHONE);
    await signIn(nelly, 'nelly@ipes.example');
    await nelly.goto('/consultas?ver=sin-entregar');
    await nelly.getByText('No se pudo entregar').first().waitFor({ timeout: 30_000 });
    await expectAccessible(nelly);
    await expectReflow(nelly);
    await card(nelly, LONG_NAME).click();
    await nelly.getByText('550 5.1.1 Demo: ese buzón no existe').first().waitFor();
    await expectAccessible(nelly);
    await expectReflow(nelly);
    await nelly.getByRole('button', { name: /^Enviar de nuevo/ }).click();
    const dialog = nelly.getByRole('dialog', { name: 'Enviar de nuevo' });
    await dialog.getByRole('textbox', { name: 'Correo electrónico' }).fill('carmen@');
    await dialog.getByRole('button', { name: 'Enviar de nuevo' }).click();
    await dialog.getByText('El correo electrónico no está completo').first().waitFor();
    await expectAccessible(nelly);
    await dialog.getByRole('textbox', { name: 'Correo electrónico' }).fill('carmen@correo.example');
    await dialog.getByRole('button', { name: 'Enviar de nuevo' }).click();
    await nelly.getByText('Constancia de recibo a carmen@correo.example').waitFor();
    await nelly.getByText(/Nelly Cifuentes corrigió el correo carmen@no-existe\.example/).waitFor();

    await nelly.getByRole('link', { name: 'Ver el registro' }).click();
    await nelly.getByRole('heading', { name: /^Consulta dejada n\.º/ }).waitFor();
    await nelly.getByRole('button', { name: 'Imprimir' }).waitFor();
    await expectAccessible(nelly);
    await expectReflow(nelly);
    await nelly.getByRole('link', { name: 'Volver a los registros' }).click();
    await nelly.getByRole('link', { name: 'Consultas dejadas' }).waitFor();
    await nelly.getByText('2 consultas').waitFor();
    await expectAccessible(nelly);
    await expectReflow(nelly);
    expect(stage.complaints).toEqual([]);
  },
);
