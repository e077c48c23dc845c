import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcherRoute, pagesRoutes } from '../../src/pages/routes.ts';
import type {} from '../../web/widget.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { CLOSED, fakeSource, OPEN } from './fake-source.ts';

/**
 * The institution's site is `localhost`, Ventanilla is `127.0.0.1`: for a browser these are two sites. The host page
 * is as hostile as real ones: a strict CSP, and rules for every element.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
let webFolder: string;
let ours: FastifyInstance;
let site: FastifyInstance;
let browser: Browser;
let service = OPEN;
/** Launchers that listen to the service. */
const listeners = new Set<ServerResponse>();
let ourOrigin: string;
let siteOrigin: string;

beforeAll(async () => {
  webFolder = mkdtempSync(join(tmpdir(), 'ventanilla-launcher-'));
  await buildBrowserSide();
  site = Fastify();
  siteOrigin = await listen(site, 'localhost');
  const source = fakeSource({ change: (it) => ({ ...it, sites: [siteOrigin] }) });
  ours = Fastify();
  ours.setValidatorCompiler(validatorCompiler);
  ours.setSerializerCompiler(serializerCompiler);
  const live = { ...source, service: async () => service };
  await ours.register(pagesRoutes, { source: live, webFolder, publicUrl: undefined, demo: null });
  await ours.register(launcherRoute, { source: live });
  ours.get('/api/institutions/:institution/state', async () => service);
  ours.get('/api/institutions/:institution/state/stream', (_request, reply) => {
    void reply.hijack();
    reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' });
    reply.raw.write('retry: 2000\n\n');
    listeners.add(reply.raw);
    reply.raw.on('close', () => listeners.delete(reply.raw));
  });
  ourOrigin = await listen(ours, '127.0.0.1');
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  for (const listener of listeners) listener.end();
  await Promise.all([ours.close(), site.close()]);
  rmSync(webFolder, { recursive: true });
});

async function listen(app: FastifyInstance, host: string): Promise<string> {
  if (host === 'localhost') app.get('/', async (_request, reply) => hostPage(reply));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://${host}:${(app.server.address() as AddressInfo).port}`;
}

let scripts = 1;
let side = '';

