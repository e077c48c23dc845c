import * as library from '@better-auth/core/context';
import type { AsyncLocalStorage } from 'node:async_hooks';

/** `getRequestStateAsyncLocalStorage` and its sisters, as many as this version has. */
const openers = Object.entries(library)
  .filter(([name]) => name.endsWith('AsyncLocalStorage'))
  .map(([, open]) => open as () => Promise<AsyncLocalStorage<unknown>>);

let working = 0;

/**
 * The sign-in library keeps what belongs to a request in AsyncLocalStorage. On Node 20 the first use hangs a hook on
 * every promise of the process, for good: measured, a tenth of every answer that follows (decision 0037). When nobody
 * is signing in, they rest; the next sign-in wakes them.
 */
export async function restingStorages<T>(work: () => Promise<T>): Promise<T> {
  working += 1;
  try {
    return await work();
  } finally {
    working -= 1;
    if (working === 0) await rest();
  }
}

async function rest(): Promise<void> {
  const storages = await Promise.all(openers.map((open) => open()));
  // Somebody may have begun meanwhile.
  if (working === 0) for (const storage of storages) storage.disable();
}
