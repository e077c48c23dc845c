import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { layCable, type Cable } from './cut.ts';
import { availableConsole } from './passing.ts';
import { alarm, box, DESKTOP, enter, log, openStage, PHONE, say, signIn, type Stage } from './stage.ts';

const BAR = 'Sin conexión. Guardamos sus mensajes y los enviaremos';

let stage: Stage;
let cable: Cable;
let rosa: Page;

beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.address);
  rosa = await availableConsole(stage, 'rosa@ipes.example');
}, 120_000);
afterAll(async () => {
  await cable.close();
  await stage.close();
});

async function attendedBy(desk: Page, citizen: Page, name: string): Promise<void> {
  await enter(citizen, 'ipes', { name });
  await alarm(desk).getByRole('button', { name: 'Aceptar' }).click();
  await box(citizen).waitFor();
  await desk.getByRole('heading', { name }).waitFor();
}

/** What the record holds, in its order. */
async function stored(author: 'visitor' | 'agent', name: string): Promise<string[]> {
  const rows = await stage.sql<{ body: string }>(
    `select m.body from messages m join conversations c on c.id = m.conversation_id
     where c.name = $2 and m.author = $1 and m.kind = 'message' order by m.seq`,
    [author, name],
  );
  return rows.map(({ body }) => body);
}

const outgoing = (page: Page) =>
  page.getByRole('list', { name: 'Mensajes por enviar' }).getByRole('listitem');

test(
  'what a citizen writes without connection is kept, also across a reload, and arrives once and in order',
  { timeout: 240_000 },
  async () => {
    const maria = await stage.somebody({ ...PHONE, baseURL: cable.address });
    await attendedBy(rosa, maria, 'María Chindoy');
    await say(maria, 'Antes del corte');
    await log(rosa).getByText('Antes del corte').waitFor();

    cable.cut();
    await maria.getByText(BAR).waitFor();
    await say(maria, 'Uno');
    await say(maria, 'Dos');
    await expect.poll(() => outgoing(maria).count()).toBe(2);
    await outgoing(maria).getByText('Por enviar').first().waitFor();
    await say(rosa, 'Busco el formato mientras vuelve su conexión.');
    cable.mend();
    await log(maria).getByText('Busco el formato mientras vuelve su conexión.').waitFor();
    await expect.poll(() => outgoing(maria).count()).toBe(0);
    await expect.poll(() => maria.getByText(BAR).count()).toBe(0);

    // Stored, and the answer is lost on its way back: the retry must not store it twice.
    cable.mute();
    await say(maria, 'Tres');
    await expect.poll(() => stored('visitor', 'María Chindoy')).toContain('Tres');
    await say(maria, 'Cuatro');
    await box(maria).fill('Y esto no lo he enviado');
    cable.cut();
    await maria.getByText(BAR).waitFor();
    await expect(maria.reload()).rejects.toThrow();
    await maria.waitForURL('chrome-error://**');
    cable.mend();
    await maria.goto('/ipes/chat');
    await log(maria).getByText('Cuatro').waitFor();
    await expect.poll(() => outgoing(maria).count()).toBe(0);
    expect(await box(maria).inputValue()).toBe('Y esto no lo he enviado');
    const said = ['Antes del corte', 'Uno', 'Dos', 'Tres', 'Cuatro'];
    expect(await stored('visitor', 'María Chindoy')).toEqual(said);
    for (const page of [maria, rosa])
      for (const words of said) expect(await log(page).getByText(words, { exact: true }).count()).toBe(1);
    await maria.context().close();
  },
);

test(
  'a stream that looks open and brings nothing is noticed after 35 seconds',
  { timeout: 120_000 },
  async () => {
    const luis = await stage.somebody({ ...DESKTOP, baseURL: cable.address });
    await luis.clock.install();
    await attendedBy(rosa, luis, 'Luis Pardo');
    await say(luis, 'Aquí estoy');
    await log(rosa).getByText('Aquí estoy').waitFor();

    cable.mute();
    await say(rosa, 'Su trámite sí se puede hacer.');
    await log(rosa).getByText('Su trámite sí se puede hacer.').waitFor();
    await luis.clock.fastForward(30_000);
    expect(await luis.getByText(BAR).count()).toBe(0);
    await luis.clock.fastForward(10_000);
    await luis.getByText(BAR).waitFor();
    cable.mend();
    await luis.clock.fastForward(20_000);
    await log(luis).getByText('Su trámite sí se puede hacer.').waitFor();
    await expect.poll(() => luis.getByText(BAR).count()).toBe(0);
    await luis.context().close();
  },
);

test(
  'a public servant loses nothing: neither with the cable cut nor when the session expires',
  { timeout: 240_000 },
  async () => {
    const jairo = await stage.somebody({ ...DESKTOP, baseURL: cable.address });
    await signIn(jairo, 'jairo@ipes.example');
    await jairo.getByRole('switch', { name: 'Disponible' }).click();
    await jairo.getByRole('switch', { name: 'Disponible', checked: true }).waitFor();
    await jairo.keyboard.press('Escape');
    const ana = await stage.somebody();
    await attendedBy(jairo, ana, 'Ana Lucía Tisoy');

    cable.cut();
    await jairo.getByText('Sin conexión con el servicio.').waitFor();
    await say(jairo, 'Primero, la cédula.');
    await say(jairo, 'Segundo, la solicitud firmada.');
    await expect.poll(() => outgoing(jairo).count()).toBe(2);
    await say(ana, '¿Algo más?');
    cable.mend();
    await log(ana).getByText('Segundo, la solicitud firmada.').waitFor();
    await log(jairo).getByText('¿Algo más?').waitFor();
    await expect.poll(() => jairo.getByText('Sin conexión con el servicio.').count()).toBe(0);

    await box(jairo).fill('Tercero, dos fotocopias');
    await stage.sql(
      `delete from auth_sessions s using auth_users u where u.id = s.user_id and u.email = 'jairo@ipes.example'`,
    );
    await say(ana, '¿Y las fotocopias?');
    const expired = jairo.getByRole('dialog', { name: 'Su sesión terminó' });
    await expired.waitFor();
    expect(await expired.getByLabel('Correo electrónico').inputValue()).toBe('jairo@ipes.example');
    await expired.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
    await expired.getByRole('button', { name: 'Ingresar' }).click();
    await expired.waitFor({ state: 'detached' });
    expect(await box(jairo).inputValue()).toBe('Tercero, dos fotocopias');
    await log(jairo).getByText('¿Y las fotocopias?').waitFor();
    await jairo.getByRole('button', { name: 'Enviar', exact: true }).click();
    await log(ana).getByText('Tercero, dos fotocopias').waitFor();
    expect(await stored('agent', 'Ana Lucía Tisoy')).toEqual([
      'Primero, la cédula.',
      'Segundo, la solicitud firmada.',
      'Tercero, dos fotocopias',
    ]);
    expect(await stored('visitor', 'Ana Lucía Tisoy')).toEqual(['¿Algo más?', '¿Y las fotocopias?']);
  },
);
