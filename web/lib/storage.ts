/** What we need of Storage. The browser's own refuses to exist in some panels and private modes. */
export interface KeyStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** Keeps things only as long as the page lives. */
export function memoryStore(): KeyStore {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

/** `local` is shared by the tabs and survives closing them; `session` belongs to one tab and survives a reload. */
export function browserStore(kind: 'local' | 'session'): KeyStore {
  try {
    const storage = kind === 'local' ? window.localStorage : window.sessionStorage;
    const probe = 'ventanilla:probe';
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return wrapped(storage);
  } catch {
    return memoryStore();
  }
}

function wrapped(storage: Storage): KeyStore {
  const spare = memoryStore();
  return {
    get: (key) => storage.getItem(key) ?? spare.get(key),
    set: (key, value) => {
      try {
        storage.setItem(key, value);
      } catch {
        // Full: what the person wrote is still kept while the page lives.
        spare.set(key, value);
      }
    },
    remove: (key) => {
      storage.removeItem(key);
      spare.remove(key);
    },
    keys: () => [...Object.keys(storage), ...spare.keys()],
  };
}

/** Removes every key that begins so. */
export function removeAll(store: KeyStore, prefix: string): void {
  for (const key of store.keys()) if (key.startsWith(prefix)) store.remove(key);
}
