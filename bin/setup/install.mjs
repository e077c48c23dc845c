import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { lockFingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { SetupRefusal } from './refusal.mjs';
import { isWritable, readIfThere } from './files.mjs';
import { runChild } from './run-child.mjs';

const STAMP = 'node_modules/.ventanilla-lock';
/** npm's own note of what it installed, written when it is done. */
const NPM_NOTE = 'node_modules/.package-lock.json';

/**
 * Installs the dependencies unless exactly those of the lock file are there.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  if (!isWritable(root)) {
    throw new SetupRefusal(
      `The dependencies are missing and ${root} cannot be written by this user.\n` +
        'Run "npm run setup" once as its owner, or clone the project into a folder of your own.',
    );
  }
  await withLock(
    join(root, '.cache/install.lock'),
    async (alsoHeldBy) => {
      if (isInstalled(root)) return;
      if (!installedByHand(root)) await install(root, alsoHeldBy);
      writeFileSync(join(root, STAMP), lockFingerprint(root));
    },
    () => {
      console.error('Another process is installing the dependencies: waiting for it.');
    },
  );
}

/**
 * @param {string} root
 * @returns {boolean} whether the stamp names the present lock file
 */
export function isInstalled(root) {
  return readIfThere(join(root, STAMP)) === lockFingerprint(root);
}

/**
 * Whether somebody ran `npm ci` or `npm install` without us, to the end and with this lock file.
 * @param {string} root
 */
export function installedByHand(root) {
  const note = readIfThere(join(root, NPM_NOTE));
  if (note === null) return false;
  const wanted = packagesOf(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const present = packagesOf(note);
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    // Packages for other platforms are in the lock and rightly not on the disk.
    return found === undefined ? entry.optional === true : found.integrity === entry.integrity;
  });
}

/**
 * @param {string} json
 * @returns {Record<string, { integrity?: string; optional?: boolean }>}
 */
function packagesOf(json) {
  try {
    const parsed = /** @type {unknown} */ (JSON.parse(json));
    const lock = /** @type {{ packages?: Record<string, { integrity?: string; optional?: boolean }> }} */ (
      parsed
    );
    return lock.packages ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {string} root
 * @param {(pid: number) => void} onStart told the process of npm, which outlives us if we are killed
 */
async function install(root, onStart) {
  console.error('Installing the dependencies (once; about a minute) …');
  // Without them, an install that is killed now cannot be taken for a complete one.
  rmSync(join(root, STAMP), { force: true });
  rmSync(join(root, NPM_NOTE), { force: true });
  const [command, ...before] = npmCommand();
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const code = await runChild(command, [...before, ...flags], {
    cwd: root,
    env: npmEnvironment(root),
    onStart,
  });
  if (code !== 0) {
    throw new SetupRefusal(
      `"npm ci" failed (code ${String(code)}): its reason is above. It needs the npm registry ` +
        `(https://registry.npmjs.org or the one npm is configured for) and about 400 MB of disk.\n` +
        'Then run the same command again.',
    );
  }
}

/** @returns {[string, ...string[]]} */
function npmCommand() {
  const running = process.env.npm_execpath;
  const isNpm = running !== undefined && basename(running).startsWith('npm-cli') && existsSync(running);
  return isNpm ? [process.execPath, running] : ['npm'];
}

/**
 * Accounts made for a service often have no home folder; npm wants one for its cache.
 * NODE_ENV=production would leave out what the build needs.
 * @param {string} root
 */
function npmEnvironment(root) {
  const { NODE_ENV: _, ...env } = process.env;
  if (isWritable(env.npm_config_cache ?? homedir())) return env;
  return { ...env, npm_config_cache: join(root, '.cache/npm') };
}
