import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { projectRoot } from '../../src/project-root.ts';
import { MONDAY_0905 } from '../moments.ts';
import { openTestWorld, type TestWorld, type TestWorldOptions } from '../world.ts';
import { launchBrowser } from './chromium.ts';

/** The whole of it: database, listening server with running timers, and a browser. Its clock runs and can jump. */
export interface Stage extends TestWorld {
  address: string;
  browser: Browser;
  /** A browser of its own: nothing shared with the others. Every request it makes is noted. */
  somebody(options?: BrowserContextOptions): Promise<Page>;
  /** Hosts that were asked for anything, by any page. */
  hosts: Set<string>;
  /** What pages complained about in their console, 401 and 4xx answers aside. */
  complaints: string[];
  jump(ms: number): void;
}

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

export async function openStage(options: TestWorldOptions = {}): Promise<Stage> {
  const start = performance.now();
  let jumped = 0;
  const now = () => Math.round((options.at ?? MONDAY_0905) + jumped + performance.now() - start);
  const webFolder = mkdtempSync(join(tmpdir(), 'ventanilla-web-'));
  cpSync(join(projectRoot, 'dist/web'), webFolder, { recursive: true });
  const world = await openTestWorld({ ...options, now, timers: true, webFolder });
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  const bound = world.app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server listens nowhere');
  const address = `http://127.0.0.1:${bound.port}`;
  const browser = await launchBrowser();
  const hosts = new Set<string>();
  const complaints: string[] = [];

  async function somebody(context: BrowserContextOptions = DESKTOP): Promise<Page> {
    const own = await browser.newContext({
      locale: 'es-CO',
      baseURL: address,
      reducedMotion: 'reduce',
      ...context,
    });
    watch(own, hosts, complaints);
    return own.newPage();
  }

  return {
    ...world,
    address,
    browser,
    somebody,
    hosts,
    complaints,
    jump(ms) {
      jumped += ms;
    },
    async close() {
      await browser.close();
      await world.close();
      rmSync(webFolder, { recursive: true, force: true });
    },
  };
}

function watch(context: BrowserContext, hosts: Set<string>, complaints: string[]): void {
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    const isRefusal = message.text().includes('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
}

/** No violation of WCAG 2.2 A and AA in what is on the screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
  ).toEqual([]);
}

/** Nothing is wider than the screen: at 320 px one scrolls in one direction only (WCAG 1.4.10). */
export async function expectReflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/ingreso');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.getByRole('switch', { name: 'Disponible' }).waitFor();
}

export async function beAvailable(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Disponible' }).click();
  await page.getByRole('switch', { name: 'Disponible', checked: true }).waitFor();
  await page.keyboard.press('Escape');
}

export interface Form {
  name?: string;
  email?: string;
  question?: string;
}

/** With no agent connected the page says so; the person chooses to wait in the queue. */
async function waitThoughNobodyIsThere(page: Page): Promise<void> {
  const wait = page.getByRole('button', { name: 'Esperar en la fila' });
  const goOn = page.getByRole('button', { name: /^Continuar( al chat)?$/ });
  await wait.or(goOn).first().waitFor();
  if (await wait.isVisible()) await wait.click();
}

/** From the banner's address to the entry form. */
export async function acceptRules(page: Page, institution = 'ipes'): Promise<void> {
  await page.goto(`/${institution}/chat`);
  await waitThoughNobodyIsThere(page);
  if (institution === 'putumayo') await page.getByRole('button', { name: 'Continuar al chat' }).click();
  await page.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).check();
  await page.getByRole('checkbox', { name: 'He leído el aviso de tratamiento de datos personales' }).check();
  await page.getByRole('button', { name: 'Continuar', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nombre completo' }).waitFor();
}

/** From the rules to the queue. */
export async function enter(page: Page, institution = 'ipes', form: Form = {}): Promise<void> {
  await acceptRules(page, institution);
  await fillEntry(page, form);
}

export async function fillEntry(page: Page, form: Form = {}): Promise<void> {
  await page.getByRole('textbox', { name: 'Nombre completo' }).fill(form.name ?? 'María Chindoy');
  await page.getByRole('textbox', { name: /^Correo/ }).fill(form.email ?? 'maria.chindoy@gmail.com');
  await page
    .getByRole('textbox', { name: /^Motivo de su consulta/ })
    .fill(form.question ?? '¿Cómo solicito un quiosco?');
  await page.getByRole('button', { name: 'Ingresar al chat' }).click();
  await page.getByRole('button', { name: 'Salir de la fila' }).waitFor();
}

export const alarm = (page: Page) => page.getByRole('alertdialog', { name: 'Nueva solicitud de chat' });
export const log = (page: Page) => page.getByRole('log', { name: 'Conversación' });
export const box = (page: Page) => page.getByRole('textbox', { name: 'Escriba su mensaje' });

export async function say(page: Page, words: string): Promise<void> {
  await box(page).fill(words);
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
}
