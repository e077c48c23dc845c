import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { focused, tabTo } from './keys.ts';
import { alarm, beAvailable, box, log, openStage, signIn, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

/** The heading of a new screen takes the keyboard, so that one knows where one is. */
async function standsAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'H1', name: heading });
}

async function signsInByKeyboard(page: Page, email: string): Promise<void> {
  await page.goto('/ingreso');
  await page.getByRole('heading', { name: 'Ingreso de funcionarios' }).waitFor();
  // The first field has it from the beginning.
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'INPUT', name: 'Correo electrónico' });
  await page.keyboard.press('Enter');
  await page.getByText('Revise estos datos').waitFor();
  await tabTo(page, 'Correo electrónico');
  await page.keyboard.type(email);
  await tabTo(page, 'Contraseña');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: 'Disponible' }).waitFor();
}

/** Whether the next dialog stood open when it came to the page, before anything was painted. */
async function seesDialogsCome(page: Page): Promise<() => Promise<boolean>> {
  const come = await page.evaluateHandle(() => ({
    open: new Promise<boolean>((resolve) => {
      new MutationObserver((_, observer) => {
        const dialog = document.querySelector('dialog');
        if (!dialog) return;
        observer.disconnect();
        resolve(dialog.open);
      }).observe(document.body, { subtree: true, childList: true });
    }),
  }));
  return () => come.evaluate(({ open }) => open);
}

/** From the first Tab to the queue. */
async function entersByKeyboard(page: Page): Promise<void> {
  await page.goto('/ipes/chat');
  await page.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ name: 'Saltar al contenido', visible: true });
  await page.keyboard.press('Enter');
  await tabTo(page, 'He leído y acepto el reglamento');
  await page.keyboard.press('Space');
  await tabTo(page, 'Continuar');
  await page.keyboard.press('Enter');
  // One box is missing: the summary has the keyboard and leads there.
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'DIV', name: 'Revise estos datos' });
  await tabTo(page, 'Para continuar, marque «He leído el aviso');
  await page.keyboard.press('Enter');
  expect((await focused(page)).name).toContain('He leído el aviso');
  await page.keyboard.press('Space');
  await tabTo(page, 'Continuar');
  await page.keyboard.press('Enter');

  await standsAt(page, 'Cuéntenos su consulta');
  await tabTo(page, 'Ingresar al chat');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'DIV', name: 'Revise estos datos' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await focused(page)).name).toContain('Nombre completo');
  await page.keyboard.type('María Chindoy');
  await tabTo(page, 'Correo personal');
  await page.keyboard.type('maria.chindoy@gmail.com');
  await tabTo(page, 'Motivo de su consulta');
  await page.keyboard.type('¿Cómo solicito un quiosco?');
  await tabTo(page, 'Ingresar al chat');
  await page.keyboard.press('Enter');
  await standsAt(page, 'Está en la fila');
}

