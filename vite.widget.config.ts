import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { launcherEntries } from './bin/entries.mjs';
import { oldestBrowsers } from './vite.config.ts';

/** The launcher on the institution's own site: one classic script whose address never changes. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    outDir: 'dist/widget',
    emptyOutDir: true,
    target: oldestBrowsers,
    reportCompressedSize: false,
    rolldownOptions: {
      input: launcherEntries,
      output: { format: 'iife', entryFileNames: 'widget.js' },
    },
  },
});
