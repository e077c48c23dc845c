import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { systemCode } from './errors.ts';
import { trustedFolder } from './folders.ts';

interface Link {
  /** path of the existing library, and of the name that should lead to it */
  source: string;
  target: string;
}

/**
 * npm packages cannot carry symlinks: the package lists them, and its install script, which may be
 * blocked, would create them. Returns false when the folder cannot be written.
 */
export function restoreSymlinks(native: string): boolean {
  for (const { source, target } of symlinksOf(native)) {
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (error) {
      // EEXIST: another start was quicker
      if (systemCode(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

/** For a read-only package: the missing names in a folder of ours, to go in LD_LIBRARY_PATH. */
export function linkedLibraries(native: string, cacheDir: string): string {
  const place = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const folder = join(trustedFolder(cacheDir, 0o700), `libraries-${place}`);
  mkdirSync(folder, { recursive: true });
  for (const { source, target } of symlinksOf(native)) {
    try {
      symlinkSync(source, join(folder, basename(target)));
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
  return `${folder}:${join(native, 'lib')}`;
}

/** pg-symlinks.json names paths that begin with native/; a copy of that folder has another name. */
function symlinksOf(native: string): Link[] {
  const list: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  const absolute = (path: string) => join(native, path.replace(/^native\//, ''));
  return (Array.isArray(list) ? list : [])
    .filter(isLink)
    .map(({ source, target }) => ({ source: absolute(source), target: absolute(target) }));
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}
