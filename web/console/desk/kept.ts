import { browserStore, removeAll, type KeyStore } from '../../lib/storage.ts';

/**
 * What an agent has typed and not sent lives in this tab only, under their own name: it survives a reload and
 * an expired session, and goes when they sign out.
 */
export interface Kept {
  draft(conversationId: string): string;
  setDraft(conversationId: string, text: string): void;
  outbox(): string | null;
  setOutbox(json: string): void;
  forgetAll(): void;
}

export function keptFor(userId: string, store: KeyStore = browserStore('session')): Kept {
  const prefix = `ventanilla:desk:${userId}:`;
  const draftKey = (id: string): string => `${prefix}draft:${id}`;
  return {
    draft: (id) => store.get(draftKey(id)) ?? '',
    setDraft: (id, text) => {
      if (text === '') store.remove(draftKey(id));
      else store.set(draftKey(id), text);
    },
    outbox: () => store.get(`${prefix}outbox`),
    setOutbox: (json) => {
      store.set(`${prefix}outbox`, json);
    },
    forgetAll: () => {
      removeAll(store, prefix);
    },
  };
}
