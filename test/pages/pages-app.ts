import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DemoView, PageSource } from '../../src/pages/page-source.ts';
import { launcherRoute, pagesRoutes } from '../../src/pages/routes.ts';
import { fakeSource } from './fake-source.ts';

interface AppOptions {
  source?: PageSource;
  webFolder?: string;
  publicUrl?: string;
  demo?: DemoView;
}

/** The pages on a server of their own, with what the build would have made. */
export async function pagesApp({ source = fakeSource(), webFolder, publicUrl, demo }: AppOptions = {}) {
  const app: FastifyInstance = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const folder = webFolder ?? builtFolder();
  await app.register(pagesRoutes, { source, webFolder: folder, publicUrl, demo: demo ?? null });
  await app.register(launcherRoute, { source });
  onTestFinished(async () => {
    await app.close();
    if (webFolder === undefined) rmSync(folder, { recursive: true });
  });
  return app;
}

const MANIFEST = {
  'web/page.ts': { file: 'page-1.js', css: ['page-1.css'], imports: ['_base.js'] },
  'web/reading.ts': { file: 'reading-1.js', css: ['reading-1.css'], imports: ['_base.js'] },
  'web/visitor/main.tsx': { file: 'visitor-1.js', css: ['visitor-1.css'], imports: ['_base.js'] },
  'web/console/main.tsx': { file: 'console-1.js', imports: ['_base.js'] },
  '_base.js': { file: 'base-1.js', css: ['base-1.css'] },
};

function builtFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-pages-'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, '.vite', 'console.json'), '{}');
  writeFileSync(join(folder, 'page-1.js'), 'plain();');
  writeFileSync(join(folder, 'page-1.js.br'), 'brotli');
  writeFileSync(join(folder, 'page-1.js.gz'), 'gzip');
  writeFileSync(join(folder, 'widget.js'), 'launcher();');
  return folder;
}