test(
  'a citizen and a public servant go the whole way with the keyboard alone, and see where it is at every step',
  { timeout: 300_000 },
  async () => {
    const rosa = await stage.somebody();
    await signsInByKeyboard(rosa, 'rosa@ipes.example');
    await tabTo(rosa, 'Disponible');
    await rosa.keyboard.press('Space');
    await rosa.getByRole('switch', { name: 'Disponible', checked: true }).waitFor();

    const maria = await stage.somebody();
    await entersByKeyboard(maria);
    // Escape leaves everything as it was, and the keyboard where it was.
    await tabTo(maria, 'Salir de la fila');
    const opensAtOnce = await seesDialogsCome(maria);
    await maria.keyboard.press('Enter');
    // From its first frame on: an Escape pressed at once is not lost.
    expect(await opensAtOnce()).toBe(true);
    await maria.getByRole('dialog', { name: '¿Desea salir de la fila?' }).waitFor();
    await maria.keyboard.press('Escape');
    await maria.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(maria)).toMatchObject({ tag: 'BUTTON', name: 'Salir de la fila' });

    // The alarm has the keyboard; its buttons do not, until one goes there.
    await alarm(rosa).waitFor();
    await expect.poll(() => focused(rosa)).toMatchObject({ tag: 'DIV', name: 'Nueva solicitud de chat' });
    await rosa.keyboard.press('Tab');
    expect(await focused(rosa)).toMatchObject({ name: 'Aceptar', visible: true });
    await rosa.keyboard.press('Enter');
    await expect.poll(() => focused(rosa)).toMatchObject({ tag: 'TEXTAREA', name: 'Escriba su mensaje' });

    await standsAt(maria, 'Le atiende Rosa Elvira Castro');
    await tabTo(maria, 'Escriba su mensaje');
    await maria.keyboard.type('¿Qué documentos ');
    await rosa.keyboard.type('Buenos días, María.');
    await rosa.keyboard.press('Enter');
    await log(maria).getByText('Buenos días, María.').waitFor();
    // What arrives does not take the keyboard.
    expect(await focused(maria)).toMatchObject({ tag: 'TEXTAREA' });
    await maria.keyboard.type('necesito?');
    expect(await box(maria).inputValue()).toBe('¿Qué documentos necesito?');
    await maria.keyboard.press('Shift+Enter');
    await maria.keyboard.type('Gracias');
    await maria.keyboard.press('Enter');
    await log(rosa).getByText('¿Qué documentos necesito?').waitFor();
    expect(await focused(maria)).toMatchObject({ tag: 'TEXTAREA' });
    // The conversation itself is read with the arrows, and nothing in the list of shortcuts needs a mouse.
    await tabTo(maria, 'Conversación', 'Shift+Tab');
    await maria.keyboard.press('ArrowUp');
    await tabTo(maria, '¿Cuánto tiempo queda?');
    await maria.keyboard.press('Enter');
    await maria.getByRole('status').filter({ hasText: 'Tiempo restante' }).waitFor();

    await rosa.keyboard.press('/');
    const insert = rosa.getByRole('dialog', { name: 'Insertar en el mensaje' });
    await insert.waitFor();
    await rosa.keyboard.press('Escape');
    await insert.waitFor({ state: 'detached' });
    await expect.poll(() => focused(rosa)).toMatchObject({ tag: 'TEXTAREA' });
    await tabTo(rosa, 'Finalizar consulta');
    await rosa.keyboard.press('Enter');
    await rosa.getByRole('dialog', { name: 'Finalizar consulta' }).waitFor();
    await rosa.keyboard.press('Escape');
    await rosa.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(rosa)).toMatchObject({ tag: 'BUTTON', name: 'Finalizar consulta' });
    await rosa.keyboard.press('Enter');
    await rosa.getByRole('dialog', { name: 'Finalizar consulta' }).waitFor();
    // Tab stays inside, whichever way.
    await tabTo(rosa, 'Cancelar', 'Shift+Tab');
    await tabTo(rosa, 'Finalizar consulta');
    await rosa.keyboard.press('Enter');
    await standsAt(maria, 'Su consulta terminó');
    await tabTo(maria, 'Ver la conversación');
    await maria.keyboard.press('Enter');
    await maria.getByText('¿Qué documentos necesito?').waitFor();

    // The console afterwards: the skip link, the shortcuts and the way out.
    await rosa.getByText('Todo al día').waitFor();
    await rosa.keyboard.press('?');
    await rosa.getByRole('dialog', { name: 'Atajos de teclado' }).waitFor();
    await rosa.keyboard.press('Escape');
    await rosa.getByRole('dialog').waitFor({ state: 'detached' });
    await tabTo(rosa, 'Saltar al contenido');
    await rosa.keyboard.press('Enter');
    await tabTo(rosa, 'Cerrar sesión', 'Shift+Tab');
    await rosa.keyboard.press('Enter');
    await rosa.getByRole('heading', { name: 'Ingreso de funcionarios' }).waitFor();
    expect(stage.complaints).toEqual([]);
  },
);

test(
  'the first screen of Putumayo and the refusal of the rules are walked with the keyboard too',
  { timeout: 120_000 },
  async () => {
    // Somebody attends: else the first screen says that nobody is there.
    const carlos = await stage.somebody();
    await signIn(carlos, 'carlos@putumayo.example');
    await beAvailable(carlos);
    const juan = await stage.somebody();
    await juan.goto('/putumayo/chat');
    await juan.getByRole('button', { name: 'Continuar al chat' }).waitFor();
    await tabTo(juan, 'Ver las preguntas frecuentes');
    await tabTo(juan, 'Continuar al chat');
    await juan.keyboard.press('Enter');
    await standsAt(juan, 'Políticas de Uso del Chat');
    await tabTo(juan, 'No acepto');
    await juan.keyboard.press('Enter');
    await standsAt(juan, 'Usted no aceptó el reglamento');
    await tabTo(juan, 'Volver al reglamento');
    await juan.keyboard.press('Enter');
    await standsAt(juan, 'Políticas de Uso del Chat');
  },
);
