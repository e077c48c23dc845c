import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../src/project-root.ts';
import { preactJsx } from '../../vite.config.ts';

const children = [
  'server-child',
  'sse-relay-child',
  'socket-io-relay-child',
  'spelling-writers-child',
] as const;
type ChildName = (typeof children)[number];

export interface BuiltChildren {
  fileOf(name: ChildName): string;
  discard(): void;
}

/** What is measured is plain JavaScript as in production: a TypeScript loader would weigh on time and memory. */
export async function buildChildren(): Promise<BuiltChildren> {
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  clearLeftovers(cache);
  const folder = join(cache, `bench-${process.pid}`);
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    oxc: preactJsx,
    ssr: { external: true, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          children.map((name) => [name, join(projectRoot, `bench/processes/${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return {
    fileOf: (name) => join(folder, `${name}.js`),
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of benchmarks that were killed. */
function clearLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^bench-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
