import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../moments.ts';
import { Citizen } from '../people.ts';
import { letPass } from './passing.ts';
import { alarm, beAvailable, box, log, openStage, signIn, type Stage } from './stage.ts';

let stage: Stage;
let rosa: Page;
let jairo: Page;
/** Signed in, not "Disponible". */
let nelly: Page;
/** Supervisor: watches over the queue and takes nobody. */
let sofia: Page;

beforeAll(async () => {
  stage = await openStage();
  rosa = await openConsole('rosa');
  jairo = await openConsole('jairo');
  nelly = await openConsole('nelly');
  sofia = await openConsole('sofia');
  await beAvailable(rosa);
  await beAvailable(jairo);
}, 180_000);
afterAll(() => stage.close());

/** A console whose sound can be asked for: what loops now, and when the alarm went away. */
async function openConsole(name: string): Promise<Page> {
  const page = await stage.somebody();
  await page.addInitScript(() => {
    const looping = new Set<AudioBufferSourceNode>();
    AudioContext.prototype.createBufferSource = function () {
      const source = new AudioBufferSourceNode(this);
      const [start, stop] = [source.start.bind(source), source.stop.bind(source)];
      source.start = (...when) => {
        if (source.loop) looping.add(source);
        start(...when);
      };
      source.stop = (...when) => {
        looping.delete(source);
        stop(...when);
      };
      return source;
    };
    Object.assign(window, { looping, silentSince: 0 });
    new MutationObserver(() => {
      if (document.querySelector('[role=alertdialog]')) Object.assign(window, { silentSince: 0 });
      else if (Reflect.get(window, 'silentSince') === 0) Object.assign(window, { silentSince: Date.now() });
    }).observe(document, { childList: true, subtree: true });
  });
  if (name === 'sofia') {
    await page.goto('/ingreso');
    await page.getByLabel('Correo electrónico').fill('sofia@ipes.example');
    await page.getByLabel('Contraseña', { exact: true }).fill('ventanilla-demo');
    await page.getByRole('button', { name: 'Ingresar' }).click();
    await page.getByRole('heading', { name: 'En espera' }).waitFor();
  } else await signIn(page, `${name}@ipes.example`);
  return page;
}

const sounds = (page: Page): Promise<number> =>
  page.evaluate(() => (Reflect.get(window, 'looping') as Set<unknown>).size);
const silentSince = (page: Page): Promise<number> =>
  page.evaluate(() => Reflect.get(window, 'silentSince') as number);
const rings = (page: Page): Promise<boolean> => alarm(page).isVisible();
const attended = async (id: string): Promise<boolean> => {
  const [row] = await stage.sql<{ state: string }>('select state from conversations where id = $1', [id]);
  return row?.state === 'active';
};

/** Without a browser: here only the consoles are looked at. */
async function comes(name: string, ip: string) {
  const citizen = new Citizen(stage.app, 'ipes', ip);
  const view = await citizen.comes({ name });
  return { citizen, id: view.id };
}

