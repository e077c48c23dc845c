import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { focused, tabTo } from './keys.ts';
import { DESKTOP, expectAccessible, expectReflow, openStage, PHONE, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

/** She administers and does not attend: there is no switch to wait for. */
async function signsIn(page: Page): Promise<void> {
  await page.goto('/ingreso?ir=/administracion');
  await page.getByLabel('Correo electrónico').fill('ana@ipes.example');
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Ingresar', exact: true }).click();
  await page.getByRole('navigation', { name: 'Administración' }).waitFor();
}

test(
  'every section of administration is reached by keyboard, says where one is, and has no accessibility fault',
  { timeout: 180_000 },
  async () => {
    const ana = await stage.somebody(DESKTOP);
    await signsIn(ana);
    const sections = ana.getByRole('navigation', { name: 'Administración' }).getByRole('link');
    await sections.first().waitFor();
    const titles = await sections.allTextContents();
    expect(titles.length).toBeGreaterThanOrEqual(10);
    for (const title of titles) {
      await ana.goto('/administracion');
      await sections.first().waitFor();
      await tabTo(ana, title);
      await ana.keyboard.press('Enter');
      await ana.getByRole('heading', { level: 1, name: title }).waitFor();
      const link = ana.getByRole('link', { name: title, exact: true });
      await expect.poll(() => link.getAttribute('aria-current')).toMatch(/page/);
      // What is loaded has come: the section shows more than its heading.
      await expect.poll(() => ana.getByText('Cargando').count()).toBe(0);
      await expectAccessible(ana);
      expect((await focused(ana)).tag).not.toBe('BODY');
    }
  },
);

test('and all of them fit a narrow screen', { timeout: 120_000 }, async () => {
  const ana = await stage.somebody(PHONE);
  await signsIn(ana);
  const sections = ana.getByRole('navigation', { name: 'Administración' }).getByRole('link');
  // Folded, so that the section is what one sees first.
  await ana.getByRole('heading', { level: 1, name: 'Servicio' }).waitFor();
  expect(await sections.count()).toBe(0);
  await tabTo(ana, 'Todas las secciones');
  await ana.keyboard.press('Enter');
  await sections.first().waitFor();
  await expectAccessible(ana);
  await tabTo(ana, 'Calendario');
  await ana.keyboard.press('Enter');
  await ana.getByRole('heading', { level: 1, name: 'Calendario' }).waitFor();
  expect(await sections.count()).toBe(0);
  await ana.getByRole('button', { name: 'Todas las secciones' }).click();
  const addresses = await sections.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  for (const address of addresses) {
    await ana.goto(address);
    await ana.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => ana.getByText('Cargando').count()).toBe(0);
    await expectReflow(ana);
  }
});
