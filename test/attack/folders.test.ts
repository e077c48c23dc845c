import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shieldProblem } from '../../src/institutions/shield-rule.ts';
import { unzip, zip } from '../../src/institutions/zip.ts';
import type { ApiError } from '../../src/protocol.ts';
import type { PresetPreviewView } from '../../src/protocol/presets.ts';
import { servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let ana: Servant;
let folder: Record<string, string>;
beforeAll(async () => {
  it = await openTestWorld();
  ana = await servant(it.app, 'ana');
});
afterAll(() => it.close());
beforeEach(async () => {
  const headers = { host: 'localhost', cookie: ana.cookie() };
  folder = unzip((await it.app.inject({ url: '/api/staff/preset', headers })).rawPayload);
});

const fileOf = (name: string): string => folder[`ipes/${name}`] ?? '';
const archive = (name: string, text: string) => ({
  archive: zip({ ...folder, [`ipes/${name}`]: text }).toString('base64'),
});
const brings = (name: string, text: string) =>
  ana.ask<PresetPreviewView & ApiError>('POST', '/api/staff/preset/preview', archive(name, text));
const named = (launcher: string) =>
  fileOf('institution.yaml').replace(/^launcherName:.*$/m, `launcherName: ${launcher}`);

describe('a hostile folder is refused in words before anything is read into the database', () => {
  test.each([
    ['a NUL written as an escape', 'institution.yaml', () => named(String.raw`"Chat\0IPES"`)],
    ['half a character', 'institution.yaml', () => named(String.raw`"Chat\ud800IPES"`)],
    ['a line of a mail header', 'institution.yaml', () => named(String.raw`"Chat\r\nBcc: x@y.co"`)],
    ['words that turn around', 'institution.yaml', () => named(String.raw`"Chat \u202Eabc"`)],
    ['a NUL as it is', 'reglamento.md', () => `${fileOf('reglamento.md')}\n\0`],
    [
      'a NUL in an answer',
      'faq.yaml',
      () => String.raw`[{ id: a, source: entity, question: "x\0y", answer: z }]`,
    ],
    [
      'two answers of one name',
      'faq.yaml',
      () => '- { id: a, source: entity, question: q, answer: a }\n'.repeat(2),
    ],
    ['as many answers as nobody reads', 'faq.yaml', () => answersUpTo(600)],
    ['lines that take the server many seconds', 'faq.yaml', () => '- a\n'.repeat(200_000)],
    ['the same on one line', 'faq.yaml', () => `[${'[],'.repeat(200_000)}]`],
    ['a tower of lists', 'faq.yaml', () => '['.repeat(15_000)],
    ['a bomb of aliases', 'faq.yaml', bomb],
    [
      'a margin longer than any day',
      'institution.yaml',
      () =>
        fileOf('institution.yaml').replace(
          /^lastEntryMarginMinutes:.*$/m,
          'lastEntryMarginMinutes: 90071992547',
        ),
    ],
  ])('%s', async (_, name, text) => {
    const { status, body } = await brings(name, text());
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'preset_malformed' });
    expect(body.message).toContain(name);
  });

  test('one that unfolds into megabytes', async () => {
    const { body } = await brings('reglamento.md', '* a\n'.repeat(700_000));
    expect(body).toMatchObject({ code: 'archive_malformed' });
  });

  test('while one from a Windows editor, or with files of strange paths beside it, is taken', async () => {
    const files = {
      ...folder,
      '../../etc/x': 'x',
      '/etc/y': 'y',
      'ipes/faq.yaml': `\uFEFF${fileOf('faq.yaml')}`,
    };
    const given = { archive: zip(files).toString('base64') };
    const { status, body } = await ana.ask<PresetPreviewView>('POST', '/api/staff/preset/preview', given);
    expect({ status, changes: body.changes }).toEqual({ status: 200, changes: [] });
  });

  test('one that says it is another institution changes only the own one', async () => {
    const other = named('Otro nombre').replace(/^id:.*$/m, 'id: putumayo');
    const { body } = await brings('institution.yaml', other);
    const given = { ...archive('institution.yaml', other), mark: body.mark };
    expect((await ana.ask('POST', '/api/staff/preset', given)).status).toBe(200);
    const names = await it.sql(`select id, settings->>'launcherName' as name from institutions order by id`);
    expect(names).toEqual([
      { id: 'ipes', name: 'Otro nombre' },
      { id: 'putumayo', name: 'Atención Virtual' },
    ]);
  });
});

test.each([
  '<svg xmlns="a"><x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script></svg>',
  '<svg xmlns="a"><g/onload=alert(1)></g></svg>',
  '<svg xmlns="a"><g id="x"onload="alert(1)"></g></svg>',
  '<svg xmlns="a"></svg><html xmlns="http://www.w3.org/1999/xhtml"></html>',
])('no shield: %s', (svg) => {
  expect(shieldProblem(svg)).toBeDefined();
});

function answersUpTo(many: number): string {
  const one = (_: unknown, n: number) => `- { id: a${n}, source: entity, question: q, answer: a }`;
  return Array.from({ length: many }, one).join('\n');
}

/** Nine times nine times nine …: little to read, more than any memory to hold. */
function bomb(): string {
  const lines = 'bcdefghij'
    .replace(/./g, '$& ')
    .trim()
    .split(' ')
    .map((name, n) => {
      const before = `*${'abcdefghi'[n] ?? ''}, `;
      return `${name}: &${name} [${before.repeat(9)}]`;
    });
  return ['a: &a [x, x, x, x, x, x, x, x, x]', ...lines].join('\n');
}
