// Builds the server, the pages and the launcher into the folder named as argument (a folder of `.cache`).
// Called by setup; by hand use `npm run build`.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as viteBuild } from 'vite';
import { citizenEntries, consoleEntries, launcherEntries, serverEntries } from './entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv[2] ?? fail();
const number = /\d+$/.exec(basename(out))?.[0] ?? '0';

await Promise.all([buildServer(), buildPages()]);

async function buildServer() {
  if (Object.keys(serverEntries).length > 0) await buildPart('server', 'vite.server.config.ts');
}

/** Pages and launcher end in one folder, compressed there once instead of at every request. */
async function buildPages() {
  const web = join(out, 'web');
  await Promise.all([
    citizenEntries.length > 0 && buildPart('web', 'vite.config.ts'),
    consoleEntries.length > 0 && buildPart('console', 'vite.console.config.ts'),
    launcherEntries.length > 0 && buildPart('widget', 'vite.widget.config.ts'),
  ]);
  mkdirSync(web, { recursive: true });
  if (consoleEntries.length > 0) {
    cpSync(join(out, 'console'), web, { recursive: true });
    rmSync(join(out, 'console'), { recursive: true });
  }
  if (launcherEntries.length > 0) {
    renameSync(join(out, 'widget/widget.js'), join(web, 'widget.js'));
    rmSync(join(out, 'widget'), { recursive: true });
  }
  await compressAll(web);
}

/**
 * Built two levels under the root, as `dist/server` will be: source maps hold relative addresses.
 * @param {string} name
 * @param {string} config
 */
async function buildPart(name, config) {
  const folder = join(dirname(out), `${name}-${number}`);
  await viteBuild({ configFile: join(root, config), logLevel: 'warn', build: { outDir: folder } });
  renameSync(folder, join(out, name));
}

/** @param {string} folder */
async function compressAll(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = names.filter(
    (name) => /\.(js|css|svg|html|txt|json)$/.test(name) && !name.startsWith('.vite'),
  );
  await Promise.all(texts.map((name) => compress(join(folder, name))));
}

/** @param {string} file */
async function compress(file) {
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}

/** @returns {never} */
function fail() {
  throw new Error('usage: node bin/build.mjs FOLDER');
}
