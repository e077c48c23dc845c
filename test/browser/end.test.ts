import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../moments.ts';
import { layCable, type Cable } from './cut.ts';
import { availableConsole, connected, letPass } from './passing.ts';
import { acceptRules, alarm, box, enter, log, openStage, PHONE, say, type Stage } from './stage.ts';

const THANKS =
  'Gracias por utilizar el servicio Chat IPES. Lo esperamos en próximas oportunidades y lo invitamos a seguir usando nuestra página www.ipes.gov.co';

let stage: Stage;
let cable: Cable;
let rosa: Page;

beforeAll(async () => {
  // Citizens get public addresses, so that they can be restricted.
  stage = await openStage({ config: { demo: true } });
  cable = await layCable(stage.address);
  rosa = await availableConsole(stage, 'rosa@ipes.example');
}, 120_000);
afterAll(async () => {
  await cable.close();
  await stage.close();
});

async function attended(desk: Page, citizen: Page, name: string, institution = 'ipes'): Promise<void> {
  await enter(citizen, institution, { name, email: 'juan@gmail.com' });
  await alarm(desk).getByRole('button', { name: 'Aceptar' }).click();
  await box(citizen).waitFor();
  await desk.getByRole('heading', { name }).waitFor();
}

async function record(name: string) {
  const [row] = await stage.sql<{ id: string; end_kind: string | null; said: string[] }>(
    `select c.id, c.end_kind, array(select body from messages m
       where m.conversation_id = c.id and m.author = 'visitor' order by seq) as said
     from conversations c where c.name = $1`,
    [name],
  );
  return row;
}

/** Everything that this browser remembers of our pages. */
async function remembered(page: Page): Promise<string> {
  const stores = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage].map((store) => Object.entries(store))),
  );
  const cookies = (await page.context().cookies()).filter(({ name }) => name !== 'vd');
  return `${stores} ${cookies.map(({ name }) => name).join(' ')}`;
}

test(
  'when the time is over the page goes once to the farewell, the unsent draft can be left, and a tab that heard nothing stores nothing',
  { timeout: 240_000 },
  async () => {
    const maria = await stage.somebody(PHONE);
    await attended(rosa, maria, 'María Chindoy');
    await say(maria, '¿Qué documentos necesito?');
    await log(rosa).getByText('¿Qué documentos necesito?').waitFor();
    // The same person through another address of the same server: a tab of its own, that nobody tells anything.
    const stale = await maria.context().newPage();
    await stale.goto(`${cable.address}/ipes/chat`);
    await log(stale).getByText('¿Qué documentos necesito?').waitFor();
    cable.mute();
    await box(maria).fill('¿Y puedo ir con mi hermana?');
    const steps: string[] = [];
    maria.on('framenavigated', (frame) => steps.push(new URL(frame.url()).pathname));

    await letPass(stage, 15 * MINUTE + SECOND);
    await maria.waitForURL('**/ipes/gracias');
    await maria.getByText('La consulta finalizó porque se cumplió el tiempo máximo.').waitFor();
    await maria.getByText(THANKS).waitFor();
    expect(await maria.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const reasonThenThanks = await maria.locator('main').innerText();
    expect(reasonThenThanks.indexOf('se cumplió el tiempo')).toBeLessThan(
      reasonThenThanks.indexOf('Gracias por'),
    );
    await maria.getByText('¿Y puedo ir con mi hermana?').waitFor();
    await maria.getByRole('button', { name: 'Dejar como consulta' }).click();
    await maria.getByText(/Recibimos su consulta con el número \d+/).waitFor();
    await maria.getByText('no es un radicado').first().waitFor();
    expect(steps).toEqual(['/ipes/gracias']);

    await say(stale, 'Llego tarde');
    cable.mend();
    await stale.waitForURL('**/ipes/gracias');
    await stale.getByText('Llego tarde').waitFor();
    expect(await record('María Chindoy')).toMatchObject({
      end_kind: 'time',
      said: ['¿Qué documentos necesito?'],
    });
    const questions = await stage.sql('select body as question, origin from offline_questions');
    expect(questions).toEqual([{ question: '¿Y puedo ir con mi hermana?', origin: 'draft' }]);
    await rosa.getByText('Esta consulta terminó. Ya no se puede escribir en ella.').waitFor();
    await maria.context().close();
  },
);

test(
  'on a computer of a library nothing of the person stays: neither stored, nor with Back, nor for the next one',
  { timeout: 180_000 },
  async () => {
    const luis = await stage.somebody();
    await luis.goto('/ipes');
    await attended(rosa, luis, 'Luis Pardo');
    await say(luis, 'Mi cédula es 1.234');
    await log(rosa).getByText('Mi cédula es 1.234').waitFor();
    await luis.getByRole('button', { name: 'Finalizar consulta' }).click();
    const dialog = luis.getByRole('dialog', { name: '¿Desea finalizar la consulta?' });
    await dialog.getByRole('button', { name: 'Finalizar consulta' }).click();
    await luis.waitForURL('**/ipes/gracias');
    await luis.getByText('Usted finalizó la consulta.').waitFor();
    await luis.getByRole('button', { name: 'Ver la conversación' }).click();
    await luis.getByText('Mi cédula es 1.234').waitFor();
    expect((await record('Luis Pardo'))?.end_kind).toBe('visitor');

    await luis.getByRole('button', { name: 'Salir y borrar de este equipo' }).click();
    await luis.getByRole('heading', { name: 'Aquí ya no hay nada de su consulta' }).waitFor();
    await expect.poll(() => remembered(luis)).not.toMatch(/ventanilla:ipes|luis|juan|cédula/i);
    for (const way of ['back', 'gracias', 'chat'] as const) {
      if (way === 'back') await luis.goBack();
      else await luis.goto(`/ipes/${way}`);
      await luis.getByRole('heading', { level: 1 }).waitFor();
      for (const secret of ['1.234', 'Luis', 'juan@gmail.com'])
        expect(await luis.getByText(secret).count()).toBe(0);
    }
    // The next person reads and accepts for themselves.
    await luis.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).waitFor();
    await luis.context().close();
  },
);

