import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build reads. Institutions and migrations are read when the server runs: not here. */
const BUILD_INPUTS = [
  'src',
  'web',
  'bin',
  'vite.config.ts',
  'vite.server.config.ts',
  'vite.widget.config.ts',
  'tsconfig.base.json',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Changes when the dependencies to be installed change.
 * @param {string} root
 */
export function lockFingerprint(root) {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}\n`);
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');
}

/**
 * Changes when the result of the build would change. Content, not times: a checkout touches every time.
 * @param {string} root
 */
export function buildFingerprint(root) {
  const hash = createHash('sha256');
  for (const input of BUILD_INPUTS) {
    for (const file of filesUnder(root, input)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file} ${String(content.length)}\n`);
      hash.update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} relative names, in an order that does not depend on the file system
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
