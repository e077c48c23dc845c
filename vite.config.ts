import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { citizenEntries } from './bin/entries.mjs';

/** The oldest browsers the design promises. */
export const oldestBrowsers = ['chrome109', 'edge109', 'firefox115', 'safari15'];

/** Turned by hand because `@preact/preset-vite` conflicts with better-auth. */
export const preactJsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/**
 * Scripts and styles of pages; the server finds the hashed names in the manifests of `dist/web/.vite`. Citizens and
 * servants are built apart: a chunk they share would cost the citizen 1.5 KB gzipped (measured).
 */
export const pagesConfig = (input: string[], manifest: string): UserConfig => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: 'web/public',
  base: '/assets/',
  oxc: preactJsx,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: `.vite/${manifest}.json`,
    target: oldestBrowsers,
    sourcemap: true,
    // No data: addresses, so that the content security policy needs no exception for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input,
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});

export default defineConfig(pagesConfig(citizenEntries, 'manifest'));
