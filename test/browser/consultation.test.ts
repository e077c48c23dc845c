import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptRules,
  alarm,
  beAvailable,
  box,
  DESKTOP,
  enter,
  expectAccessible,
  expectReflow,
  fillEntry,
  log,
  openStage,
  PHONE,
  say,
  signIn,
  type Stage,
} from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const places = [
  { institution: 'ipes', agent: 'rosa@ipes.example', name: 'Rosa Elvira Castro', size: DESKTOP, width: 1280 },
  { institution: 'ipes', agent: 'jairo@ipes.example', name: 'Jairo Mejía', size: PHONE, width: 320 },
  {
    institution: 'putumayo',
    agent: 'carlos@putumayo.example',
    name: 'Carlos Jacanamijoy',
    size: DESKTOP,
    width: 1280,
  },
  {
    institution: 'putumayo',
    agent: 'luz@putumayo.example',
    name: 'Luz Dary Chasoy',
    size: PHONE,
    width: 320,
  },
];

describe.each(places)('the whole way in $institution at $width px', ({ institution, agent, name, size }) => {
  test(
    'from the banner to the farewell, every screen without an accessibility fault',
    { timeout: 180_000 },
    async () => {
      const desk = await stage.somebody(size);
      const maria = await stage.somebody(size);
      const look = async (...pages: (typeof desk)[]) => {
        for (const page of pages) {
          await expectAccessible(page);
          await expectReflow(page);
        }
      };
      await desk.goto('/ingreso');
      await look(desk);
      await signIn(desk, agent);
      await beAvailable(desk);
      await look(desk);

      await maria.goto(`/${institution}`);
      await look(maria);
      await maria.goto(`/${institution}/chat`);
      if (institution === 'putumayo') {
        await maria.getByText('Antes de usar la herramienta de atención virtual online').waitFor();
        await look(maria);
        await maria.getByRole('button', { name: 'Continuar al chat' }).click();
      }
      await maria.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).waitFor();
      await look(maria);
      await acceptRules(maria, institution);
      await look(maria);
      await maria.getByRole('button', { name: 'Ingresar al chat' }).click();
      await maria.getByText('Revise estos datos').waitFor();
      await look(maria);
      await fillEntry(maria);
      await maria.getByText('Su turno').first().waitFor();
      await look(maria);

      await alarm(desk).waitFor();
      await look(desk);
      await alarm(desk).getByRole('button', { name: 'Aceptar' }).click();
      await log(maria).getByText(`${name} atiende su consulta.`).waitFor();
      await maria.getByRole('timer', { name: 'Tiempo restante' }).waitFor();
      await say(maria, '¿Qué documentos necesito?');
      await log(desk).getByText('¿Qué documentos necesito?').waitFor();
      await say(desk, 'Con gusto le ayudo.');
      await log(maria).getByText('Con gusto le ayudo.').waitFor();
      await look(maria, desk);

      await desk.getByRole('button', { name: 'Finalizar consulta' }).click();
      await look(desk);
      await desk.getByRole('dialog').getByRole('button', { name: 'Finalizar consulta' }).click();
      await maria.waitForURL(`**/${institution}/gracias**`);
      await maria.getByRole('heading', { level: 1 }).waitFor();
      await maria.getByText(`${name} finalizó la consulta.`).waitFor();
      expect(await maria.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await look(maria);
      await desk.context().close();
      await maria.context().close();
    },
  );
});

test(
  'misconduct: one confirmation, the exact text at once, and nothing more can be written',
  { timeout: 120_000 },
  async () => {
    const desk = await stage.somebody();
    const luis = await stage.somebody(PHONE);
    await signIn(desk, 'nelly@ipes.example');
    await beAvailable(desk);
    await enter(luis, 'ipes', { name: 'Luis Pardo', email: 'luis.pardo@gmail.com' });
    await alarm(desk).getByRole('button', { name: 'Aceptar' }).click();
    await box(luis).waitFor();
    await desk.getByRole('button', { name: 'Finalizar por trato indebido' }).click();
    await expectAccessible(desk);
    await desk.getByRole('dialog').getByRole('button', { name: 'Finalizar por trato indebido' }).click();
    await luis.waitForURL('**/ipes/gracias**');
    await luis
      .getByText('Su consulta se ha cerrado, por trato indebido con el funcionario que la atendió.')
      .waitFor();
    await luis.goBack();
    expect(await luis.getByText('¿Cómo solicito un quiosco?').count()).toBe(0);
  },
);

test('no page asked any other host for anything, and none complained', () => {
  expect([...stage.hosts]).toEqual([new URL(stage.address).host]);
  expect(stage.complaints).toEqual([]);
});
