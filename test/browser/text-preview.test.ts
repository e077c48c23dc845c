import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { MONDAY_0905 } from '../moments.ts';
import { expectAccessible, expectReflow, openStage, type Stage } from './stage.ts';

const TEN_HOURS = 36_000_000;
const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let stage: Stage;
let ana: Page;

beforeAll(async () => {
  // In the evening: what citizens read then can be laid beside its preview.
  stage = await openStage({ at: MONDAY_0905 + TEN_HOURS });
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

const shown = (page: Page): FrameLocator => page.frameLocator('iframe');
const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Texto', exact: true });
async function open(page: Page, key: string): Promise<FrameLocator> {
  await page.goto(`/administracion/textos?texto=${key}`);
  await shown(page).getByRole('heading', { level: 1 }).waitFor();
  return shown(page);
}

/** How it is drawn: what the eye compares. */
const look = (it: Locator): Promise<Record<string, string>> =>
  it.evaluate((element) => {
    const style = getComputedStyle(element);
    const names = ['fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'color', 'whiteSpace'] as const;
    const { width } = element.getBoundingClientRect();
    return {
      ...Object.fromEntries(names.map((name) => [name, style[name]])),
      width: String(Math.round(width)),
    };
  });

test(
  'lo de fuera del horario se ve como en el celular de quien llega a esa hora',
  { timeout: 60_000 },
  async () => {
    const citizen = await stage.somebody(PHONE);
    await citizen.goto('/ipes/chat');
    await citizen.getByRole('heading', { name: 'Fuera del horario de atención' }).waitFor();
    const preview = await open(ana, 'out_of_hours');
    for (const place of ['h1', '.lead', 'form label >> nth=0', 'button[type=submit]', '.site-name']) {
      expect(await look(preview.locator(place).first()), place).toEqual(
        await look(citizen.locator(place).first()),
      );
    }
    expect(await preview.locator('.lead').innerText()).toBe(await citizen.locator('.lead').innerText());
    await citizen.context().close();
  },
);

test(
  'lo que se escribe se ve sin guardarlo; lo que no se puede mostrar no borra nada',
  { timeout: 60_000 },
  async () => {
    const preview = await open(ana, 'greeting');
    const log = preview.getByRole('log', { name: 'Conversación' });
    await log.getByText('Hola María Chindoy').waitFor();
    await box(ana).fill('Buenos días, {nombre}. Tiene {limite} minutos.');
    await log.getByText('Buenos días, María Chindoy. Tiene 15 minutos.').waitFor();
    await box(ana).fill('Buenos días, {nombre}. Tiene {minutos} minutos.');
    await ana.getByText('{minutos} no existe en este texto').first().waitFor();
    await log.getByText('Buenos días, María Chindoy. Tiene 15 minutos.').waitFor();
    await ana.route('**/preview', (route) => route.abort());
    await box(ana).fill('Buenas tardes, {nombre}. Tiene {limite} minutos.');
    await ana.getByText('Abajo sigue lo último que se pudo mostrar.').waitFor();
    await ana.unroute('**/preview');
    expect(await box(ana).inputValue()).toBe('Buenas tardes, {nombre}. Tiene {limite} minutos.');
    await ana.getByRole('button', { name: 'Guardar texto' }).press('Enter');
    await ana.getByText('El texto quedó guardado.').first().waitFor();
  },
);

test(
  'sin la página de la ciudadanía quedan las palabras, y se puede guardar',
  { timeout: 60_000 },
  async () => {
    const page = await ana.context().newPage();
    await page.route('**/ipes/gracias', (route) => route.abort());
    await page.goto('/administracion/textos?texto=farewell');
    await page.getByText('No fue posible mostrarlo en su lugar.').waitFor();
    await box(page).fill('Gracias por escribirle al {sigla}.');
    await page.locator('.text-card').getByText('Gracias por escribirle al IPES.').waitFor();
    await page.close();
  },
);

test(
  'nada de la vista previa se abre ni se envía, y el teclado se detiene en ella una vez',
  { timeout: 60_000 },
  async () => {
    const preview = await open(ana, 'misconduct_end');
    const address = ana.url();
    await preview.getByRole('link', { name: 'www.ipes.gov.co' }).click();
    await preview.getByRole('button', { name: 'Imprimir' }).click();
    expect(ana.url()).toBe(address);
    expect(ana.context().pages()).toHaveLength(1);
    await preview.getByText('por trato indebido').waitFor();
    const computer = ana.getByRole('radio', { name: 'Celular' });
    await computer.focus();
    await ana.keyboard.press('ArrowRight');
    expect(await ana.getByRole('radio', { name: 'Computador' }).isChecked()).toBe(true);
    await expect.poll(() => preview.locator('.site-name-long').isVisible()).toBe(true);
    await ana.keyboard.press('Tab');
    await expect.poll(() => preview.locator(':focus').getAttribute('id')).toBe('app');
    await ana.keyboard.press('Tab');
    expect(await ana.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  },
);

for (const [name, screen] of [
  ['computador', DESKTOP],
  ['celular', PHONE],
] as const) {
  test(`cada lugar se puede leer con ayudas técnicas (${name})`, { timeout: 120_000 }, async () => {
    const page = await administrator(screen);
    for (const key of ['greeting', 'out_of_hours', 'farewell', 'offline_ack_body', 'refusal.name_missing']) {
      await open(page, key);
      await expectAccessible(page);
      await expectReflow(page);
    }
    await page.context().close();
  });
}

test('la consola no se queja de nada', () => {
  // A link of the preview that may open no window is told by the browser itself.
  expect(stage.complaints.filter((text) => !text.includes('Blocked opening'))).toEqual([]);
});