test(
  'leaving the queue is asked once and told; a citizen without connection is abandoned only after two minutes',
  { timeout: 240_000 },
  async () => {
    const ana = await stage.somebody();
    await enter(ana, 'ipes', { name: 'Ana Lucía Tisoy', email: 'ana@gmail.com' });
    await ana.getByRole('button', { name: 'Salir de la fila' }).click();
    const leave = ana.getByRole('dialog', { name: '¿Desea salir de la fila?' });
    await leave.getByRole('button', { name: 'Seguir en la fila' }).click();
    await leave.waitFor({ state: 'detached' });
    await ana.getByRole('button', { name: 'Salir de la fila' }).click();
    await leave.getByRole('button', { name: 'Salir de la fila' }).click();
    await ana.waitForURL('**/ipes/gracias');
    await ana.getByText('Su consulta salió de la fila antes de ser atendida.').waitFor();
    await ana.getByText(THANKS).waitFor();
    expect((await record('Ana Lucía Tisoy'))?.end_kind).toBe('not_attended');
    await ana.context().close();

    const pedro = await stage.somebody();
    await attended(rosa, pedro, 'Pedro Jamioy');
    await pedro.context().close();
    await connected(stage, 'visitor', 0);
    await letPass(stage, MINUTE);
    await rosa.getByRole('button', { name: 'Finalizar consulta' }).click();
    const finish = rosa.getByRole('dialog', { name: 'Finalizar consulta' });
    await finish.getByText('Pedro Jamioy pasará a la página de despedida').waitFor();
    expect(await finish.getByRole('radio', { name: /^Por abandono/ }).count()).toBe(0);
    await finish.getByRole('button', { name: 'Cancelar' }).click();
    await letPass(stage, MINUTE + SECOND);
    await rosa.getByText('Sin conexión del ciudadano desde las').waitFor();
    await rosa.getByRole('button', { name: 'Finalizar consulta' }).click();
    await finish.getByRole('radio', { name: /^Por abandono/ }).check();
    await finish.getByRole('button', { name: 'Finalizar consulta' }).click();
    await finish.waitFor({ state: 'detached' });
    expect((await record('Pedro Jamioy'))?.end_kind).toBe('abandonment');
  },
);

test(
  'misconduct in Putumayo restricts at once: the person reads why, until when and the other channels',
  { timeout: 180_000 },
  async () => {
    const luz = await availableConsole(stage, 'luz@putumayo.example');
    const juan = await stage.somebody(PHONE);
    await attended(luz, juan, 'Juan Muchavisoy', 'putumayo');
    await luz.getByRole('button', { name: 'Finalizar por trato indebido' }).click();
    const confirm = luz.getByRole('dialog', { name: 'Finalizar por trato indebido' });
    await confirm.getByText('su entidad restringe de una vez a esta persona').waitFor();
    await confirm.getByRole('button', { name: 'Finalizar por trato indebido' }).click();
    await juan.waitForURL('**/putumayo/gracias');
    await juan.getByText('La conversación terminó porque el trato hacia la persona').waitFor();
    await juan.getByText(/su acceso queda restringido hasta el/).waitFor();

    await juan.goto('/putumayo/chat');
    const readsWhy = async (page: Page): Promise<void> => {
      await page.getByRole('heading', { name: 'Su acceso al chat está restringido' }).waitFor();
      await page.getByText(/hasta el .*24 de noviembre.*motivo: Trato indebido/).waitFor();
      await page.getByRole('heading', { name: 'Otros canales de atención' }).waitFor();
      expect(await page.getByRole('button', { name: 'Ingresar al chat' }).count()).toBe(0);
    };
    await readsWhy(juan);
    // From another computer, with the same e-mail.
    const elsewhere = await stage.somebody();
    await acceptRules(elsewhere, 'putumayo');
    await elsewhere.getByRole('textbox', { name: 'Nombre completo' }).fill('Juan Muchavisoy');
    await elsewhere.getByRole('textbox', { name: /^Correo/ }).fill('juan@gmail.com');
    await elsewhere.getByRole('button', { name: 'Ingresar al chat' }).click();
    await readsWhy(elsewhere);
    // The other institution is another house.
    await elsewhere.goto('/ipes/chat');
    await elsewhere.getByRole('checkbox', { name: 'He leído y acepto el reglamento' }).waitFor();
    expect(stage.complaints).toEqual([]);
  },
);
