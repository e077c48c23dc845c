import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { availableConsole } from './passing.ts';
import {
  acceptRules,
  alarm,
  box,
  expectAccessible,
  expectReflow,
  fillEntry,
  log,
  openStage,
  PHONE,
  signIn,
  type Stage,
} from './stage.ts';

let stage: Stage;
let rosa: Page;
let maria: Page;

beforeAll(async () => {
  stage = await openStage();
  rosa = await availableConsole(stage, 'rosa@ipes.example');
  maria = await stage.somebody(PHONE);
  await dictionaryIsRead();
}, 120_000);
afterAll(() => stage.close());

/** What comes before is answered by nobody, and a page asks again later and later: the dictionary is read first. */
async function dictionaryIsRead(): Promise<void> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } } as const;
  const known = async (): Promise<unknown> =>
    (
      await fetch(`${stage.address}/api/institutions/ipes/spelling`, { ...post, body: '{"text":"atension"}' })
    ).json();
  await vi.waitFor(async () => expect(await known()).toMatchObject({ marks: [{ from: 0, to: 8 }] }), {
    timeout: 60_000,
    interval: 200,
  });
}

const wrong = (page: Page, word: string) => page.locator('.spell-wrong', { hasText: word });
const hint = (page: Page, word: string) => page.locator('.spell-hint', { hasText: word });
const suggestions = (page: Page, word: string) =>
  page.getByRole('group', { name: `Sugerencias para «${word}»` });
const change = (page: Page, by: string) => page.getByRole('button', { name: `Cambiar por «${by}»` });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** As one taps or clicks on a word: the box is over its underline. */
async function press(page: Page, word: Locator, how: 'tap' | 'click'): Promise<void> {
  await word.waitFor();
  await word.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await placeOf(word);
  await (how === 'tap'
    ? page.touchscreen.tap(x + width / 2, y + height / 2)
    : page.mouse.click(x + width / 2, y + height / 2));
}

async function placeOf(what: Locator) {
  // What is underlined is painted anew at each change: between two paintings it is nowhere.
  const place = { x: 0, y: 0, width: 0, height: 0 };
  await expect.poll(async () => Object.assign(place, await what.boundingBox()).width).toBeGreaterThan(0);
  return place;
}

/** The underlines follow the words: same letters, same lines, same place as the box. */
async function expectUnderTheWords(field: Locator): Promise<void> {
  const differing = await field.evaluate((element) => {
    const front = element.parentElement?.querySelector('.spell-front');
    if (!front) return ['no underlines'];
    const [one, other] = [getComputedStyle(element), getComputedStyle(front)];
    const names = [
      'fontFamily',
      'fontSize',
      'fontWeight',
      'fontVariantNumeric',
      'letterSpacing',
      'lineHeight',
      'paddingLeft',
      'paddingTop',
    ] as const;
    const [a, b] = [element.getBoundingClientRect(), front.getBoundingClientRect()];
    const far = Math.max(
      Math.abs(a.x - b.x),
      Math.abs(a.y - b.y),
      Math.abs(a.width - b.width),
      Math.abs(a.height - b.height),
    );
    return [...names.filter((name) => one[name] !== other[name]), ...(far > 0.5 ? [`${far} px away`] : [])];
  });
  expect(differing).toEqual([]);
}

