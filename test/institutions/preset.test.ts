import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PresetError } from '../../src/institutions/preset-folder.ts';
import { listPresets, missingTexts, readPreset, unfilledBlanks } from '../../src/institutions/preset.ts';
import { say } from '../../src/institutions/say.ts';
import { refusals } from '../../src/rules/refusal.ts';
import { defaultsFolder, institutionsRoot } from './seeds.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ventanilla-preset-'));
  folder = join(root, 'tercera');
  mkdirSync(folder);
  for (const file of ['institution.yaml', 'reglamento.md', 'shield.svg']) {
    cpSync(join(institutionsRoot, 'ipes', file), join(folder, file));
  }
  change('institution.yaml', 'id: ipes', 'id: tercera');
});

afterEach(() => rmSync(root, { recursive: true }));

it('lists the institutions, and not the folder of default texts', () => {
  const names = listPresets(institutionsRoot);
  expect(names).toEqual(expect.arrayContaining(['ipes', 'putumayo']));
  expect(names).not.toContain('_defaults');
});

describe('a third institution is a folder, not code', () => {
  it('needs its data, its rules and its shield; the product has words for the rest', () => {
    change('institution.yaml', 'name: Instituto para la Economía Social – IPES', 'name: Alcaldía de Prueba');
    expect(listPresets(root)).toEqual(['tercera']);
    const third = readPreset(folder, defaultsFolder);
    expect(missingTexts(third, Object.keys(refusals))).toEqual([]);
    expect(say(third, 'greeting', { nombre: 'Ana Peña' })).toBe(
      'Buen día, Ana Peña. Gracias por comunicarse con Alcaldía de Prueba. Esta consulta puede durar hasta ' +
        '15 minutos; al cumplirse, la conversación se cierra por sí sola. Cuéntenos en qué podemos orientarle.',
    );
  });

  it('its own texts and refusals win over the defaults', () => {
    write('texts.yaml', 'greeting: { source: entity, text: "Hola, {nombre}: {limite} minutos." }');
    write('refusals.yaml', 'not_open: { source: entity, text: "Volvemos pronto." }');
    const third = readPreset(folder, defaultsFolder);
    expect(say(third, 'greeting', { nombre: 'Ana' })).toBe('Hola, Ana: 15 minutos.');
    expect(third.refusals.not_open).toEqual({ source: 'entity', text: 'Volvemos pronto.' });
    expect(third.texts.farewell?.source).toBe('ventanilla');
  });

  it('says which texts it would miss without the defaults', () => {
    const missing = missingTexts(readPreset(folder, root), ['not_open']);
    expect(missing).toContain('texts.greeting');
    expect(missing).toContain('refusals.not_open');
    expect(missing).not.toContain('texts.opening_paragraph');
  });

  it('lists what the institution still has to fill in, down to the field', () => {
    expect(unfilledBlanks(readPreset(folder, defaultsFolder))).toEqual([
      'settings.contact.nit.value',
      'settings.contact.direccion.value',
      'settings.contact.telefono.value',
      'settings.contact.pqrsd.value',
    ]);
  });
});

describe('a folder with a mistake says which file and which field', () => {
  it.each([
    ['institution.yaml', 'limitMinutes: 15', 'limitMinutes: quince', 'tercera/institution.yaml: limitMinutes: '],
    ['institution.yaml', 'forums: false', 'forums: false\nslogan: Marca', 'Unrecognized key: "slogan"'],
    ['institution.yaml', 'forums: false', '', 'tercera/institution.yaml: forums: '],
    ['institution.yaml', 'id: tercera', 'id: otra', '"otra" is not the name of the folder'],
    ['institution.yaml', 'id: tercera', 'id: [', 'tercera/institution.yaml: '],
    ['institution.yaml', "to: '16:00'", "to: '16h'", 'weekly.1.0.to: an hour as HH:MM'],
    ['institution.yaml', "to: '16:00'", "to: '07:00'", 'weekly.1.0: a span ends after it begins'],
    [
      'institution.yaml',
      "{ from: '08:00', to: '16:00' }",
      "{ from: '08:00', to: '12:00' }, { from: '11:00', to: '16:00' }",
      'weekly.1: spans follow one another',
    ],
    ['institution.yaml', "main: '#0943B5'", "main: '#83A0DA'", 'identity: main has a contrast of at least 4.5'],
    ['institution.yaml', "tint: '#E5ECF8'", "tint: '#4672C8'", '4.5 on the tint'],
    ['institution.yaml', 'label: Correo personal', 'label: ""', 'entryFields.1.label'],
    ['institution.yaml', 'kind: question,', 'kind: select,', 'a select, and only a select, has options'],
    ['institution.yaml', 'source: blank', 'source: seed', 'contact.nit: source is "blank" exactly when'],
    ['institution.yaml', 'atEnd: none', 'atEnd: mail', 'copies.mailbox: copies by mail'],
    ['shield.svg', '<rect', '<script/><rect', 'tercera/shield.svg: only shapes'],
    ['shield.svg', '<rect', '<rect onload="x()"', 'tercera/shield.svg: only shapes'],
    ['shield.svg', '<svg', '<html><svg', 'tercera/shield.svg: it does not begin with <svg'],
  ])('%s with %s changed to %s', (file, from, to, message) => {
    change(file, from, to);
    expect(() => readPreset(folder, defaultsFolder)).toThrow(message);
    expect(() => readPreset(folder, defaultsFolder)).toThrow(PresetError);
  });

  it.each([
    ['texts.yaml', 'saludo: { source: entity, text: Hola }', 'texts.yaml: saludo: there is no text of this name'],
    ['texts.yaml', 'greeting: Hola', 'tercera/texts.yaml: greeting: '],
    ['texts.yaml', 'greeting: { source: otro, text: Hola }', 'tercera/texts.yaml: greeting.source: '],
    ['texts.yaml', 'greeting: { source: entity, text: "Hola {nombre}" }', 'greeting: {limite} is missing'],
    ['texts.yaml', 'greeting: { source: entity, text: "{hasta}" }', 'greeting: {hasta} is not one of its blanks'],
    ['texts.yaml', 'greeting: { source: entity, text: "{Nombre}" }', 'a brace that is not part of a blank'],
    ['refusals.yaml', 'not_open: { source: entity, text: "{hora}" }', 'not_open: {hora} is not one of its blanks'],
    ['links.yaml', '- { id: a, source: seed, title: A, url: "javascript:x" }', 'links.yaml: 0.url: an address'],
    ['faq.yaml', '- { id: a, source: seed, question: A, answer: "{limite}" }', 'faq.yaml: this file takes no blanks'],
  ])('%s with %s', (file, content, message) => {
    write(file, content);
    expect(() => readPreset(folder, defaultsFolder)).toThrow(message);
  });

  it('names every mistake of a file at once', () => {
    change('institution.yaml', 'limitMinutes: 15', 'limitMinutes: -1');
    change('institution.yaml', 'patienceMinutes: 5', 'patienceMinutes: 0');
    let problems: readonly string[] = [];
    try {
      readPreset(folder, defaultsFolder);
    } catch (error) {
      if (error instanceof PresetError) problems = error.problems;
    }
    expect(problems).toHaveLength(2);
  });

  it('names the file that is missing', () => {
    rmSync(join(folder, 'reglamento.md'));
    expect(() => readPreset(folder, defaultsFolder)).toThrow('tercera/reglamento.md: the file is missing');
  });
});

/** Fails when there is nothing to change: a case that changes nothing would prove nothing. */
function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}

function write(file: string, content: string): void {
  writeFileSync(join(folder, file), content);
}
