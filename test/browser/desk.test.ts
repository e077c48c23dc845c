import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECOND } from '../moments.ts';
import { Citizen } from '../people.ts';
import { availableConsole, connected, letPass } from './passing.ts';
import { alarm, box, enter, log, openStage, PHONE, say, type Stage } from './stage.ts';

let stage: Stage;
let rosa: Page;

beforeAll(async () => {
  // Citizens get public addresses, so that they can be blocked.
  stage = await openStage({ config: { demo: true } });
  rosa = await availableConsole(stage, 'rosa@ipes.example');
}, 120_000);
afterAll(() => stage.close());

const mine = (page: Page) => page.getByRole('list', { name: 'Mis consultas' }).getByRole('listitem');
const entry = (page: Page, name: string) => mine(page).filter({ hasText: name });

/** Without a browser of their own. */
async function attendedFromAfar(desk: Page, name: string) {
  const citizen = new Citizen(stage.app);
  const { id } = await citizen.comes({ name, email: 'vecina@gmail.com' });
  await alarm(desk).getByRole('button', { name: 'Aceptar' }).click();
  await desk.getByRole('heading', { name }).waitFor();
  return { citizen, id };
}

test(
  'three conversations at a time: each with its countdown, its unread marks and its own draft',
  { timeout: 180_000 },
  async () => {
    const maria = await attendedFromAfar(rosa, 'María Chindoy');
    const luis = await attendedFromAfar(rosa, 'Luis Pardo');
    await attendedFromAfar(rosa, 'Ana Lucía Tisoy');
    await box(rosa).fill('Borrador para Ana');
    await maria.citizen.says(maria.id, 'Primera pregunta');
    await maria.citizen.says(maria.id, 'Segunda pregunta');
    await luis.citizen.says(luis.id, 'Buenos días');
    await entry(rosa, 'María Chindoy').getByText('2 mensajes sin leer').waitFor();
    await entry(rosa, 'Luis Pardo').getByText('1 mensaje sin leer').waitFor();
    expect(await entry(rosa, 'Ana Lucía Tisoy').getByText('sin leer').count()).toBe(0);
    await expect.poll(() => rosa.title()).toBe('(3) Consola - Ventanilla');
    for (const name of ['María Chindoy', 'Luis Pardo', 'Ana Lucía Tisoy']) {
      const left = entry(rosa, name).getByRole('timer', { name: 'Tiempo restante' });
      await expect.poll(() => left.innerText()).toMatch(/^1[45]:\d\d$/);
    }

    await entry(rosa, 'María Chindoy').getByRole('button').click();
    await log(rosa).getByText('Segunda pregunta').waitFor();
    await expect.poll(() => entry(rosa, 'María Chindoy').getByText('sin leer').count()).toBe(0);
    expect(await box(rosa).inputValue()).toBe('');
    await say(rosa, 'Con gusto, María.');
    await rosa.keyboard.press('Alt+ArrowDown');
    await log(rosa).getByText('Buenos días').waitFor();
    expect(await log(rosa).getByText('Segunda pregunta').count()).toBe(0);
    await entry(rosa, 'Ana Lucía Tisoy').getByRole('button').click();
    expect(await box(rosa).inputValue()).toBe('Borrador para Ana');
    const { body } = await maria.citizen.reads(maria.id);
    expect(body.messages.map((line) => `${line.name}: ${line.body}`)).toContain(
      'Rosa Elvira Castro: Con gusto, María.',
    );
  },
);

