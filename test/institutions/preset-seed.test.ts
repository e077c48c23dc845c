import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPreset } from '../../src/institutions/preset.ts';
import { rulesMarkdown, say, sayIfAny } from '../../src/institutions/say.ts';
import { institutionsRoot, paragraph, seeds, stretch } from './seeds.ts';

const ipes = readPreset(join(institutionsRoot, 'ipes'));
const putumayo = readPreset(join(institutionsRoot, 'putumayo'));

it('the copies of the seeds are the seeds, byte for byte', () => {
  const hashes = Object.values(seeds).map((text) => createHash('sha256').update(text).digest('hex'));
  expect(hashes).toEqual([
    '000d25f3ac6fe8a29034188cb0a27006ecdd6fef9fe16af465be61228c738bd0',
    '8dc2970b8769ad15d9f85ef550e1d637ad8fecca0a8a1bf818fc63f26b21a1ae',
  ]);
});

describe('IPES says the words of its protocol', () => {
  it('greets with the first sentence of the chat, byte for byte', () => {
    expect(say(ipes, 'greeting', { nombre: '[Nombre del solicitante]' })).toBe(
      paragraph(seeds.ipes, 'Hola [Nombre del solicitante]'),
    );
  });

  it('tells who comes out of hours the exact text, the timetable once', () => {
    const text = say(ipes, 'out_of_hours', {});
    expect(text).toBe(stretch(seeds.ipes, 'Apreciado usuario/a', 'Muchas gracias.'));
    expect(text.match(/8:00/g)).toHaveLength(1);
  });

  it('shows the three sentences of the screen before the chat', () => {
    expect(say(ipes, 'entry_intro', {})).toBe(
      stretch(seeds.ipes, 'A través del Chat IPES, obtendrá', 'el reglamento del mismo.'),
    );
  });

  it('closes for misconduct with the exact sentence', () => {
    expect(say(ipes, 'misconduct_end', {})).toBe(paragraph(seeds.ipes, 'Su consulta se ha cerrado'));
  });

  it('says goodbye with the sentence of the farewell page', () => {
    expect(say(ipes, 'farewell', {})).toBe(paragraph(seeds.ipes, 'Gracias por utilizar'));
  });

  it('shows the seven points of its rules, where only the indent of a list mark is ours', () => {
    const [heading = '', ...points] = stretch(
      seeds.ipes,
      'Reglamento Chat IPES\n',
      'el Chat de servicio al usuario.',
    ).split('\n');
    expect(ipes.rules.heading).toBe(heading);
    expect(ipes.rules.markdown).toBe(
      points.filter((line) => line !== '').map((line) => line.replace(/^ - /, '   - ')).join('\n'),
    );
  });

  it('keeps the hours, the limit and the three boxes of its protocol', () => {
    const { weekly, limitMinutes, entryFields, launcherName, characters, forums } = ipes.settings;
    const day = [{ from: '08:00', to: '16:00' }];
    expect(weekly).toEqual({ '1': day, '2': day, '3': day, '4': day, '5': day, '6': [], '7': [] });
    expect({ limitMinutes, launcherName, characters, forums }).toEqual({
      limitMinutes: 15,
      launcherName: 'Chat IPES',
      characters: 'strict',
      forums: false,
    });
    expect(entryFields.map(({ label, required }) => [label, required])).toEqual([
      ['Nombre completo', true],
      ['Correo personal', true],
      ['Motivo de su consulta', true],
    ]);
  });
});