function hostPage(reply: FastifyReply) {
  const snippet = `<script src="${ourOrigin}/widget.js" data-institution="ipes" ${side} defer></script>`;
  return reply
    .type('text/html')
    .header(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${ourOrigin}; connect-src ${ourOrigin}; frame-src ${ourOrigin}; style-src 'nonce-1'`,
    )
    .send(
      `<!doctype html><html lang="es"><head><title>IPES</title><style nonce="1">*{display:none!important;color:red!important}
       html,body,main,h1{display:block!important}body>*{position:static!important}</style>${snippet.repeat(scripts)}
       </head><body><main><h1>IPES</h1></main></body></html>`,
    );
}

async function buildBrowserSide() {
  const common = { root, logLevel: 'error' as const };
  const outDir = webFolder;
  const widget = join(webFolder, 'w');
  await build({
    ...common,
    configFile: join(root, 'vite.config.ts'),
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: ['web/page.ts'] } },
  });
  await build({ ...common, configFile: join(root, 'vite.widget.config.ts'), build: { outDir: widget } });
  renameSync(join(widget, 'widget.js'), join(webFolder, 'widget.js'));
  const file = join(webFolder, '.vite', 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  // The chat's own application is tested elsewhere: here its page and its frame are enough.
  writeFileSync(file, JSON.stringify({ ...manifest, 'web/visitor/main.tsx': manifest['web/page.ts'] }));
  writeFileSync(join(webFolder, '.vite', 'console.json'), '{}');
}

/** A page of the institution's site. The launcher's root is closed: only a test may look inside. */
async function visit(options: { width?: number; refused?: string[]; address?: string } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const method: PropertyDescriptor | undefined = Object.getOwnPropertyDescriptor(
      Element.prototype,
      'attachShadow',
    );
    Element.prototype.attachShadow = function (init) {
      return (method?.value as typeof this.attachShadow).call(this, { ...init, mode: 'open' });
    };
  });
  page.on('console', (message) => {
    if (message.type() === 'error') options.refused?.push(message.text());
  });
  await page.goto(options.address ?? siteOrigin);
  return page;
}

const launcherOf = (page: Page) => page.getByRole('button', { name: 'Chat IPES' });
const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Chat IPES' });
const frameOf = (page: Page) => page.frameLocator('iframe[title="Chat IPES"]');

describe('The launcher on a page of another site', () => {
  it('stands at the right side, big enough for a finger, whatever the styles and the CSP of the site', async () => {
    const refused: string[] = [];
    const page = await visit({ refused });
    const box = await launcherOf(page).boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(44);
    expect(box!.x + box!.width).toBeGreaterThan(1200);
    const colours = await launcherOf(page).evaluate((it) => {
      const { color, backgroundColor } = getComputedStyle(it);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(9, 67, 181)']);
    expect(await launcherOf(page).getAttribute('aria-expanded')).toBe('false');
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('opens the chat in a panel, and Escape inside the chat closes it and gives the focus back', async () => {
    const page = await visit();
    await launcherOf(page).click();
    await frameOf(page).getByRole('heading', { name: 'Chat IPES', level: 1 }).waitFor();
    expect(await launcherOf(page).getAttribute('aria-expanded')).toBe('true');
    const violations = (await new AxeBuilder({ page }).include('ventanilla-chat').analyze()).violations;
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    // Hidden if the frame found that it keeps no cookie.
    await frameOf(page).locator('#app h1').click();
    // The frame listens once the launcher has said hello.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        return panelOf(page).isVisible();
      })
      .toBe(false);
    expect(await launcherOf(page).getAttribute('aria-expanded')).toBe('false');
    expect(
      await launcherOf(page).evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it),
    ).toBe(true);
    await page.context().close();
  });

  it('closing keeps what is inside: the frame is not loaded again', async () => {
    const page = await visit();
    await launcherOf(page).press('Enter');
    await frameOf(page).locator('h1').waitFor();
    await frameOf(page)
      .locator('h1')
      .evaluate((it) => (it.textContent = 'La misma'));
    await page.getByRole('button', { name: 'Cerrar' }).click();
    await expect.poll(() => panelOf(page).isVisible()).toBe(false);
    await page.evaluate(() => window.Ventanilla?.open());
    await frameOf(page).getByRole('heading', { name: 'La misma' }).waitFor();
    await page.evaluate(() => window.Ventanilla?.close());
    await expect.poll(() => panelOf(page).isVisible()).toBe(false);
    await page.context().close();
  });

  it('says that something arrived while the panel was closed', async () => {
    const page = await visit();
    await launcherOf(page).click();
    await frameOf(page)
      .locator('#app')
      .evaluate((app) => {
        app.innerHTML = '<h1>Chat</h1><div role="log"></div>';
      });
    const expectTold = async () => {
      await frameOf(page)
        .locator('[role="log"]')
        .evaluate((log) => log.append(document.createElement('p')));
      return (await page.getByText('mensaje nuevo').count()) > 0;
    };
    await page.getByRole('button', { name: 'Cerrar' }).click();
    await expect.poll(expectTold).toBe(true);
    await launcherOf(page).click();
    await expect.poll(() => page.getByText('mensaje nuevo').count()).toBe(0);
    await page.context().close();
  });

  it('fills a small screen', async () => {
    const page = await visit({ width: 360 });
    await launcherOf(page).click();
    await expect.poll(() => panelOf(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 800 });
    await page.context().close();
  });

  it('loaded twice is one launcher; at the left when asked; closed, it says so', async () => {
    [scripts, side, service] = [2, 'data-side="left"', CLOSED];
    const page = await visit();
    await page.getByRole('button', { name: 'Chat IPES cerrado' }).waitFor();
    expect(await page.locator('ventanilla-chat').count()).toBe(1);
    expect((await launcherOf(page).boundingBox())!.x).toBeLessThan(40);
    [scripts, side, service] = [1, '', OPEN];
    await page.context().close();
  });

  it('closes and opens before the eyes of who reads the site, without a reload', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Chat IPES' }).waitFor();
    await expect.poll(() => listeners.size).toBeGreaterThan(0);
    const tell = (now: typeof OPEN) => {
      for (const listener of listeners) {
        listener.write(`data: ${JSON.stringify({ type: 'service', service: now })}\n\n`);
      }
    };
    tell(CLOSED);
    await page.getByRole('button', { name: 'Chat IPES cerrado' }).waitFor();
    tell(OPEN);
    await page.getByRole('button', { name: 'Chat IPES', exact: true }).waitFor();
    await page.context().close();
  });

  it('a page that is not one of the institution’s sites cannot frame the chat: its launcher opens a tab', async () => {
    const page = await visit({ address: siteOrigin.replace('localhost', '127.0.0.1') });
    const link = page.getByRole('link', { name: /Chat IPES/ });
    expect(await link.getAttribute('href')).toBe(`${ourOrigin}/ipes/chat`);
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.context().close();
  });

  it('weighs at most 3 KB', () => {
    expect(gzipSync(readFileSync(join(webFolder, 'widget.js')), { level: 9 }).length).toBeLessThanOrEqual(
      3 * 1024,
    );
  });
});
