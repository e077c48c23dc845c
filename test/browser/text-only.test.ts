import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../moments.ts';
import { Citizen } from '../people.ts';
import { availableConsole, letPass } from './passing.ts';
import { acceptRules, alarm, box, log, openStage, PHONE, type Stage } from './stage.ts';

const NO_FILES = 'Por este chat solo se envía texto: no es posible pegar ni adjuntar imágenes o archivos.';

let stage: Stage;
let rosa: Page;

beforeAll(async () => {
  stage = await openStage();
  rosa = await availableConsole(stage, 'rosa@ipes.example');
}, 120_000);
afterAll(() => stage.close());

const said = async (name: string): Promise<string[]> => {
  const rows = await stage.sql<{ body: string }>(
    `select m.body from messages m join conversations c on c.id = m.conversation_id
     where c.name = $1 and m.author = 'visitor' order by m.seq`,
    [name],
  );
  return rows.map(({ body }) => body);
};

/** A picture from the clipboard, or dropped from a folder. */
async function bringPicture(page: Page, how: 'paste' | 'drop'): Promise<void> {
  await page.evaluate((kind) => {
    const data = new DataTransfer();
    data.items.add(new File(['no es texto'], 'cédula.png', { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true };
    const event =
      kind === 'paste'
        ? new ClipboardEvent('paste', { ...options, clipboardData: data })
        : new DragEvent('drop', { ...options, dataTransfer: data });
    document.activeElement?.dispatchEvent(event);
  }, how);
}

test(
  'a name of the Sibundoy valley is accepted as it is, a slip in the e-mail is mended with one click',
  { timeout: 120_000 },
  async () => {
    const maria = await stage.somebody(PHONE);
    await acceptRules(maria);
    await maria.getByRole('textbox', { name: 'Nombre completo' }).fill('Kamëntšá Jacanamijoy');
    await maria.getByRole('textbox', { name: /^Correo/ }).fill('kamentsa@gmial.com');
    await maria.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco? 🙏');
    await maria.getByText('Le escribiremos a kamentsa@gmial.com').waitFor();
    await maria.getByRole('button', { name: '¿Quiso escribir kamentsa@gmail.com?' }).click();
    expect(await maria.getByRole('textbox', { name: /^Correo/ }).inputValue()).toBe('kamentsa@gmail.com');
    await maria.getByText('Le escribiremos a kamentsa@gmail.com').waitFor();

    await maria.getByRole('button', { name: 'Ingresar al chat' }).click();
    await maria
      .getByRole('alert')
      .getByRole('link', { name: /«Motivo de su consulta» no admite: .*🙏/ })
      .click();
    const question = maria.getByRole('textbox', { name: /^Motivo/ });
    expect(await question.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await question.inputValue()).toBe('¿Cómo solicito un quiosco? 🙏');
    await question.fill('¿Cómo solicito un quiosco?');
    await maria.getByRole('button', { name: 'Ingresar al chat' }).click();
    await alarm(rosa).getByText('Kamëntšá Jacanamijoy').waitFor();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await log(maria).getByText('Hola Kamëntšá Jacanamijoy. Bienvenido al chat del IPES;').waitFor();
    await maria.context().close();
  },
);

test(
  'in the conversation only words go out: the refused character is named, a picture explained, a long text counted, and nothing is lost',
  { timeout: 180_000 },
  async () => {
    const luis = await stage.somebody(PHONE);
    await acceptRules(luis);
    await luis.getByRole('textbox', { name: 'Nombre completo' }).fill('Luis Pardo');
    await luis.getByRole('textbox', { name: /^Correo/ }).fill('luis@gmail.com');
    await luis.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
    await luis.getByRole('button', { name: 'Ingresar al chat' }).click();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await box(luis).waitFor();

    await box(luis).fill('Muchas gracias 😀 por todo');
    await luis.getByText(/Este chat no admite: .*😀.*Quítelo para enviar el mensaje\./).waitFor();
    await box(luis).press('Enter');
    await luis.getByRole('button', { name: 'Enviar', exact: true }).click({ force: true });
    expect(await box(luis).inputValue()).toBe('Muchas gracias 😀 por todo');
    // The sign that a Spanish keyboard types and that IPES does not allow either.
    await box(luis).fill('Mi correo es luis@gmail.com');
    await luis.getByText(/Este chat no admite: .*@/).waitFor();

    await box(luis).fill('Le mando la foto');
    for (const how of ['paste', 'drop'] as const) {
      await box(luis).focus();
      await bringPicture(luis, how);
      await luis.getByText(NO_FILES).waitFor();
      expect(await box(luis).inputValue()).toBe('Le mando la foto');
      await box(luis).pressSequentially('.');
      await expect.poll(() => luis.getByText(NO_FILES).count()).toBe(0);
      await box(luis).press('Backspace');
    }
    expect(await luis.locator('input[type=file]').count()).toBe(0);

    const long = 'añ'.repeat(500) + 'fin';
    await box(luis).fill(long);
    await luis.getByText('Sobran 3 caracteres: acorte el texto').waitFor();
    await box(luis).press('Enter');
    expect(await box(luis).inputValue()).toBe(long);
    expect(await said('Luis Pardo')).toEqual([]);
    await box(luis).fill(long.slice(3));
    await box(luis).press('Enter');
    await log(rosa).getByText(long.slice(3)).waitFor();
    expect(await said('Luis Pardo')).toEqual([long.slice(3)]);
    await luis.context().close();
  },
);

test(
  'the time left is said when it is asked for, and by itself once at 5, 2 and 1 minutes',
  { timeout: 180_000 },
  async () => {
    const ana = await stage.somebody();
    await acceptRules(ana);
    await ana.getByRole('textbox', { name: 'Nombre completo' }).fill('Ana Lucía Tisoy');
    await ana.getByRole('textbox', { name: /^Correo/ }).fill('ana@gmail.com');
    await ana.getByRole('textbox', { name: /^Motivo/ }).fill('¿Cómo solicito un quiosco?');
    await ana.getByRole('button', { name: 'Ingresar al chat' }).click();
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await box(ana).waitFor();
    await ana.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => {
        const words = document.querySelector('#app [role=status]')?.textContent ?? '';
        if (words !== '' && words !== heard.at(-1)) heard.push(words);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const warnings = async (): Promise<string[]> => {
      const heard = await ana.evaluate(() => Reflect.get(window, 'heard') as string[]);
      return heard.filter((words) => words.includes('la conversación se cierra por sí sola'));
    };
    const status = (words: RegExp) => ana.getByRole('status').filter({ hasText: words });
    await ana.getByRole('button', { name: '¿Cuánto tiempo queda?' }).click();
    await status(/^Tiempo restante: (15 minutos|14 minutos y \d+ segundos?)\.$/).waitFor();
    expect(await warnings()).toEqual([]);

    const all: string[] = [];
    for (const [pass, minutes] of [
      [10 * MINUTE, '5 minutos'],
      [3 * MINUTE, '2 minutos'],
      [MINUTE, '1 minuto'],
    ] as const) {
      await letPass(stage, pass);
      all.push(`Tiempo restante: ${minutes}. Al terminar el tiempo, la conversación se cierra por sí sola.`);
      await expect.poll(warnings).toEqual(all);
    }
    const timer = ana.getByRole('timer', { name: 'Tiempo restante' });
    await expect.poll(() => timer.innerText()).toMatch(/^0:\d\d/);
    await letPass(stage, 5 * SECOND);
    await ana.getByRole('button', { name: '¿Cuánto tiempo queda?' }).click();
    await status(/^Tiempo restante: \d+ segundos?\.$/).waitFor();
    expect(await warnings()).toEqual(all);
    await ana.context().close();
  },
);

test(
  'who needs more time to read or write asks for it on entering, and reads the own limit after the greeting',
  { timeout: 180_000 },
  async () => {
    const carlos = await availableConsole(stage, 'carlos@putumayo.example');
    const rosaTaita = await stage.somebody(PHONE);
    await acceptRules(rosaTaita, 'putumayo');
    await rosaTaita.getByRole('textbox', { name: 'Nombre completo' }).fill('Rosa Taita');
    await rosaTaita.getByRole('textbox', { name: /^Correo/ }).fill('rosa.taita@gmail.com');
    await rosaTaita.getByRole('checkbox', { name: 'Necesito más tiempo para leer o escribir' }).check();
    await rosaTaita.getByText('Su consulta podrá durar hasta 30 minutos, en lugar de 3 minutos.').waitFor();
    await rosaTaita.getByRole('button', { name: 'Ingresar al chat' }).click();
    await carlos.getByText('Pidió más tiempo').first().waitFor();
    await alarm(carlos).getByRole('button', { name: 'Aceptar' }).click();
    const lines = log(rosaTaita);
    await lines.getByText('Usted pidió más tiempo: su consulta puede durar hasta 30 minutos.').waitFor();
    const text = await lines.innerText();
    expect(text.indexOf('Buen día, Rosa Taita.')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Usted pidió más tiempo')).toBeGreaterThan(text.indexOf('Buen día, Rosa Taita.'));
    const timer = rosaTaita.getByRole('timer', { name: 'Tiempo restante' });
    await expect.poll(() => timer.innerText()).toMatch(/^(30:00|29:\d\d)/);
    // Putumayo speaks Kamëntšá and Inga: every Latin letter may be written there, and a shorter text.
    await box(rosaTaita).fill('Bëngbe juajuan: tšabá'.padEnd(301, ' a'));
    await rosaTaita.getByText('Sobra 1 carácter: acorte el texto').waitFor();

    const citizen = new Citizen(stage.app, 'ipes', '186.29.40.9');
    await citizen.comes({ name: 'Berta Ijají' }, { moreTime: true });
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();
    await log(rosa).getByText('Usted pidió más tiempo: su consulta puede durar hasta 150 minutos.').waitFor();
    expect(stage.complaints).toEqual([]);
  },
);
