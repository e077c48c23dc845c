import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { serverEntries } from './bin/entries.mjs';
import { preactJsx } from './vite.config.ts';

/** Hundreds of small modules each, which Node finds, reads and links one by one: half a second of every start. */
const MANY_FILES = ['drizzle-orm', 'zod', 'fastify-type-provider-zod', 'yaml'];

/** The server as plain JavaScript; all other packages stay in node_modules. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  oxc: preactJsx,
  ssr: { noExternal: MANY_FILES, target: 'node' },
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
