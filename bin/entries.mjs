// What the builds start from. An entry that does not exist is left out.
import { existsSync } from 'node:fs';

/** Name in `dist/server` → source. A worker is an entry of its own. */
const SERVER = {
  main: 'src/main.ts',
  demo: 'bin/demo.ts',
  admin: 'bin/admin.ts',
  spelling: 'src/spelling/worker.ts',
};

/** Scripts of the citizens' pages; their hashed names, and those of the styles they import, are in the manifest. */
const CITIZEN = ['web/visitor/main.tsx', 'web/page.ts', 'web/reading.ts'];

/** @param {string} path */
const isThere = (path) => existsSync(new URL(`../${path}`, import.meta.url));

export const serverEntries = Object.fromEntries(Object.entries(SERVER).filter(([, path]) => isThere(path)));

export const citizenEntries = CITIZEN.filter(isThere);

export const consoleEntries = ['web/console/main.tsx'].filter(isThere);

export const launcherEntries = ['web/widget.ts'].filter(isThere);
