import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pageEntries } from './bin/entries.mjs';

/** The oldest browsers the design promises. */
export const oldestBrowsers = ['chrome109', 'edge109', 'firefox115', 'safari15'];

/** Turned by hand because `@preact/preset-vite` conflicts with better-auth. */
export const preactJsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** The pages' scripts and styles. The server finds the hashed names in `dist/web/.vite/manifest.json`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: 'web/public',
  base: '/assets/',
  oxc: preactJsx,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    target: oldestBrowsers,
    sourcemap: true,
    // No data: addresses, so that the content security policy needs no exception for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: pageEntries,
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
