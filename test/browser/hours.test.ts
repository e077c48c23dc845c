import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, HOUR, MINUTE } from '../moments.ts';
import { availableConsole, connected, letPass } from './passing.ts';
import { alarm, box, DESKTOP, enter, log, openStage, PHONE, say, type Stage } from './stage.ts';

let stage: Stage;
let rosa: Page;

beforeAll(async () => {
  // IPES attends until 4:00 p. m., Putumayo until 5 p. m.
  stage = await openStage({ at: at('2026-11-23T15:50:00') });
  rosa = await availableConsole(stage, 'rosa@ipes.example');
}, 120_000);
afterAll(() => stage.close());

async function leaveQuestion(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nombre completo' }).fill('Carmen Mutumbajoy');
  await page.getByRole('textbox', { name: /^Correo/ }).fill('carmen@gmail.com');
  await page.getByRole('textbox', { name: /^Motivo/ }).fill(question);
  await page.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).check();
  await page.getByRole('checkbox', { name: 'He leído el aviso de tratamiento de datos personales' }).check();
  await page.getByRole('button', { name: 'Enviar consulta' }).click();
}

async function readsItsNumber(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Recibimos su consulta' }).waitFor();
  await page.getByText(/Recibimos su consulta con el número \d+\./).waitFor();
  await page.getByText(/El número \d+ identifica su consulta; no es un radicado\./).waitFor();
}

const times = async (page: Page, words: string): Promise<number> =>
  (await page.locator('main').innerText()).split(words).length - 1;

const questions = () =>
  stage.sql<{ name: string; question: string; origin: string; due: string }>(
    'select name, body as question, origin, due_on as due from offline_questions order by left_at',
  );

test(
  'past the patience of the institution the question can be left, with everything already written',
  { timeout: 180_000 },
  async () => {
    const ana = await stage.somebody(PHONE);
    await enter(ana, 'ipes', {
      name: 'Ana Lucía Tisoy',
      email: 'ana@gmail.com',
      question: '¿Dónde queda la plaza?',
    });
    await alarm(rosa).getByRole('button', { name: 'Ahora no' }).click();
    expect(await ana.getByRole('button', { name: 'Dejar mi consulta' }).count()).toBe(0);
    await connected(stage, 'visitor', 1);
    await letPass(stage, 5 * MINUTE);
    await ana.getByText('La espera se ha prolongado y le pedimos disculpas.').waitFor();
    await ana.getByRole('button', { name: 'Dejar mi consulta' }).click();
    expect(await ana.getByRole('textbox', { name: 'Nombre completo' }).inputValue()).toBe('Ana Lucía Tisoy');
    expect(await ana.getByRole('textbox', { name: /^Motivo/ }).inputValue()).toBe('¿Dónde queda la plaza?');
    await ana.getByRole('button', { name: 'Enviar consulta' }).click();
    await readsItsNumber(ana);
    expect(await questions()).toMatchObject([
      { name: 'Ana Lucía Tisoy', question: '¿Dónde queda la plaza?', origin: 'patience', due: '2026-11-24' },
    ]);
    // The question takes the place of the turn.
    await rosa.getByText('Nadie espera.').waitFor();
    await ana.context().close();
  },
);

test(
  'who is in the queue at closing time stays in it, reads so, and is attended',
  { timeout: 180_000 },
  async () => {
    const luis = await stage.somebody();
    await enter(luis, 'ipes', { name: 'Luis Pardo', email: 'luis@gmail.com' });
    await connected(stage, 'visitor', 1);
    await letPass(stage, 8 * MINUTE);
    await luis
      .getByText('El horario de atención terminó, pero usted sigue en la fila y podemos atenderle.')
      .waitFor({ timeout: 90_000 });
    await luis.getByRole('button', { name: 'Dejar mi consulta' }).waitFor();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await box(luis).waitFor();
    await say(luis, 'Gracias por esperarme');
    await log(rosa).getByText('Gracias por esperarme').waitFor();
    await luis.context().close();
  },
);

test(
  'after the hours of IPES one reads its exact words, the timetable once, and leaves the question',
  { timeout: 180_000 },
  async () => {
    const carmen = await stage.somebody(PHONE);
    await carmen.goto('/ipes/chat');
    await carmen.getByRole('heading', { name: 'Fuera del horario de atención' }).waitFor();
    const shown = await carmen.locator('main').innerText();
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'Apreciado usuario/a, en el momento no podemos atenderle; recuerde que los horarios establecidos para la ' +
        'atención por chat son: Lunes a Viernes de 8:00 a.m. a 4:00 p.m. En horario distinto al anterior, ' +
        'agradecemos dejarnos su consulta, la cual será atendida el siguiente día hábil o enviarnos su solicitud ' +
        'al correo servicioalusuario@ipes.gov.co. Muchas gracias.',
    );
    expect(await times(carmen, 'Lunes a Viernes')).toBe(1);
    expect(shown.match(/4:00/g)).toHaveLength(1);
    expect(await carmen.getByRole('button', { name: 'Ingresar al chat' }).count()).toBe(0);
    await leaveQuestion(carmen, '¿Cómo solicito un quiosco?');
    await readsItsNumber(carmen);
    // It is not out in the street: a reload shows nothing of it.
    await carmen.reload();
    await carmen.getByRole('heading', { name: 'Fuera del horario de atención' }).waitFor();
    expect(await carmen.getByRole('textbox', { name: 'Nombre completo' }).inputValue()).toBe('');
    await carmen.context().close();
  },
);

test(
  'after the hours of Putumayo the same, in its own words, and the public servant finds both questions',
  { timeout: 180_000 },
  async () => {
    const carmen = await stage.somebody(DESKTOP);
    await carmen.goto('/putumayo/chat');
    await carmen.getByRole('heading', { name: 'En el momento no hay funcionarios conectados' }).waitFor();
    await letPass(stage, HOUR);
    await carmen.getByRole('heading', { name: 'Fuera del horario de atención' }).waitFor();
    await carmen.getByText('La atención virtual no está habilitada en este momento.').waitFor();
    expect(await times(carmen, '9am - 11am y de 3pm - 5pm')).toBe(1);
    // In Putumayo the question is optional in the chat; to leave one, it is not.
    await leaveQuestion(carmen, '');
    await carmen
      .getByRole('alert')
      .getByRole('link', { name: 'Escriba el motivo de su consulta.' })
      .waitFor();
    await leaveQuestion(carmen, '¿Qué días atiende la Secretaría de Salud?');
    await readsItsNumber(carmen);
    expect((await questions()).map(({ origin, due }) => `${origin} ${due}`)).toEqual([
      'patience 2026-11-24',
      'closed 2026-11-24',
      'closed 2026-11-24',
    ]);

    await rosa.getByRole('link', { name: 'Consultas', exact: true }).click();
    await rosa.getByText('¿Cómo solicito un quiosco?').waitFor();
    await rosa.getByText('¿Dónde queda la plaza?').waitFor();
    expect(await rosa.getByText('Secretaría de Salud').count()).toBe(0);
    expect(stage.complaints).toEqual([]);
  },
);
