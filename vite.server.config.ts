import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { serverEntries } from './bin/entries.mjs';
import { preactJsx } from './vite.config.ts';

/** The server as plain JavaScript; packages stay in node_modules. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  oxc: preactJsx,
  ssr: { external: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: serverEntries,
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
