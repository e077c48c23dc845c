import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFingerprint } from './fingerprint.mjs';
import { isWritable, readIfThere } from './files.mjs';
import { withLock } from './lock.mjs';
import { SetupRefusal } from './refusal.mjs';
import { runChild } from './run-child.mjs';

/**
 * Builds unless `dist` was built from exactly these sources.
 * @param {string} root
 */
export async function ensureBuilt(root) {
  if (!isBuilt(root)) await build(root, () => isBuilt(root));
}

/**
 * @param {string} root
 * @param {() => boolean} [alreadyDone] asked again once nobody else is building
 */
export async function build(root, alreadyDone = () => false) {
  if (!isWritable(root)) {
    throw new SetupRefusal(
      `The build is missing or old and ${root} cannot be written by this user.\n` +
        'Run "npm run build" once as its owner, or clone the project into a folder of your own.',
    );
  }
  await withLock(
    join(root, '.cache/build.lock'),
    async () => {
      if (!alreadyDone()) await buildBeside(root);
    },
    () => {
      console.error('Another process is building: waiting for it.');
    },
  );
}

/** @param {string} root */
export function isBuilt(root) {
  return readIfThere(join(root, 'dist/.stamp')) === buildFingerprint(root);
}

/**
 * Builds next to `dist` and puts the result in its place at the end: a build that is killed leaves the
 * old one, or none, never half of one.
 * @param {string} root
 */
async function buildBeside(root) {
  console.error('Building …');
  const fingerprint = buildFingerprint(root);
  clearLeftovers(root);
  const fresh = join(root, '.cache', `build-${String(process.pid)}`);
  mkdirSync(fresh, { recursive: true });
  const code = await runChild(process.execPath, [join(root, 'bin/build.mjs'), fresh], { cwd: root });
  if (code !== 0) throw new SetupRefusal('The build failed: its reason is above.');
  writeFileSync(join(fresh, '.stamp'), fingerprint);
  const dist = join(root, 'dist');
  if (existsSync(dist)) renameSync(dist, `${fresh}-old`);
  renameSync(fresh, dist);
  clearLeftovers(root);
}

/** @param {string} root */
function clearLeftovers(root) {
  const cache = join(root, '.cache');
  for (const name of readdirSync(cache)) {
    if (/^(build|server|web|console|widget)-\d+/.test(name))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}
