import { describe, expect, test } from 'vitest';
import { csvLine } from '../../src/rules/csv.ts';
import { paragraphChanges } from '../../src/rules/paragraph-changes.ts';
import {
  announcedChanges,
  stateOfVersion,
  versionInForce,
  type DatedVersion,
} from '../../src/rules/terms.ts';

const version = (number: number, publishedAt: number, withdrawnAt: number | null = null) => ({
  version: number,
  approvedAt: publishedAt - 10,
  publishedAt,
  withdrawnAt,
});

describe('the version in force', () => {
  const versions = [version(1, 100), version(2, 200), version(3, 300, 250), version(4, 260)];

  test.each([
    [99, undefined],
    [100, 1],
    [199, 1],
    [200, 2],
    [259, 2],
    [260, 4],
    [300, 4],
  ])('at %d is %s', (now, wanted) => {
    expect(versionInForce(versions, now)?.version).toBe(wanted);
  });

  test('each has one state', () => {
    expect(versions.map((one) => stateOfVersion(versions, one, 210))).toEqual([
      'past',
      'in_force',
      'withdrawn',
      'pending',
    ]);
  });

  test('the first is no change; what a preset said before the opening is none either', () => {
    const announced = (list: DatedVersion[], now: number) => announcedChanges(list, { openedAt: 100, now });
    expect(announced([version(0, 50), version(1, 100)], 110)).toEqual([]);
    expect(announced([version(1, 100), version(2, 200)], 200 + 30 * 86_400_000)).toEqual([]);
    expect(announced([version(1, 100), version(2, 200)], 150)).toMatchObject([{ inForce: false }]);
  });

  test.each([
    ['before the opening', 201, 210, []],
    ['at the opening', 200, 210, []],
    ['after the opening', 199, 210, [{ inForce: true }]],
    ['approved before the opening, in force after it', 195, 196, [{ inForce: false }]],
    ['with the counter not open yet', null, 210, []],
    ['coming, with the counter not open yet', null, 150, []],
  ])('a version %s', (_, openedAt, now, wanted) => {
    expect(announcedChanges([version(1, 100), version(2, 200)], { openedAt, now })).toMatchObject(wanted);
  });
});

test('paragraphs that stay are not shown as changed, whatever is put between them', () => {
  const changes = paragraphChanges('Uno\n\nDos\n\n* tres\n* cuatro', 'Uno\n\nNuevo\n\n* tres\n* cinco');
  expect(changes.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'same Uno',
    'removed Dos',
    'added Nuevo',
    'same * tres',
    'removed * cuatro',
    'added * cinco',
  ]);
  expect(paragraphChanges('a\r\n\r\nb', 'a\n\nb').every(({ kind }) => kind === 'same')).toBe(true);
});

test.each([
  ['=1+1', "'=1+1\r\n"],
  ['@SUM(A1)', "'@SUM(A1)\r\n"],
  ['-5', "'-5\r\n"],
  ['a;b', '"a;b"\r\n'],
  ['dice "sí"', '"dice ""sí"""\r\n'],
])('a spreadsheet shows %s and calculates nothing', (cell, line) => {
  expect(csvLine([cell])).toBe(line);
});