test(
  'additional data are asked for by chat, saved by the public servant, and still there after a reload',
  { timeout: 120_000 },
  async () => {
    await entry(rosa, 'María Chindoy').getByRole('button').click();
    await rosa.getByRole('button', { name: 'Datos adicionales' }).click();
    const form = rosa.locator('#extra-data');
    await form.getByLabel('Tipo de documento').selectOption('Cédula de ciudadanía');
    await form.getByLabel('Número de documento').fill('1.124.315.001');
    await form.getByText('Hay cambios sin guardar.').waitFor();
    await form.getByRole('button', { name: 'Guardar datos' }).click();
    await form.getByText('Datos guardados.').waitFor();
    await rosa.reload();
    await rosa.getByRole('heading', { name: 'María Chindoy' }).waitFor();
    await expect.poll(() => form.getByLabel('Número de documento').inputValue()).toBe('1.124.315.001');
    expect(await form.getByLabel('Tipo de documento').inputValue()).toBe('Cédula de ciudadanía');
    // Of this conversation only.
    await entry(rosa, 'Luis Pardo').getByRole('button').click();
    await expect.poll(() => form.getByLabel('Número de documento').inputValue()).toBe('');
    // The three share an e-mail: each one's history names the other two.
    const history = rosa.getByRole('complementary', { name: 'Datos del ciudadano' });
    await history.getByText(/María Chindoy · mismo/).waitFor();
    await history.getByText(/Ana Lucía Tisoy · mismo/).waitFor();
  },
);

test(
  'blocking an address asks for a reason, and the person reads it at once and at the next entry',
  { timeout: 180_000 },
  async () => {
    const pedro = await stage.somebody(PHONE);
    await enter(pedro, 'ipes', { name: 'Pedro Jamioy', email: 'pedro@gmail.com' });
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await box(pedro).waitFor();
    await rosa.getByRole('heading', { name: 'Pedro Jamioy' }).waitFor();
    await rosa.getByRole('button', { name: 'Bloquear IP' }).click();
    const dialog = rosa.getByRole('dialog', { name: 'Bloquear IP' });
    await dialog.getByText(/203\.0\.113\.\d+/).waitFor();
    await dialog.getByRole('button', { name: 'Bloquear IP' }).click();
    await dialog
      .getByText('Escriba el motivo: queda en el registro y la persona lo leerá.')
      .first()
      .waitFor();
    await dialog.getByLabel('Motivo').fill('Insultos repetidos');
    await dialog.getByLabel('Duración').selectOption('24');
    await dialog.getByRole('button', { name: 'Bloquear IP' }).click();
    await dialog.waitFor({ state: 'detached' });
    await pedro.waitForURL('**/ipes/gracias');
    await pedro
      .getByText('Su consulta se ha cerrado, por trato indebido con el funcionario que la atendió.')
      .waitFor();
    await pedro.goto('/ipes/chat');
    await pedro.getByRole('heading', { name: 'Su acceso al chat está restringido' }).waitFor();
    await pedro.getByText(/hasta el .*24 de noviembre.*motivo: Insultos repetidos/).waitFor();
    await pedro.getByText('servicioalusuario@ipes.gov.co').first().waitFor();
    await pedro.context().close();
  },
);

test(
  'who signs out with open conversations is warned, and hands them over to the front of the queue',
  { timeout: 180_000 },
  async () => {
    const nelly = await availableConsole(stage, 'nelly@ipes.example');
    const carmen = await stage.somebody(PHONE);
    await enter(carmen, 'ipes', { name: 'Carmen Mutumbajoy', email: 'carmen@gmail.com' });
    await alarm(nelly).getByRole('button', { name: 'Aceptar' }).click();
    await box(carmen).waitFor();
    await new Citizen(stage.app).comes({ name: 'Berta Ijají' });
    await alarm(rosa).getByText('Berta Ijají').waitFor();
    await nelly.getByRole('button', { name: 'Ahora no' }).click();
    await nelly.getByRole('button', { name: 'Cerrar sesión' }).click();
    const warning = nelly.getByRole('dialog', { name: 'Cerrar sesión' });
    await warning.getByText('Tiene 1 consulta abierta.').waitFor();
    await warning.getByRole('button', { name: 'Cancelar' }).click();
    await warning.waitFor({ state: 'detached' });
    await nelly.getByRole('button', { name: 'Cerrar sesión' }).click();
    await warning.getByRole('button', { name: 'Cerrar sesión y entregarlas' }).click();
    await nelly.getByRole('heading', { name: 'Ingreso de funcionarios' }).waitFor();
    await log(carmen).getByText('Su consulta pasa al primer lugar de la fila').waitFor();
    await carmen.getByText('El tiempo no corre mientras espera.').waitFor();
    // Before the one who was already waiting, in the list and in the alarm.
    await alarm(rosa).getByText('Carmen Mutumbajoy').waitFor();
    await alarm(rosa).getByText('y 1 solicitud más en espera').waitFor();
    const queue = rosa.getByRole('list', { name: 'En espera' }).getByRole('listitem');
    expect(await queue.first().innerText()).toContain('Carmen Mutumbajoy');
    await nelly.context().close();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await log(carmen).getByText('Rosa Elvira Castro atiende su consulta.').waitFor();
    await alarm(rosa).getByText('Berta Ijají').waitFor();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await carmen.context().close();
  },
);

