import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import type { ChatBoot } from '../../src/protocol.ts';
import { DESKTOP, expectAccessible, expectReflow, openStage, PHONE, type Stage } from './stage.ts';

let stage: Stage;
let ana: Page;

beforeAll(async () => {
  stage = await openStage();
  ana = await administrator(DESKTOP);
}, 120_000);
afterAll(() => stage.close());

async function administrator(screen: typeof DESKTOP | typeof PHONE): Promise<Page> {
  const page = await stage.somebody(screen);
  await page.goto('/ingreso?ir=/administracion/textos');
  await page.getByLabel('Correo electrónico').fill('ana@ipes.example');
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Textos', level: 1 }).waitFor();
  return page;
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Administración' }).getByRole('link', { name });
const looksRight = async (page: Page) => {
  await expectAccessible(page);
  await expectReflow(page);
};

test(
  'un texto se busca, se cambia y se ve como lo leerá la ciudadanía, solo con el teclado',
  { timeout: 120_000 },
  async () => {
    await ana.getByRole('searchbox', { name: 'Buscar en los textos' }).focus();
    await ana.keyboard.type('trato indebido');
    const link = ana.getByRole('link', { name: 'Trato indebido', exact: true });
    await link.waitFor();
    await looksRight(ana);
    await link.focus();
    await ana.keyboard.press('Enter');
    const box = ana.getByRole('textbox', { name: 'Texto', exact: true });
    await box.focus();
    await ana.keyboard.press('Control+A');
    await ana.keyboard.type('La consulta terminó. {hora}');
    await ana.keyboard.press('Tab');
    await ana.getByRole('button', { name: 'Guardar texto' }).focus();
    await ana.keyboard.press('Enter');
    const summary = ana.getByRole('alert').filter({ hasText: '{hora} no existe en este texto' });
    await summary.waitFor();
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    await looksRight(ana);
    await box.fill('');
    await box.pressSequentially('La consulta con {sigla} terminó.');
    await ana.frameLocator('iframe').getByText('La consulta con IPES terminó.').waitFor();
    await ana.getByRole('button', { name: 'Guardar texto' }).press('Enter');
    await ana.getByText('El texto quedó guardado.').first().waitFor();
    await ana.getByText('Su consulta se ha cerrado, por trato indebido', { exact: false }).first().waitFor();
    await looksRight(ana);
  },
);

test(
  'dos personas editan un texto: la segunda ve las dos versiones y no pierde la suya',
  { timeout: 120_000 },
  async () => {
    const other = await administrator(PHONE);
    for (const page of [ana, other]) {
      await page.goto('/administracion/textos?texto=draft_offer');
      await page.getByRole('textbox', { name: 'Texto', exact: true }).waitFor();
    }
    await ana.getByRole('textbox', { name: 'Texto', exact: true }).fill('Quedó algo sin enviar.');
    await ana.getByRole('button', { name: 'Guardar texto' }).press('Enter');
    await ana.getByText('El texto quedó guardado.').first().waitFor();
    await other.getByRole('textbox', { name: 'Texto', exact: true }).fill('Hay un mensaje pendiente.');
    await other.getByRole('button', { name: 'Guardar texto' }).press('Enter');
    const told = other.getByRole('alert').filter({ hasText: 'Ana Beltrán cambió esto' });
    await told.getByText('Quedó algo sin enviar.').waitFor();
    await told.getByText('Hay un mensaje pendiente.').waitFor();
    await looksRight(other);
    await other.getByRole('button', { name: 'Guardar lo mío' }).press('Enter');
    await other.getByText('El texto quedó guardado.').first().waitFor();
    await other.context().close();
  },
);

test('las casillas se ordenan con botones y cada error lleva a la suya', { timeout: 120_000 }, async () => {
  await section(ana, 'Campos y límites').press('Enter');
  const form = ana.getByRole('form', { name: 'Formulario de ingreso' });
  await form.getByRole('button', { name: 'Subir la casilla Correo personal' }).press('Enter');
  await form.getByRole('group', { name: 'Casilla 1: Correo personal' }).waitFor();
  await form.getByRole('button', { name: 'Agregar casilla' }).press('Enter');
  await ana.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Guardar formulario de ingreso' }).press('Enter');
  const wrong = form.getByRole('link', { name: '«Formulario de ingreso, 4: nombre» no puede quedar vacío.' });
  await wrong.waitFor();
  await looksRight(ana);
  await wrong.press('Enter');
  await ana.keyboard.type('Localidad');
  await form.getByRole('button', { name: 'Guardar formulario de ingreso' }).press('Enter');
  await ana.getByText('Los cambios quedaron guardados').first().waitFor();
  const citizen = await stage.somebody(PHONE);
  await citizen.goto('/ipes/chat');
  const text = await citizen.evaluate(async () => (await fetch('/api/institutions/ipes/chat')).text());
  const { fields } = JSON.parse(text) as ChatBoot;
  expect(fields.map(({ label }) => label)).toEqual([
    'Correo personal',
    'Nombre completo',
    'Motivo de su consulta',
    'Localidad',
  ]);
  await citizen.context().close();
});

test('un color que no se lee se dice al elegirlo y no se guarda', { timeout: 120_000 }, async () => {
  await section(ana, 'Identidad y correos').press('Enter');
  const form = ana.getByRole('form', { name: 'Colores' });
  await form.getByRole('textbox', { name: 'Color principal', exact: true }).fill('#83A0DA');
  await form.getByText('no se lee bien: necesita 4,5 o más').first().waitFor();
  await form.getByRole('button', { name: 'Guardar colores' }).press('Enter');
  await form.getByRole('link', { name: '«Color principal» no se lee bien' }).waitFor();
  await looksRight(ana);
});

test(
  'la entidad se descarga y se trae de vuelta, viendo antes qué cambiaría',
  { timeout: 120_000 },
  async () => {
    await section(ana, 'Exportar e importar').press('Enter');
    const waiting = ana.waitForEvent('download');
    await ana.getByRole('link', { name: 'Descargar la entidad (.zip)' }).press('Enter');
    const file = await (await waiting).path();
    await ana.getByLabel('Archivo .zip').setInputFiles(file);
    await ana.getByRole('button', { name: 'Ver qué cambiaría' }).press('Enter');
    await ana.getByRole('heading', { name: 'no hay nada que cambiar' }).waitFor();
    await looksRight(ana);
    const phone = await administrator(PHONE);
    for (const name of ['Textos', 'Campos y límites', 'Identidad y correos', 'Exportar e importar']) {
      await phone.getByRole('button', { name: 'Todas las secciones' }).press('Enter');
      await section(phone, name).press('Enter');
      await phone.getByRole('heading', { name, level: 1 }).waitFor();
      await expect.poll(() => phone.getByText('Cargando…').count()).toBe(0);
      await expectReflow(phone);
    }
    await expectAccessible(phone);
    await phone.context().close();
    expect(stage.complaints).toEqual([]);
  },
);
