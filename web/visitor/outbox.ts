import type { KeyStore } from '../lib/storage.ts';

/** A message written here that the server has not confirmed yet. */
export interface PendingMessage {
  id: string;
  body: string;
  /** Why the server refused it, ready to be shown; null while it waits its turn. */
  refusal: string | null;
  /** Only asked about: the person may send it all the same. */
  asked?: boolean;
  /** The person has seen what is in it. */
  sure?: boolean;
}

/**
 * What this browser still has to send in one conversation, oldest first. One key per message, so that two tabs
 * writing at once cannot lose each other's; it survives a reload.
 */
export interface Outbox {
  pending(): PendingMessage[];
  add(id: string, body: string): void;
  remove(id: string): void;
  /** Keeps it in its place, marked: it is not tried again until `retry`. */
  refuse(id: string, why: string, asked?: boolean): void;
  retry(id: string): void;
  /** Empties it and returns what was written, in order. */
  takeAll(): string[];
}

export function createOutbox(store: KeyStore, prefix: string): Outbox {
  const keys = (): string[] =>
    store
      .keys()
      .filter((key) => key.startsWith(prefix))
      .sort();
  const keyOf = (id: string): string | undefined => keys().find((key) => key.endsWith(`:${id}`));
  const write = (key: string, message: PendingMessage): void => store.set(key, JSON.stringify(message));
  const mark = (id: string, more: Partial<PendingMessage>): void => {
    const key = keyOf(id);
    const message = key === undefined ? null : parse(store.get(key));
    if (key !== undefined && message !== null) write(key, { ...message, ...more });
  };
  const pending = (): PendingMessage[] => keys().flatMap((key) => parse(store.get(key)) ?? []);

  return {
    pending,
    add: (id, body) => write(`${prefix}${placeAfter(keys(), prefix)}:${id}`, { id, body, refusal: null }),
    remove: (id) => {
      const key = keyOf(id);
      if (key !== undefined) store.remove(key);
    },
    refuse: (id, refusal, asked = false) => mark(id, { refusal, asked: asked || undefined }),
    retry: (id) => mark(id, { refusal: null, sure: true }),
    takeAll: () => {
      const bodies = pending().map(({ body }) => body);
      for (const key of keys()) store.remove(key);
      return bodies;
    },
  };
}

/** The next place in the order, as wide as it takes for keys to sort as numbers do. */
function placeAfter(keys: string[], prefix: string): string {
  const last = keys[keys.length - 1];
  const place = last === undefined ? 0 : Number.parseInt(last.slice(prefix.length), 10);
  return String(place + 1).padStart(9, '0');
}

function parse(text: string | null): PendingMessage | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isPending(value) ? value : null;
  } catch {
    return null;
  }
}

function isPending(value: unknown): value is PendingMessage {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && typeof value.id === 'string' && 'body' in value && typeof value.body === 'string';
}