describe('Putumayo says the words of its conditions of operation', () => {
  it('opens with the paragraph that sends to the frequent questions, byte for byte', () => {
    expect(sayIfAny(putumayo, 'opening_paragraph')).toBe(paragraph(seeds.putumayo, 'Antes de usar'));
  });

  it('states its timetable with the words and the asterisks of the document', () => {
    expect(say(putumayo, 'schedule', {})).toBe(paragraph(seeds.putumayo, 'El sistema de atención virtual'));
  });

  it('leaves no asterisk in a text that is not markup', () => {
    expect(say(putumayo, 'out_of_hours', {})).toContain(
      'De lunes a viernes de 9am - 11am y de 3pm - 5pm\n',
    );
  });

  it('shows its whole document as rules, without letterhead, slogan and list marks', () => {
    const document = stretch(seeds.putumayo, 'CONDICIONES DE OPERACIÓN', 'conforme a derecho.');
    const letterhead = stretch(document, 'REPUBLICA DE COLOMBIA', 'Servicios Administrativos');
    const expected = lines(document.replace(letterhead, '')).map((line) => line.replace(/^- ✓ /, '- '));
    expect(lines(putumayo.rules.markdown).map((line) => line.replace(/^#+ /, ''))).toEqual(expected);
    expect(putumayo.rules.markdown).not.toContain('Marca la diferencia');
    expect(putumayo.rules.markdown).toContain('finalizara la conversación');
    expect(seeds.putumayo).toContain(`\n${putumayo.rules.heading}:\n`);
  });

  it('lists its características and names its pages as the document does', () => {
    const { features, pageNames } = putumayo.settings;
    const list = stretch(seeds.putumayo, 'Características:', 'en línea.');
    expect(lines(list)).toEqual([
      `${features?.heading ?? ''}:`,
      ...(features?.items ?? []).map((item) => `- ✓ ${item}`),
    ]);
    expect(seeds.putumayo).toContain(`${pageNames.home} ▶ ${pageNames.attention} ▶ ${pageNames.forum}.`);
    expect(seeds.putumayo).toContain(`${pageNames.home} ▶ ${pageNames.attention} ▶ [${pageNames.pqrsd}](#)`);
  });

  it('keeps the hours, the limit and the fields of its document', () => {
    const { weekly, limitMinutes, entryFields, launcherName, characters, forums, copies } = putumayo.settings;
    const day = [
      { from: '09:00', to: '11:00' },
      { from: '15:00', to: '17:00' },
    ];
    expect(weekly).toEqual({ '1': day, '2': day, '3': day, '4': day, '5': day, '6': [], '7': [] });
    expect({ limitMinutes, launcherName, characters, forums, atEnd: copies.atEnd }).toEqual({
      limitMinutes: 3,
      launcherName: 'Atención Virtual',
      characters: 'extended',
      forums: true,
      atEnd: 'mail',
    });
    expect(entryFields.map(({ label, required }) => [label, required])).toEqual([
      ['Nombre completo', true],
      ['Correo electrónico', true],
      ['Motivo de su consulta', false],
    ]);
  });

  it('links the PQRSD page in its rules once the institution has filled it in, and no dead link before', () => {
    const { settings, rules } = putumayo;
    expect(rulesMarkdown(rules.markdown, settings)).toContain('▶ Peticiones, quejas, reclamos y Denuncias, ni');
    const pqrsd = { value: 'https://pqrsd.example', source: 'entity' as const };
    const filled = { ...settings, contact: { ...settings.contact, pqrsd } };
    expect(rulesMarkdown(rules.markdown, filled)).toContain(
      '[Peticiones, quejas, reclamos y Denuncias](https://pqrsd.example)',
    );
  });
});

it('no institution speaks with the words of the other', () => {
  const own = Object.entries(putumayo.texts).filter(([, { source }]) => source === 'ventanilla');
  const ipesWords = JSON.stringify(ipes.rules) + Object.values(ipes.texts).filter(fromSeed).map(textOf).join(' ');
  for (const [key, { text }] of own) {
    expect(text, key).not.toMatch(/IPES|Apreciado usuario\/a|trato indebido|Bienvenido/);
    expect(ipesWords, key).not.toContain(text);
  }
});

function fromSeed({ source }: { source: string }): boolean {
  return source === 'seed';
}

function textOf({ text }: { text: string }): string {
  return text;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
