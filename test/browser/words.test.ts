import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servant } from '../people.ts';
import { availableConsole } from './passing.ts';
import {
  acceptRules,
  alarm,
  box,
  DESKTOP,
  expectAccessible,
  expectReflow,
  log,
  openStage,
  PHONE,
  say,
  type Stage,
} from './stage.ts';

let stage: Stage;
let rosa: Page;
let maria: Page;

beforeAll(async () => {
  stage = await openStage();
  const ana = await servant(stage.app, 'ana');
  await ana.ask('PUT', '/api/staff/facts', { base: {}, values: { pqrsd: 'https://www.ipes.gov.co/pqrsd' } });
  rosa = await availableConsole(stage, 'rosa@ipes.example');
  maria = await stage.somebody(PHONE);
}, 120_000);
afterAll(() => stage.close());

/** With every card on a small screen of a public servant: what must be answered, and the box, are all seen. */
async function expectNothingPushedOff(page: Page): Promise<void> {
  const small = { width: 1024, height: 768 };
  await page.setViewportSize(small);
  for (const one of [group(page).getByRole('button', { name: 'Corregir' }), box(page)]) {
    const { y = 0, height = 0 } = (await one.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(small.height);
  }
  await page.setViewportSize(DESKTOP.viewport);
}

const group = (page: Page) => page.getByRole('region', { name: 'Revise el mensaje antes de enviarlo' });
const outgoing = (page: Page) => page.getByRole('list', { name: 'Mensajes por enviar' });

test(
  'at the entry a secret is warned about and hidden; words of risk and of a complaint bring their cards',
  { timeout: 120_000 },
  async () => {
    await acceptRules(maria);
    await maria.getByRole('textbox', { name: 'Nombre completo' }).fill('María Chindoy');
    await maria.getByRole('textbox', { name: /^Correo/ }).fill('maria.chindoy@gmail.com');
    const question = maria.getByRole('textbox', { name: /^Motivo de su consulta/ });
    await question.fill('Mi clave es Perro2026 y mi esposo me pega');
    await maria.getByRole('button', { name: 'Ingresar al chat' }).click();
    const asked = maria.getByRole('group', {
      name: /parece tener un número de tarjeta o de cuenta, o una clave/,
    });
    await asked.waitFor();
    await expectAccessible(maria);
    await expectReflow(maria);
    await asked.getByRole('button', { name: 'Corregir' }).click();
    await expect.poll(() => question.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await question.inputValue()).toContain('Perro2026');
    await maria.getByRole('button', { name: 'Ingresar al chat' }).click();
    await asked.getByRole('button', { name: 'Enviar de todos modos' }).click();
    await maria.getByRole('button', { name: 'Salir de la fila' }).waitFor();

    await alarm(rosa).getByText('Palabras de riesgo').waitFor();
    await alarm(rosa).getByText('Mi clave es XXXXXX y mi esposo me pega').waitFor();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    const risk = rosa.getByRole('region', { name: 'Palabras de riesgo o de emergencia' });
    await risk.getByText('línea 155').waitFor();
    await risk.getByText(/por verificar por la entidad/).waitFor();
    await expectAccessible(rosa);
    await say(rosa, 'Su documento 52.345.678 aparece');
    await group(rosa).waitFor();
    await expectNothingPushedOff(rosa);
    await group(rosa).getByRole('button', { name: 'Corregir' }).click();
    await box(rosa).fill('');
    await risk.getByRole('button', { name: 'Ocultar aviso' }).click();
    await expect.poll(() => risk.count()).toBe(0);
  },
);

test(
  'a citizen is warned of a card and of disrespect in the list of what is to be sent, and decides',
  { timeout: 120_000 },
  async () => {
    await box(maria).waitFor();
    await say(maria, 'Mi tarjeta es 4111 1111 1111 1111');
    await outgoing(maria)
      .getByText(/parece tener un número de tarjeta/)
      .waitFor();
    await expectAccessible(maria);
    await expectReflow(maria);
    await outgoing(maria).getByRole('button', { name: 'Enviar de todos modos' }).click();
    await log(maria).getByText('Mi tarjeta es XXXX XXXX XXXX 1111').waitFor();
    await log(rosa).getByText('Mi tarjeta es XXXX XXXX XXXX 1111').waitFor();

    await say(maria, 'ustedes son unos inútiles');
    await outgoing(maria)
      .getByText(/puede ser irrespetuoso/)
      .waitFor();
    // On a phone of 320 px the two ways on are seen without scrolling for them.
    expect(await outgoing(maria).evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
    await outgoing(maria).getByRole('button', { name: 'Corregir' }).click();
    expect(await box(maria).inputValue()).toBe('ustedes son unos inútiles');
    await say(maria, 'ustedes son unos inútiles');
    await outgoing(maria).getByRole('button', { name: 'Enviar de todos modos' }).click();
    await log(rosa).getByText('Posible trato irrespetuoso').waitFor();
    expect(await maria.getByText('Posible trato irrespetuoso').count()).toBe(0);
  },
);

test(
  'what looks like a PQRSD brings the citizen one card, and the public servant refers them with one button',
  { timeout: 120_000 },
  async () => {
    await say(maria, 'Quiero poner una queja');
    const card = maria.getByRole('complementary', { name: 'PQRSD' });
    await card.getByText(/presentar una petición, queja/).waitFor();
    await expectAccessible(maria);
    await expectReflow(maria);
    await card.getByRole('button', { name: 'Entendido' }).click();
    await say(maria, 'Necesito radicar un documento');
    await log(rosa).getByText('Necesito radicar un documento').waitFor();
    expect(await card.count()).toBe(0);

    await rosa.getByRole('button', { name: 'Remitir a PQRSD' }).click();
    const dialog = rosa.getByRole('dialog', { name: 'Remitir a PQRSD' });
    await expect.poll(() => dialog.getByLabel('Mensaje').inputValue()).toContain('ipes.gov.co/pqrsd');
    await dialog.getByLabel('Mensaje').fill('Puede presentarla en la página de la entidad.');
    await dialog.getByRole('button', { name: 'Remitir a PQRSD' }).click();
    await log(maria).getByText('Puede presentarla en la página de la entidad.').waitFor();
  },
);

test(
  'a public servant marks an identity number and confirms a telephone beside the box; the record shows both',
  { timeout: 120_000 },
  async () => {
    await say(rosa, 'Su documento 52.345.678 aparece');
    await group(rosa).getByText('52.345.678').first().waitFor();
    await group(rosa)
      .getByText(/Ley 1581 de 2012/)
      .waitFor();
    await expectAccessible(rosa);
    await group(rosa).getByRole('button', { name: 'Enviar de todos modos' }).click();
    await group(rosa)
      .getByText(/por qué puede enviarse, o corrija/)
      .waitFor();
    await group(rosa).getByRole('button', { name: 'Corregir' }).click();
    expect(await box(rosa).inputValue()).toBe('Su documento 52.345.678 aparece');
    await say(rosa, 'Su documento 52.345.678 aparece');
    await group(rosa).getByRole('radio', { name: 'Dato de la misma persona' }).check();
    await group(rosa).getByRole('button', { name: 'Enviar de todos modos' }).click();
    await log(maria).getByText('Su documento 52.345.678 aparece').waitFor();

    await rosa.setViewportSize({ width: 320, height: 640 });
    await say(rosa, 'Llame al 310 456 7890');
    await group(rosa)
      .getByText(/También se señala: teléfono/)
      .waitFor();
    await expectReflow(rosa);
    await group(rosa).getByRole('button', { name: 'Enviar de todos modos' }).click();
    await log(maria).getByText('Llame al 310 456 7890').waitFor();
    await rosa.setViewportSize(DESKTOP.viewport);

    await rosa.goto('/registros?con=personal_data');
    await rosa
      .getByRole('link', { name: /^(Consulta n.º )?1$/ })
      .first()
      .click();
    await rosa.getByText(/documento de identidad \(marcado como «dato de la misma persona»\)/).waitFor();
    await rosa.getByText(/teléfono \(enviado de todos modos\)/).waitFor();
    await rosa.getByText('Rosa Elvira Castro remitió a la persona a PQRSD').waitFor();
    expect(stage.complaints).toEqual([]);
  },
);
