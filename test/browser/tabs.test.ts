import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { availableConsole } from './passing.ts';
import { acceptRules, alarm, box, log, openStage, PHONE, say, type Stage } from './stage.ts';

let stage: Stage;
let rosa: Page;

beforeAll(async () => {
  stage = await openStage();
  rosa = await availableConsole(stage, 'rosa@ipes.example');
}, 120_000);
afterAll(() => stage.close());

/** Every page of this browser says how many streams it holds open. */
async function watchStreams(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const all: EventSource[] = [];
    Object.assign(window, {
      openStreams: () => all.filter(({ readyState }) => readyState !== EventSource.CLOSED).length,
      EventSource: class extends EventSource {
        constructor(url: string | URL) {
          super(url);
          all.push(this);
        }
      },
    });
  });
}

const streamsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (Reflect.get(window, 'openStreams') as () => number)());

async function streams(pages: Page[]): Promise<number> {
  const each = await Promise.all(pages.map(streamsOf));
  return each.reduce((sum, one) => sum + one, 0);
}

/** The same person asks twice at the same moment; then opens six more tabs. */
async function entersInEightTabs(first: Page): Promise<Page[]> {
  await watchStreams(first.context());
  await acceptRules(first);
  const tabs = [first, await first.context().newPage()];
  await tabs[1]?.goto('/ipes/chat');
  for (const page of tabs) {
    await page.getByRole('textbox', { name: 'Nombre completo' }).fill('María Chindoy');
    await page.getByRole('textbox', { name: /^Correo/ }).fill('maria@gmail.com');
    await page.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
  }
  await Promise.all(tabs.map((page) => page.getByRole('button', { name: 'Ingresar al chat' }).click()));
  while (tabs.length < 8) {
    const page = await first.context().newPage();
    await page.goto('/ipes/chat');
    tabs.push(page);
  }
  return tabs;
}

test(
  'eight tabs of one citizen are one conversation with one stream, and every one of them goes on answering',
  { timeout: 300_000 },
  async () => {
    const first = await stage.somebody(PHONE);
    const tabs = await entersInEightTabs(first);
    for (const page of tabs) await page.getByText('Usted es la siguiente persona.').waitFor();
    const queued = () => stage.sql("select id from conversations where name = 'María Chindoy'");
    expect(await queued()).toHaveLength(1);
    await expect.poll(() => streams(tabs)).toBe(1);

    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    for (const page of tabs) await log(page).getByText('Rosa Elvira Castro atiende su consulta.').waitFor();

    // With HTTP/1.1 a browser has six connections to one server: a stream in each tab would stop all of this.
    for (const [index, page] of tabs.entries()) await say(page, `Escribo desde la pestaña ${index + 1}`);
    for (const page of [...tabs, rosa]) {
      for (const index of tabs.keys())
        await log(page)
          .getByText(`Escribo desde la pestaña ${index + 1}`, { exact: true })
          .waitFor();
      expect(await log(page).getByText('Escribo desde la pestaña').count()).toBe(tabs.length);
    }
    expect(await streams(tabs)).toBe(1);

    // Whoever held the stream leaves: another tab takes it up, and nothing is missed.
    for (let left = 7; left >= 5; left -= 1) {
      const held = await Promise.all(tabs.map(streamsOf));
      const leader = tabs.splice(
        held.findIndex((count) => count > 0),
        1,
      )[0];
      await leader?.close();
      await say(rosa, `Quedan ${left} pestañas`);
      for (const page of tabs) await log(page).getByText(`Quedan ${left} pestañas`).waitFor();
      await expect.poll(() => streams(tabs)).toBe(1);
    }
    const last = tabs[0] ?? first;
    await say(last, 'Sigo aquí');
    await log(rosa).getByText('Sigo aquí').waitFor();
    expect(await queued()).toHaveLength(1);

    // The end reaches all of them.
    await last.getByRole('button', { name: 'Finalizar consulta' }).click();
    await last.getByRole('dialog').getByRole('button', { name: 'Finalizar consulta' }).click();
    for (const page of tabs) await page.waitForURL('**/ipes/gracias');
    await expect.poll(() => streams(tabs)).toBe(0);
    expect(stage.complaints).toEqual([]);
  },
);

test(
  'eight consoles of one public servant in one browser hold one stream and show the same desk',
  { timeout: 240_000 },
  async () => {
    const context = rosa.context();
    await watchStreams(context);
    await rosa.reload();
    const consoles = [rosa];
    while (consoles.length < 8) {
      const page = await context.newPage();
      await page.goto('/consola');
      consoles.push(page);
    }
    const luis = await stage.somebody(PHONE);
    await acceptRules(luis);
    await luis.getByRole('textbox', { name: 'Nombre completo' }).fill('Luis Pardo');
    await luis.getByRole('textbox', { name: /^Correo/ }).fill('luis@gmail.com');
    await luis.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
    await luis.getByRole('button', { name: 'Ingresar al chat' }).click();
    for (const page of consoles) await alarm(page).getByText('Luis Pardo').waitFor();
    expect(await streams(consoles)).toBe(1);
    await alarm(consoles[5] ?? rosa)
      .getByRole('button', { name: 'Aceptar' })
      .click();
    await box(luis).waitFor();
    for (const page of consoles) {
      await expect.poll(() => alarm(page).isVisible()).toBe(false);
      await page.getByRole('list', { name: 'Mis consultas' }).getByText('Luis Pardo').waitFor();
    }
  },
);
