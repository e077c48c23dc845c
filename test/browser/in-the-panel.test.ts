import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { availableConsole } from './passing.ts';
import { alarm, log, openStage, PHONE, say, type Stage } from './stage.ts';

let stage: Stage;
let site: Server;
let siteAddress: string;

/** A page of the institution, on another *site* than ours: `localhost` against `127.0.0.1`. */
beforeAll(async () => {
  stage = await openStage();
  site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="es"><title>La entidad</title><h1>La página de la entidad</h1>` +
        `<script src="${stage.address}/widget.js" data-institution="ipes" defer></script></html>`,
    );
  });
  await new Promise<void>((resolve) => {
    site.listen(0, 'localhost', resolve);
  });
  const bound = site.address();
  if (bound === null || typeof bound === 'string') throw new Error('the site listens nowhere');
  siteAddress = `http://localhost:${bound.port}/`;
}, 120_000);

afterAll(async () => {
  await stage.close();
  site.close();
});

test.each([
  { where: 'a desktop', context: {}, email: 'rosa@ipes.example' },
  { where: 'a phone', context: PHONE, email: 'jairo@ipes.example' },
])(
  'the whole consultation in the panel of the institution’s own site, on $where',
  { timeout: 180_000 },
  async ({ context, email }) => {
    const agent = await availableConsole(stage, email);
    const page = await stage.somebody(context);
    await page.goto(siteAddress);
    await page.getByRole('button', { name: /Chat IPES/ }).click();
    const panel = page.frameLocator('iframe');
    await panel.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).check();
    await panel
      .getByRole('checkbox', { name: 'He leído el aviso de tratamiento de datos personales' })
      .check();
    await panel.getByRole('button', { name: 'Continuar', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Nombre completo' }).fill('María Chindoy');
    await panel.getByRole('textbox', { name: /^Correo/ }).fill('maria.chindoy@gmail.com');
    await panel.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
    await panel.getByRole('button', { name: 'Ingresar al chat' }).click();
    await alarm(agent).getByRole('button', { name: 'Aceptar' }).click();
    await panel
      .getByRole('textbox', { name: 'Escriba su mensaje' })
      .fill('Escribo desde la página de la entidad');
    await panel.getByRole('button', { name: 'Enviar', exact: true }).click();
    await log(agent).getByText('Escribo desde la página de la entidad').waitFor();
    await say(agent, 'La leo desde la consola');
    await panel.getByRole('log', { name: 'Conversación' }).getByText('La leo desde la consola').waitFor();

    // A new page of the site, the same conversation.
    await page.reload();
    const launcher = page.getByRole('button', { name: /Chat IPES/ });
    if ((await launcher.getAttribute('aria-expanded')) !== 'true') await launcher.click();
    await panel.getByRole('log', { name: 'Conversación' }).getByText('La leo desde la consola').waitFor();

    await agent.getByRole('button', { name: 'Finalizar consulta' }).click();
    await agent.getByRole('dialog').getByRole('button', { name: 'Finalizar consulta' }).click();
    await panel.getByText('Gracias por utilizar el servicio Chat IPES.').waitFor();
    expect(page.url()).toBe(siteAddress);
    await page.context().close();
    await agent.context().close();
  },
);
