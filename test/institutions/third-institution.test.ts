import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadPreset } from '../../src/institutions/load-preset.ts';
import { readPreset } from '../../src/institutions/preset.ts';
import { projectRoot } from '../../src/project-root.ts';
import { addServant } from '../../src/staff/invite.ts';
import { Citizen, Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
const root = mkdtempSync(join(tmpdir(), 'ventanilla-third-'));

beforeAll(async () => {
  it = await openTestWorld();
});
afterAll(async () => {
  await it.close();
  rmSync(root, { recursive: true, force: true });
});

test('a third institution is a folder: it opens with its own name, limit and greeting, and no line of code', async () => {
  cpSync(join(projectRoot, 'institutions'), root, { recursive: true });
  cpSync(join(root, 'ipes'), join(root, 'alcaldia'), { recursive: true });
  const file = join(root, 'alcaldia/institution.yaml');
  const settings = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(
    file,
    stringify({
      ...settings,
      id: 'alcaldia',
      name: 'Alcaldía de Prueba',
      shortName: 'Alcaldía',
      launcherName: 'Chat Alcaldía',
      limitMinutes: 7,
    }),
  );
  writeFileSync(
    join(root, 'alcaldia/texts.yaml'),
    stringify({ greeting: { source: 'entity', text: 'Buen día, {nombre}. Tiene {limite} minutos.' } }),
  );
  await loadPreset(it.world, readPreset(join(root, 'alcaldia')), it.clock.now());
  const person = { name: 'Marta Roa', email: 'marta@alcaldia.example', password: 'una-clave-larga', roles: ['agent'] };
  await addServant(it.world, { id: 'alcaldia' }, { ...person, roles: ['agent'] });

  const luis = new Citizen(it.app, 'alcaldia');
  expect((await luis.chat()).body.institution.launcherName).toBe('Chat Alcaldía');
  const { id, limitMs } = await luis.comes();
  expect(limitMs).toBe(7 * 60_000);
  const marta = new Servant(it.app);
  await marta.signsIn(person.email, person.password);
  expect((await marta.claims(id)).status).toBe(200);
  const { body } = await luis.reads(id);
  expect(body.messages[0]?.body).toBe('Buen día, María Chindoy. Tiene 7 minutos.');
  const page = await it.app.inject('/alcaldia');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Alcaldía de Prueba');
});

test('citizens read no answer with a blank that nobody filled', async () => {
  const page = await it.app.inject('/ipes/preguntas-frecuentes');
  expect(page.body).toContain('¿Para qué sirve el Chat IPES?');
  expect(page.body).not.toContain('¿La consulta por el chat es un radicado?');
});
