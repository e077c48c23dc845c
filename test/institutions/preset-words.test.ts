import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contrast } from '../../src/rules/contrast.ts';
import { listPresets, missingTexts, readPreset } from '../../src/institutions/preset.ts';
import { UNFILLED } from '../../src/institutions/preset-schema.ts';
import type { Preset } from '../../src/institutions/preset-schema.ts';
import { sayRefusal } from '../../src/institutions/say-refusal.ts';
import { textKeys } from '../../src/institutions/text-keys.ts';
import { checkCharacters } from '../../src/rules/characters.ts';
import { refusals } from '../../src/rules/refusal.ts';
import type { RefusalCode } from '../../src/rules/refusal.ts';
import { defaultsFolder, institutionsRoot, seeds } from './seeds.ts';

const presets = listPresets(institutionsRoot).map((id) => readPreset(join(institutionsRoot, id)));
const codes = Object.keys(refusals).filter((code): code is RefusalCode => code in refusals);
const named = presets.map((preset): [string, Preset] => [preset.settings.id, preset]);

describe.each(named)('%s', (id, preset) => {
  it('misses no text and no refusal', () => {
    expect(missingTexts(preset, codes)).toEqual([]);
  });

  it('says every refusal, also one without its details, and leaves no blank open', () => {
    for (const code of codes) expect(sayRefusal(preset, { code }), code).not.toMatch(/[{}]/);
  });

  it('treats everybody as usted', () => {
    for (const [where, words] of ownWords(preset)) {
      expect(words, where).not.toMatch(TU);
      expect(words, where).not.toMatch(IMPERATIVE_OF_TU);
    }
  });

  it('carries no emoji and no slogan', () => {
    for (const [where, words] of ownWords(preset)) {
      expect(words, where).not.toMatch(/\p{Extended_Pictographic}|Marca la diferencia/u);
    }
  });

  it('its colour can be read on white and on its tint', () => {
    const { main, tint } = preset.settings.identity;
    expect(contrast(main, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(main, tint)).toBeGreaterThanOrEqual(4.5);
  });

  it('offers agents only words that a public servant may send', () => {
    const inserted = [
      ...preset.faq.map(({ answer }) => answer),
      ...preset.canned.map(({ text }) => text),
      ...preset.links.map(({ title, url }) => `${title} ${url}`),
      ...preset.procedures.flatMap(({ source: _source, ...fields }) => Object.values(fields)),
    ];
    for (const words of inserted) {
      expect(checkCharacters(words.replaceAll(UNFILLED, ''), 'staff'), words).toEqual({ ok: true });
    }
    expect(id).toBe(preset.settings.id);
  });
});

describe('nobody invents a fact', () => {
  it.each([
    ['ipes', seeds.ipes],
    ['putumayo', seeds.putumayo],
  ])('every fact of %s is in its seed, or is the marker', (id, seed) => {
    const preset = readPreset(join(institutionsRoot, id));
    const { contact, otherChannels, copies, siteUrl, sites, name } = preset.settings;
    const facts = [...Object.values(contact), ...otherChannels.map(({ fact }) => fact), copies.mailbox];
    for (const fact of facts) {
      if (fact !== null && fact.value !== UNFILLED) expect(seed).toContain(fact.value);
    }
    const addresses = [siteUrl, ...sites, ...preset.links.map(({ url }) => url)];
    for (const address of addresses) {
      if (address !== UNFILLED) expect(seed).toContain(new URL(address).host);
    }
    expect(seed).toContain(name);
  });

  it.each([
    ['ipes', seeds.ipes],
    ['putumayo', seeds.putumayo],
  ])('every number, site and mail address that %s states is in its seed', (id, seed) => {
    for (const [where, words] of ownWords(readPreset(join(institutionsRoot, id)))) {
      if (where === 'risk_lines') {
        // Public lines of the country, not facts of the institution: it is asked to verify them.
        expect(words).toContain('por verificar por la entidad');
        continue;
      }
      // The two laws that our own words cite are of the country too.
      const stated = words.replace(/Ley\s+(1581\s+de\s+2012|1273\s+de\s+2009)/g, '').match(/\d+(?::\d\d)?|[\w.]+@[\w.]+\w|www[\w.]+\w|\$|calle|carrera/giu) ?? [];
      for (const fact of stated) expect(seed.includes(fact), `${where}: ${fact}`).toBe(true);
    }
  });

  it('where an institution says that its protocol speaks, it does', () => {
    for (const [id, seed] of Object.entries(seeds)) {
      for (const { source, answer } of readPreset(join(institutionsRoot, id)).faq) {
        if (source === 'seed') expect(seed).toContain(answer);
      }
    }
  });
});

describe('the texts of every product', () => {
  const defaults = wordsOf(join(defaultsFolder, 'texts.yaml'));

  it('are ours, and say so', () => {
    for (const { source } of [...defaults.values(), ...wordsOf(join(defaultsFolder, 'refusals.yaml')).values()]) {
      expect(source).toBe('ventanilla');
    }
  });

  it('hold no refusal for a code that does not exist', () => {
    expect([...wordsOf(join(defaultsFolder, 'refusals.yaml')).keys()].filter((code) => !(code in refusals))).toEqual([]);
  });

  it('put nothing that a person typed into a text that is markup', () => {
    for (const [key, rule] of Object.entries(textKeys)) {
      if ('markup' in rule) expect(rule.blanks, key).toEqual([]);
    }
  });

  it('name the four states as the screens are found by', () => {
    expect(
      ['out_of_hours', 'suspended', 'all_busy', 'nobody_connected'].map((key) => defaults.get(`${key}_heading`)?.text),
    ).toEqual([
      'Fuera del horario de atención',
      'Servicio suspendido temporalmente',
      'Todos los funcionarios están ocupados',
      'En el momento no hay funcionarios conectados',
    ]);
  });
});

it('a refusal names the field, the character and the limit as a person would say them', () => {
  const [ipes] = presets.filter(({ settings }) => settings.id === 'ipes');
  if (!ipes) throw new Error('there is no IPES');
  expect(sayRefusal(ipes, { code: 'message_too_long', detail: { max: 1000, length: 1001 } })).toBe(
    'El mensaje tiene 1.001 caracteres y el máximo es 1.000. Acórtelo o divídalo en dos: no borramos nada de lo que escribió.',
  );
  expect(sayRefusal(ipes, { code: 'field_missing', field: 'question' })).toContain(': Motivo de su consulta.');
  expect(sayRefusal(ipes, { code: 'already_claimed', detail: { agente: 'Jairo Mejía' } })).toMatch(/^Jairo Mejía ya/);
  expect(sayRefusal(ipes, { code: 'already_claimed', detail: { agente: '' } })).toMatch(/^Otra persona ya/);
  const refused = checkCharacters('hola @', 'strict');
  if (refused.ok) throw new Error('IPES admits no @');
  expect(sayRefusal(ipes, refused)).toContain('«@»');
});

/** Words of tú; and imperatives of tú where a sentence begins (elsewhere "escribe" is what usted does). */
const TU =
  /(?<!\p{L})(tú|tu|tus|ti|te|contigo|puedes|tienes|quieres|debes|deseas|eres|estás|has|necesitas|cuéntanos)(?!\p{L})/iu;
const IMPERATIVE_OF_TU =
  /(?:^|[.:;!?¡]\s+)(?:por favor,? )?(escribe|revisa|ingresa|espera|acepta|haz|intenta|envía|elige|vuelve|lee|marca|usa|deja|indica)(?!\p{L})/iu;

/** Every text of ours; the seeds' own words are theirs. */
function ownWords(preset: Preset): [where: string, words: string][] {
  const texts = Object.entries({ ...preset.texts, ...preset.refusals }).filter(([, { source }]) => source !== 'seed');
  const list = [...preset.faq, ...preset.canned, ...preset.links, ...preset.procedures].filter(
    ({ source }) => source !== 'seed',
  );
  return [
    ...texts.map(([key, { text }]): [string, string] => [key, text]),
    ...list.map((item): [string, string] => [item.id, Object.values(item).join(' ')]),
  ];
}

function wordsOf(path: string): Map<string, { source: string; text: string }> {
  const content = parse(readFileSync(path, 'utf8')) as Record<string, { source: string; text: string }>;
  return new Map(Object.entries(content));
}
