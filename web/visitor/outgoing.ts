import { cell } from './cell.ts';
import type { MessageView } from '../../src/protocol.ts';
import { backoff } from '../lib/backoff.ts';
import { newId } from '../lib/new-id.ts';
import type { BrowserMemory } from './browser-memory.ts';
import type { ChatApi } from './chat-api.ts';
import { deliver } from './delivery.ts';
import { createOutbox } from './outbox.ts';
import type { PendingMessage } from './outbox.ts';

interface OutgoingDeps {
  api: ChatApi;
  memory: BrowserMemory;
  id: string;
  onStored: (message: MessageView) => void;
  /** The server says that nothing more is stored. */
  onEnd: () => void;
}

/** Sends the outbox of one conversation; the tabs see the same outbox and only one of them sends at a time. */
export function createOutgoing({ api, memory, id, onStored, onEnd }: OutgoingDeps) {
  const outbox = createOutbox(memory.local, memory.outboxPrefix(id));
  const pending = cell<PendingMessage[]>(outbox.pending());
  /** The last try failed though the page seems connected: the person may ask for another one now. */
  const stuck = cell(false);
  let running: Promise<void> | null = null;
  let again = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const refresh = (): void => {
    pending.value = outbox.pending();
  };
  const sendOne = async (message: PendingMessage): Promise<void> => {
    const { sure, body } = message;
    const { message: stored } = await api.send(id, { id: message.id, body, ask: !sure });
    attempt = 0;
    outbox.remove(message.id);
    onStored(stored);
    refresh();
  };
  const pass = async (): Promise<void> => {
    const result = await alone(`ventanilla:enviar:${id}`, () => deliver(outbox, sendOne));
    refresh();
    if (result.outcome === 'ended' && !closed) onEnd();
    stuck.value = result.outcome === 'later';
    if (result.outcome === 'later') later(result.afterSeconds);
  };
  const passes = async (): Promise<void> => {
    while (again) {
      again = false;
      await pass();
    }
  };
  function flush(): Promise<void> {
    clearTimeout(timer);
    again = true;
    running ??= passes().finally(() => (running = null));
    return running;
  }
  function later(afterSeconds: number | null): void {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), afterSeconds === null ? backoff(attempt) : afterSeconds * 1000);
    attempt += 1;
  }
  const sharedWithTabs = (event: StorageEvent): void => {
    if (event.key === null || event.key.startsWith(memory.outboxPrefix(id))) refresh();
  };
  window.addEventListener('storage', sharedWithTabs);

  return {
    pending,
    stuck,
    flush,
    send: (body: string): void => {
      outbox.add(newId(), body);
      refresh();
      void flush();
    },
    retry: (messageId: string): void => {
      outbox.retry(messageId);
      refresh();
      void flush();
    },
    /** Out of the outbox and back into the hands of the person. */
    takeBack: (messageId: string): void => {
      outbox.remove(messageId);
      refresh();
    },
    /** The stream or the history brought it: the answer to our own sending was lost. */
    confirmed: (messages: readonly MessageView[]): void => {
      for (const message of messages) if (message.author === 'visitor') outbox.remove(message.id);
      refresh();
    },
    /** Stops; returns what was never stored. */
    close: async (): Promise<string[]> => {
      await flush();
      closed = true;
      clearTimeout(timer);
      window.removeEventListener('storage', sharedWithTabs);
      return outbox.takeAll();
    },
  };
}

/** With Web Locks, one tab at a time. Without them two tabs may send the same message: the server keeps one. */
function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return run();
  return navigator.locks.request(name, run);
}
