import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isBuilt } from '../../bin/setup/build.mjs';
import { buildFingerprint, lockFingerprint } from '../../bin/setup/fingerprint.mjs';
import { installedByHand, isInstalled } from '../../bin/setup/install.mjs';

let clone: string;
const lockOf = (version: string) => ({
  packages: {
    '': {},
    'node_modules/fastify': { version, integrity: `sha512-${version}` },
    'node_modules/for-macs': { version: '1.0.0', integrity: 'sha512-mac', optional: true },
  },
});
const write = (path: string, content: unknown) => {
  writeFileSync(join(clone, path), typeof content === 'string' ? content : JSON.stringify(content));
};

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'ventanilla-clone-'));
  for (const folder of ['src/rules', 'web', 'institutions', 'node_modules', 'dist']) {
    mkdirSync(join(clone, folder), { recursive: true });
  }
  write('package-lock.json', lockOf('5.12.8'));
  write('src/main.ts', 'start();');
});

afterEach(() => {
  rmSync(clone, { recursive: true });
});

it('installs a fresh clone, and again only when the lock file changes', () => {
  expect(isInstalled(clone)).toBe(false);
  write('node_modules/.ventanilla-lock', lockFingerprint(clone));
  expect(isInstalled(clone)).toBe(true);
  write('package-lock.json', lockOf('5.13.0'));
  expect(isInstalled(clone)).toBe(false);
});

it('recognises an install that somebody made by hand, other platforms’ packages aside', () => {
  expect(installedByHand(clone)).toBe(false);
  const { 'node_modules/for-macs': _mac, ...here } = lockOf('5.12.8').packages;
  write('node_modules/.package-lock.json', { packages: here });
  expect(installedByHand(clone)).toBe(true);
});

it('does not take an older or a broken install for the right one', () => {
  write('node_modules/.package-lock.json', lockOf('5.12.7'));
  expect(installedByHand(clone)).toBe(false);
  write('node_modules/.package-lock.json', { packages: {} });
  expect(installedByHand(clone)).toBe(false);
  write('node_modules/.package-lock.json', '{"packages": {"node_modules/fas');
  expect(installedByHand(clone)).toBe(false);
});

it('builds again when a source changes, appears or moves, not when it is only touched', () => {
  write('dist/.stamp', buildFingerprint(clone));
  expect(isBuilt(clone)).toBe(true);
  utimesSync(join(clone, 'src/main.ts'), 0, 0);
  expect(isBuilt(clone)).toBe(true);
  write('src/main.ts', 'begin();');
  expect(isBuilt(clone)).toBe(false);
  write('src/main.ts', 'start();');
  expect(isBuilt(clone)).toBe(true);
  cpSync(join(clone, 'src/main.ts'), join(clone, 'src/rules/main.ts'));
  expect(isBuilt(clone)).toBe(false);
});

it('does not build for an institution, which is data', () => {
  write('dist/.stamp', buildFingerprint(clone));
  write('institutions/texts.yaml', 'greeting: Bienvenido');
  expect(isBuilt(clone)).toBe(true);
});
