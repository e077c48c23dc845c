import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { preactJsx } from './vite.config.ts';

const globalSetup = ['test/global-setup.ts'].filter((file) => existsSync(new URL(file, import.meta.url)));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: preactJsx,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup,
    pool: 'forks',
    maxWorkers: 2,
    // Files share what they import and nothing else: each has its own database, server and clock. Reading the whole
    // application anew for every file took 165 s of a run, and takes 28.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine shows late what it shows; a condition that never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    // A forgotten `.only` would let everything else pass unseen.
    allowOnly: false,
  },
});
