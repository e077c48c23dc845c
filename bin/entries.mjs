// What the builds start from. An entry that does not exist is left out.
import { existsSync } from 'node:fs';

/** Name in `dist/server` → source. A worker is an entry of its own. */
const SERVER = { main: 'src/main.ts', demo: 'bin/demo.ts', admin: 'bin/admin.ts' };

/** Scripts and styles of the pages; their hashed names are in the manifest. */
const PAGES = [
  'web/visitor/main.tsx',
  'web/console/main.tsx',
  'web/page.ts',
  'web/styles/main.css',
  'web/styles/page.css',
];

/** @param {string} path */
const isThere = (path) => existsSync(new URL(`../${path}`, import.meta.url));

export const serverEntries = Object.fromEntries(Object.entries(SERVER).filter(([, path]) => isThere(path)));

export const pageEntries = PAGES.filter(isThere);

export const launcherEntries = ['web/widget.ts'].filter(isThere);