test(
  'a public servant whose computer died hands the conversation back: the citizen is told and loses no time',
  { timeout: 180_000 },
  async () => {
    const jairo = await availableConsole(stage, 'jairo@ipes.example');
    const juana = await stage.somebody();
    await enter(juana, 'ipes', { name: 'Juana Chicunque', email: 'juana@gmail.com' });
    await alarm(jairo).getByRole('button', { name: 'Aceptar' }).click();
    await box(juana).waitFor();
    const standing = async () => {
      const [row] = await stage.sql<{ state: string; left: number | null }>(
        `select state, extract(epoch from deadline_at - to_timestamp($1::float8 / 1000))::float8 as left
         from conversations where name = 'Juana Chicunque'`,
        [stage.world.now()],
      );
      return row;
    };
    const before = (await standing())?.left ?? 0;
    const died = stage.world.now();
    await jairo.context().close();
    await connected(stage, 'agent', 1);
    const gone = (stage.world.now() - died) / SECOND;
    await letPass(stage, 46 * SECOND);
    await log(juana).getByText('Jairo Mejía perdió la conexión.').waitFor();
    expect((await standing())?.state).toBe('waiting');
    await alarm(rosa).getByText('Volvió a la fila').first().waitFor();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await log(juana).getByText('Rosa Elvira Castro atiende su consulta.').waitFor();
    const after = (await standing())?.left ?? 0;
    // Nothing of the 46 seconds counted; only what passed while Jairo was still there.
    expect(before - after).toBeLessThan(46);
    expect(before - after).toBeLessThan(gone + 30);
    await juana.context().close();
  },
);

test(
  'the records are found by name, by how they ended and by address, each with its whole conversation',
  { timeout: 120_000 },
  async () => {
    await rosa.getByRole('link', { name: 'Registros' }).click();
    await rosa.getByRole('heading', { name: 'Registros', level: 1 }).waitFor();
    await rosa.getByLabel('Nombre', { exact: true }).fill('chicunque');
    await rosa.getByRole('button', { name: 'Buscar' }).click();
    await rosa.getByText('1 consulta', { exact: true }).waitFor();
    await rosa.getByText('Quitar filtros').click();
    await rosa.getByLabel('Cómo terminó').selectOption({ label: 'Trato indebido' });
    await rosa.getByRole('button', { name: 'Buscar' }).click();
    const table = rosa.getByRole('table');
    await table.getByText('Pedro Jamioy').waitFor();
    await expect.poll(() => table.getByText('Juana Chicunque').count()).toBe(0);
    await table.getByRole('row').filter({ hasText: 'Pedro Jamioy' }).getByRole('link').first().click();
    await rosa.getByRole('heading', { name: 'Conversación completa' }).waitFor();
    await rosa.getByText('Hola Pedro Jamioy. Bienvenido al chat del IPES;').waitFor();
    await rosa.getByText('Insultos repetidos').first().waitFor();
    await rosa
      .getByText(/203\.0\.113\.\d+/)
      .first()
      .waitFor();
    await rosa.getByText('Registro íntegro').waitFor();
    expect(stage.complaints).toEqual([]);
  },
);
