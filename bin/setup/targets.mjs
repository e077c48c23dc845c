import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withNpmOptions } from './arguments.mjs';
import { build, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { SetupRefusal } from './refusal.mjs';
import { runChild } from './run-child.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const targets = {
  install: async () => {
    await ensureBuilt(root);
  },
  build: async () => {
    await build(root);
  },
  start: async (args) => {
    process.env.NODE_ENV ??= 'production';
    readSettingsFile();
    await runBuilt('main', args);
  },
  demo: async (args) => {
    await runBuilt('demo', withNpmOptions(args, process.env));
  },
  admin: async (args) => {
    readSettingsFile();
    await runBuilt('admin', args);
  },
  dev: async (args) => {
    await ensureBuilt(root);
    await runScript(['bin/dev.mjs', ...withNpmOptions(args, process.env)]);
  },
  test: async (args) => {
    await ensureBuilt(root);
    await runScript(['node_modules/vitest/vitest.mjs', 'run', ...args]);
  },
  check: (args) => runScript(['bin/check.mjs', ...args]),
  format: (args) => runScript(['node_modules/prettier/bin/prettier.cjs', '--write', '.', ...args]),
  bench: async (args) => {
    await ensureBuilt(root);
    await runScript(['--import', 'tsx', 'bench/main.ts', ...args]);
  },
};

/** @param {string[]} argv the target, then its own arguments */
export async function runTarget([name = '', ...args]) {
  const target = targets[name];
  if (target === undefined) {
    throw new SetupRefusal(`usage: node bin/setup.mjs ${Object.keys(targets).join('|')} [arguments]`);
  }
  // Nothing below depends on where the command was typed.
  process.chdir(root);
  await ensureInstalled(root);
  await target(args);
}

/**
 * In this very process, so that its number and the signals it gets are the server's own.
 * @param {string} name in `dist/server`
 * @param {string[]} args
 */
async function runBuilt(name, args) {
  await ensureBuilt(root);
  const file = join(root, `dist/server/${name}.js`);
  if (!existsSync(file)) throw new SetupRefusal(`There is nothing to run yet: ${name} has no source.`);
  process.argv = [process.execPath, file, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(file).href);
}

/** Of an installation; what the environment says already wins. */
function readSettingsFile() {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** @param {string[]} args script and its arguments, run from the root; its exit code becomes ours */
async function runScript(args) {
  const script = args.find((arg) => /\.(ts|mjs|cjs)$/.test(arg)) ?? '';
  if (!existsSync(join(root, script))) throw new SetupRefusal(`There is nothing to run yet: no ${script}.`);
  process.exitCode = await runChild(process.execPath, args, { cwd: root });
}
