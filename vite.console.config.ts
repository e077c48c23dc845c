import { defineConfig } from 'vite';
import { consoleEntries } from './bin/entries.mjs';
import { pagesConfig } from './vite.config.ts';

/** The public servants' application. */
export default defineConfig(pagesConfig(consoleEntries, 'console'));
