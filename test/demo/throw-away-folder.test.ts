import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { throwAwayFolder } from '../../src/demo/throw-away-folder.ts';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'folders-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

function leftover(name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'PG_VERSION'), '18');
  return folder;
}

it('a demo removes what a killed one left, and nothing of one that runs or of anybody else', () => {
  const killed = leftover('ventanilla-demo-4000001-abc');
  const running = leftover(`ventanilla-demo-${String(process.pid)}-abc`);
  const other = leftover('otra-cosa');
  const own = throwAwayFolder(parent);
  expect([existsSync(killed), existsSync(running), existsSync(other)]).toEqual([false, true, true]);
  expect(existsSync(own)).toBe(true);
});

it('the folder says whose it is', () => {
  expect(basename(throwAwayFolder(parent))).toMatch(new RegExp(`^ventanilla-demo-${String(process.pid)}-`));
});