test(
  'a citizen corrects with the thumb on a phone, in the form and in the chat',
  { timeout: 120_000 },
  async () => {
    await acceptRules(maria);
    const question = maria.getByRole('textbox', { name: /^Motivo de su consulta/ });
    await fillEntryButQuestion(maria);
    await question.pressSequentially('Buenas, nesesito informasion de un tramite ');
    await hint(maria, 'tramite').waitFor();
    await expectUnderTheWords(question);
    await press(maria, wrong(maria, 'informasion'), 'tap');
    await change(maria, 'información').waitFor();
    for (const button of await suggestions(maria, 'informasion').getByRole('button').all()) {
      const { width, height } = await placeOf(button);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await expectReflow(maria);
    await change(maria, 'información').tap();
    await said(maria, '«informasion» cambió por «información»').waitFor();
    await press(maria, hint(maria, 'tramite'), 'tap');
    await change(maria, 'trámite').tap();
    expect(await question.inputValue()).toBe('Buenas, nesesito información de un trámite ');
    await fillEntry(maria, { question: await question.inputValue() });
    await alarm(rosa).getByRole('button', { name: 'Aceptar' }).click();

    await box(maria).pressSequentially('grasias senora, kiero saver mas ');
    await wrong(maria, 'kiero').waitFor();
    await expectUnderTheWords(box(maria));
    await press(maria, wrong(maria, 'kiero'), 'tap');
    await change(maria, 'quiero').waitFor();
    await expectReflow(maria);
    await expectAccessible(maria);
    await change(maria, 'quiero').tap();
    await press(maria, wrong(maria, 'saver'), 'tap');
    await suggestions(maria, 'saver').getByRole('button', { name: 'Dejarla así' }).tap();
    await expect.poll(() => wrong(maria, 'saver').count()).toBe(0);
    expect(await box(maria).evaluate((element) => element === document.activeElement)).toBe(true);
    // It hinders nothing: what is left underlined is sent at once.
    await maria.getByRole('button', { name: 'Enviar', exact: true }).tap();
    await log(rosa).getByText('grasias senora, quiero saver mas').waitFor();
    await expect.poll(() => maria.locator('.spell-wrong').count()).toBe(0);
  },
);

async function fillEntryButQuestion(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Nombre completo' }).fill('María Chindoy');
  await page.getByRole('textbox', { name: /^Motivo de su consulta/ }).tap();
}

test(
  'a public servant corrects by mouse and by keyboard, and is asked once before sending',
  { timeout: 120_000 },
  async () => {
    const send = rosa.getByRole('button', { name: 'Enviar', exact: true });
    await box(rosa).click();
    const before = await placeOf(send);
    await box(rosa).pressSequentially('La atension a Chindoy es asta las 4, con grasias.');
    await box(rosa).press('Home');
    for (let steps = 0; steps < 5; steps += 1) await box(rosa).press('ArrowRight');
    await wrong(rosa, 'grasias').waitFor();
    await said(rosa, 'Por revisar: «atension», «asta», «grasias». F7').waitFor();
    const caret = () => box(rosa).evaluate((element: HTMLTextAreaElement) => element.selectionStart);
    expect(await caret()).toBe(5);
    expect(await placeOf(send)).toEqual(before);
    await expectUnderTheWords(box(rosa));

    await press(rosa, wrong(rosa, 'grasias'), 'click');
    const there = await caret();
    await change(rosa, 'gracias').click();
    expect(await box(rosa).inputValue()).toContain('con gracias.');
    expect(await caret()).toBe(there);
    await rosa.keyboard.press('Control+z');
    expect(await box(rosa).inputValue()).toContain('con grasias.');

    await box(rosa).press('Home');
    await rosa.keyboard.press('F7');
    await expect
      .poll(() => change(rosa, 'atención').evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expectAccessible(rosa);
    await rosa.keyboard.press('Escape');
    expect(await suggestions(rosa, 'atension').count()).toBe(0);
    await rosa.keyboard.press('F7');
    await change(rosa, 'atención').waitFor();
    await expect
      .poll(() => change(rosa, 'atención').evaluate((element) => element === document.activeElement))
      .toBe(true);
    await rosa.keyboard.press('Enter');
    expect(await box(rosa).inputValue()).toBe('La atención a Chindoy es asta las 4, con grasias.');
    expect(await caret()).toBe(0);

    await wrong(rosa, 'grasias').waitFor();
    await box(rosa).press('Enter');
    await rosa
      .getByText('Por revisar: «grasias». Con F7 las corrige; si envía otra vez, sale así.')
      .first()
      .waitFor();
    expect(await box(rosa).inputValue()).not.toBe('');
    await box(rosa).press('Enter');
    await log(maria).getByText('La atención a Chindoy es asta las 4, con grasias.').waitFor();

    await rosa.getByRole('button', { name: 'Opciones' }).click();
    await rosa.getByRole('button', { name: 'Revisar ortografía antes de enviar', pressed: true }).click();
    await rosa.keyboard.press('Escape');
    await box(rosa).fill('Otra informasion.');
    await wrong(rosa, 'informasion').waitFor();
    await box(rosa).press('Enter');
    await log(maria).getByText('Otra informasion.').waitFor();
  },
);

test('when the checker does not answer, both go on as if there were none', { timeout: 60_000 }, async () => {
  for (const page of [rosa, maria]) await page.route('**/spelling', () => undefined);
  await box(rosa).fill('Nesesito su informasion');
  await box(rosa).press('Enter');
  await log(maria).getByText('Nesesito su informasion').waitFor();
  await box(maria).fill('Con mucho gustto');
  await box(maria).press('Enter');
  await log(rosa).getByText('Con mucho gustto').waitFor();
  for (const page of [rosa, maria]) await page.unroute('**/spelling');
  for (const page of [rosa, maria])
    await page.route('**/spelling', (route) =>
      page === rosa ? route.fulfill({ status: 503 }) : route.abort(),
    );
  await box(rosa).fill('Mas informasion');
  // The browser's own checker is there again.
  await expect
    .poll(() => box(rosa).evaluate((element: HTMLTextAreaElement) => element.spellcheck))
    .toBe(true);
  expect(await rosa.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
  await box(rosa).press('Enter');
  await log(maria).getByText('Mas informasion').waitFor();
  const cut = maria.waitForEvent('requestfailed');
  await box(maria).pressSequentially('Grasias a usted');
  await cut;
  expect(await maria.locator('.spell-wrong').count()).toBe(0);
  await box(maria).press('Enter');
  await log(rosa).getByText('Grasias a usted').waitFor();
  expect(stage.complaints).toEqual([]);
});

test(
  'the question left without anybody connected, its answer, and the words that an administrator keeps',
  { timeout: 120_000 },
  async () => {
    const luis = await stage.somebody(PHONE);
    await luis.goto('/putumayo/chat');
    await luis.getByRole('heading', { name: 'En el momento no hay funcionarios conectados' }).waitFor();
    await luis.getByRole('textbox', { name: 'Nombre completo' }).fill('Luis Tisoy');
    await luis.getByRole('textbox', { name: /^Correo/ }).fill('luis.tisoy@gmail.com');
    const question = luis.getByRole('textbox', { name: /^Motivo/ });
    await question.tap();
    await question.pressSequentially('Necesito informasion del chontacuro en Sibundoy.');
    await press(luis, wrong(luis, 'informasion'), 'tap');
    await change(luis, 'información').tap();
    await luis.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).check();
    await luis
      .getByRole('checkbox', { name: 'He leído el aviso de tratamiento de datos personales' })
      .check();
    await luis.getByRole('button', { name: 'Enviar consulta' }).click();
    await luis.getByRole('heading', { name: 'Recibimos su consulta' }).waitFor();

    const edgar = await stage.somebody();
    await edgar.goto('/ingreso?ir=/administracion/palabras');
    await edgar.getByLabel('Correo electrónico').fill('edgar@putumayo.example');
    await edgar.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
    await edgar.getByRole('button', { name: 'Ingresar', exact: true }).click();
    await edgar.getByRole('textbox', { name: 'Palabras' }).fill('chontacuro, Yunguillo\nR2D2');
    await edgar.getByRole('button', { name: 'Agregar palabras' }).click();
    await edgar.getByRole('alert').getByText('Revise: R2D2').waitFor();
    await edgar.getByRole('textbox', { name: 'Palabras' }).fill('chontacuro, Yunguillo');
    await edgar.getByRole('button', { name: 'Agregar palabras' }).click();
    await edgar.getByRole('searchbox', { name: 'Buscar una palabra' }).fill('yung');
    await edgar.getByText('1 palabra', { exact: true }).waitFor();
    await expectAccessible(edgar);
    await edgar.getByRole('button', { name: 'Quitar «Yunguillo»' }).click();
    await edgar.getByRole('dialog').getByRole('button', { name: 'Quitar palabra' }).click();
    await edgar.getByText('Ninguna palabra contiene «yung».').waitFor();

    const carlos = await stage.somebody();
    await signIn(carlos, 'carlos@putumayo.example');
    await carlos.goto('/consultas');
    await carlos.getByRole('link', { name: 'Luis Tisoy' }).click();
    await carlos.getByRole('button', { name: 'Tomar consulta' }).click();
    const answer = carlos.getByRole('textbox', { name: 'Escriba su respuesta' });
    await answer.pressSequentially('El chontacuro con atension.');
    await wrong(carlos, 'atension').waitFor();
    expect(await wrong(carlos, 'chontacuro').count()).toBe(0);
    await carlos.keyboard.press('F7');
    await change(carlos, 'atención').press('Enter');
    expect(await answer.inputValue()).toBe('El chontacuro con atención.');
  },
);