test(
  'a request rings at every computer that is available, after a minute at all of them, and stops at all when one accepts',
  { timeout: 240_000 },
  async () => {
    // Rosa's window is in front; Jairo's, in the same computer or another, is not.
    await rosa.bringToFront();
    const { id } = await comes('María Chindoy', '186.29.40.1');
    await alarm(rosa).waitFor();
    await alarm(jairo).waitFor();
    await alarm(rosa).getByText('¿Cómo solicito un quiosco?').waitFor();
    for (const page of [rosa, jairo]) await expect.poll(() => sounds(page)).toBe(1);
    await expect.poll(() => rosa.title()).toContain('Nueva solicitud de chat');
    await expect.poll(() => rosa.title()).toBe('Consola - Ventanilla');
    for (const page of [nelly, sofia]) {
      await page.getByRole('list', { name: 'En espera' }).getByText('María Chindoy').waitFor();
      expect(await rings(page)).toBe(false);
      expect(await sounds(page)).toBe(0);
    }

    // A key that was already on its way accepts nothing.
    await rosa.keyboard.press('Enter');
    await rosa.keyboard.press('Space');
    await alarm(jairo).getByRole('button', { name: 'Ahora no' }).click();
    await expect.poll(() => rings(jairo)).toBe(false);
    await expect.poll(() => sounds(jairo)).toBe(0);
    expect(await rings(rosa)).toBe(true);
    expect(await sounds(rosa)).toBe(1);
    expect(await attended(id)).toBe(false);

    await letPass(stage, MINUTE + SECOND);
    for (const page of [rosa, jairo, nelly, sofia]) {
      await alarm(page).getByText('Lleva más de un minuto esperando').waitFor();
      await expect.poll(() => sounds(page)).toBe(1);
    }
    expect(await alarm(sofia).getByRole('button', { name: 'Aceptar' }).count()).toBe(0);

    // Within a second; on a computer too busy for that, not later than the console that accepted sees it.
    const pressed = Date.now();
    await alarm(jairo).getByRole('button', { name: 'Aceptar' }).click();
    await log(jairo).getByText('Jairo Mejía atiende su consulta.').waitFor();
    const own = Date.now() - pressed;
    for (const page of [rosa, nelly, sofia]) {
      await expect.poll(() => silentSince(page)).toBeGreaterThan(0);
      expect((await silentSince(page)) - pressed).toBeLessThan(Math.max(SECOND, own));
      expect(await sounds(page)).toBe(0);
      await page.getByText('La tomó Jairo Mejía (consulta de María Chindoy).').first().waitFor();
      expect(await page.getByRole('list', { name: 'En espera' }).getByRole('listitem').count()).toBe(0);
    }
    await expect.poll(() => rosa.title()).toBe('Consola - Ventanilla');
    expect(await attended(id)).toBe(true);
  },
);

test(
  'who is writing keeps every letter while it rings; Enter sends, and Alt+A accepts',
  { timeout: 180_000 },
  async () => {
    const words = 'Con gusto le indico los documentos que debe traer y el horario de la sede.';
    await box(jairo).focus();
    const writing = box(jairo).pressSequentially(words, { delay: 40 });
    const { id } = await comes('Luis Pardo', '186.29.40.2');
    await alarm(jairo).waitFor();
    await writing;
    expect(await box(jairo).inputValue()).toBe(words);
    await jairo.keyboard.press('Enter');
    await log(jairo).getByText(words).waitFor();
    expect(await rings(jairo)).toBe(true);
    expect(await attended(id)).toBe(false);

    // Tab leads to the alarm, whatever comes after the box; and back to it afterwards.
    await jairo.keyboard.press('Tab');
    expect(await jairo.evaluate(() => document.activeElement?.textContent)).toBe('Aceptar');
    await box(jairo).focus();
    await jairo.keyboard.press('Alt+a');
    await jairo.getByRole('heading', { name: 'Luis Pardo' }).waitFor();
    await expect.poll(() => rings(rosa)).toBe(false);
    expect(await attended(id)).toBe(true);
    expect(await jairo.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await box(jairo).inputValue()).toBe('');
  },
);

test(
  'when the citizen leaves the queue it stops everywhere, and nobody can accept any more',
  { timeout: 120_000 },
  async () => {
    const { citizen, id } = await comes('Ana Lucía Tisoy', '186.29.40.3');
    await alarm(rosa).waitFor();
    await alarm(jairo).waitFor();
    const left = Date.now();
    await citizen.ends(id);
    const own = Date.now() - left;
    for (const page of [rosa, jairo]) {
      await expect.poll(() => silentSince(page)).toBeGreaterThan(0);
      // Long before the next heartbeat, which would tell it too.
      expect((await silentSince(page)) - left).toBeLessThan(SECOND + 5 * own);
      await expect.poll(() => sounds(page)).toBe(0);
      expect(await page.getByText('consulta de Ana Lucía Tisoy').count()).toBe(0);
    }
    expect(stage.complaints).toEqual([]);
  },
);
