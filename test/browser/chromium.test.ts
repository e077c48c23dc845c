import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { unpackedChromium } from './unpack-chromium.ts';

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<html lang="es"><title>Ventanilla</title><h1>¿Señora Núñez, ya la atendió alguien?</h1></html>',
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});

afterAll(async () => {
  await browser.close();
  server.close();
});

it('shows a page of this machine', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  expect(await page.getByRole('heading').textContent()).toContain('Señora Núñez');
  const picture = await page.screenshot();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
});

it('draws every letter of Spanish with a glyph of its own', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  const drawings = await page.evaluate(() => {
    const draw = (letter: string) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.font = '32px sans-serif';
      pen.fillText(letter, 10, 50);
      return canvas.toDataURL();
    };
    // The first has no glyph anywhere: it shows what a missing one looks like.
    return Array.from('\uE000áéíóúüñÁÉÍÓÚÜÑ¿?¡!«»“”–—…º', draw);
  });
  expect(new Set(drawings).size).toBe(drawings.length);
});

it('takes its libraries from the package, not from the machine', async () => {
  const { executablePath, env } = await unpackedChromium();
  const own = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && mapOf(name).includes(executablePath),
  );
  const libraries = own.flatMap((pid) => mapOf(pid).match(/\/\S*lib(nss3|nspr4)\.so/g) ?? []);
  expect(libraries.length).toBeGreaterThan(0);
  for (const library of libraries) expect(library).toContain(env.LD_LIBRARY_PATH);
});

/** What the process has loaded; empty when it is not ours to read or has ended. */
function mapOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8');
  } catch {
    return '';
  }
}
