import { browserStore, removeAll } from '../lib/storage.ts';
import type { KeyStore } from '../lib/storage.ts';

/** What the chat hands over to the farewell page, in this tab only. */
interface Handover {
  conversationId: string;
  draft: string;
}

/**
 * Everything of the person that this browser keeps, in one place, so that forgetting is complete. The outbox is
 * shared by the tabs (local); the draft, the form and the handover belong to one tab (session).
 */
export interface BrowserMemory {
  local: KeyStore;
  outboxPrefix(conversationId: string): string;
  /** Conversations with messages that were never confirmed, left by an earlier visit. */
  leftovers(): string[];
  draft: Slot<string>;
  form: Slot<Record<string, string>>;
  handover: Slot<Handover>;
  forget(): void;
}

interface Slot<T> {
  get(): T | null;
  set(value: T): void;
  clear(): void;
}

export function createBrowserMemory(
  institution: string,
  local: KeyStore = browserStore('local'),
  session: KeyStore = browserStore('session'),
): BrowserMemory {
  const root = `ventanilla:${institution}:`;
  const outboxes = `${root}por-enviar:`;
  return {
    local,
    outboxPrefix: (conversationId) => `${outboxes}${conversationId}:`,
    leftovers: () => {
      const ids = local
        .keys()
        .filter((key) => key.startsWith(outboxes))
        .map((key) => key.slice(outboxes.length).split(':')[0] ?? '');
      return [...new Set(ids)];
    },
    draft: slot(session, `${root}borrador`),
    form: slot(session, `${root}formulario`),
    handover: slot(session, `${root}despedida`),
    forget: () => {
      removeAll(local, root);
      removeAll(session, root);
    },
  };
}

function slot<T>(store: KeyStore, key: string): Slot<T> {
  return {
    get: () => {
      try {
        return JSON.parse(store.get(key) ?? 'null') as T | null;
      } catch {
        return null;
      }
    },
    set: (value) => store.set(key, JSON.stringify(value)),
    clear: () => store.remove(key),
  };
}
