import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a page loads: addresses on our own host. */
export interface Assets {
  scripts: string[];
  /** Chunks that the scripts import, to be asked for at once. */
  preloads: string[];
  styles: string[];
}

export type Entry = 'web/page.ts' | 'web/reading.ts' | 'web/visitor/main.tsx' | 'web/console/main.tsx';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

type Manifest = Record<string, Chunk>;

/** The browser side was not built, or not all of it. */
export class MissingBuild extends Error {
  constructor(what: string) {
    super(`${what} is missing: build the browser side with "npm run build"`);
    this.name = 'MissingBuild';
  }
}

/** Where the pages' scripts and styles are; their names carry a hash that only the build knows. */
export interface AssetFinder {
  assetsOf(entries: readonly Entry[]): Promise<Assets>;
}

/** Reads the manifest at the first page and keeps it: a new build comes with a new start. */
export function openManifest(webFolder: string): AssetFinder {
  let known: Promise<Manifest> | undefined;
  return {
    async assetsOf(entries) {
      known ??= read(webFolder);
      try {
        return assetsIn(await known, entries);
      } catch (error) {
        // A build that arrives later is found by the next request.
        known = undefined;
        throw error;
      }
    },
  };
}

async function read(webFolder: string): Promise<Manifest> {
  try {
    // Citizens' pages and the console are built apart (vite.config.ts).
    const [citizen, servants] = await Promise.all(
      ['manifest', 'console'].map((name) => readOne(webFolder, name)),
    );
    return { ...servants, ...citizen };
  } catch {
    throw new MissingBuild('a manifest of dist/web/.vite');
  }
}

async function readOne(webFolder: string, name: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(webFolder, '.vite', `${name}.json`), 'utf8')) as Manifest;
}

function assetsIn(manifest: Manifest, entries: readonly Entry[]): Assets {
  const found: Record<keyof Assets, Set<string>> = {
    scripts: new Set(),
    preloads: new Set(),
    styles: new Set(),
  };
  for (const entry of entries) {
    const chunk = manifest[entry];
    if (!chunk) throw new MissingBuild(`${entry} of dist/web`);
    for (const part of importedBy(manifest, chunk)) {
      found.preloads.add(address(part.file));
      for (const css of part.css ?? []) found.styles.add(address(css));
    }
    found.scripts.add(address(chunk.file));
    for (const css of chunk.css ?? []) found.styles.add(address(css));
  }
  return { scripts: [...found.scripts], preloads: [...found.preloads], styles: [...found.styles] };
}

/** What a chunk imports, deepest first, so that its styles come before those that build on them. */
function importedBy(manifest: Manifest, chunk: Chunk, seen = new Set<string>()): Chunk[] {
  return (chunk.imports ?? []).flatMap((key) => {
    const imported = manifest[key];
    if (!imported || seen.has(key)) return [];
    seen.add(key);
    return [...importedBy(manifest, imported, seen), imported];
  });
}

const address = (file: string) => `/assets/${file}`;
