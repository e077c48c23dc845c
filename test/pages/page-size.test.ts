import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openManifest } from '../../src/pages/manifest.ts';
import { projectRoot } from '../../src/project-root.ts';

const webFolder = join(projectRoot, 'dist/web');
const weight = (file: string) => gzipSync(readFileSync(join(webFolder, file)), { level: 9 }).length;

test('over a 2G link the chat page weighs at most 35 KB, its launcher at most 3', async () => {
  const { scripts, preloads, styles } = await openManifest(webFolder).assetsOf([
    'web/page.ts',
    'web/visitor/main.tsx',
  ]);
  const files = new Set(
    [...scripts, ...preloads, ...styles].map((address) => address.replace('/assets/', '')),
  );
  const total = [...files].reduce((sum, file) => sum + weight(file), 0);
  expect(files.size).toBeGreaterThan(3);
  expect(total).toBeLessThanOrEqual(35_000);
  expect(weight('widget.js')).toBeLessThanOrEqual(3000);
});
