/** A message of the agent that the server has not confirmed yet. Its id makes a retry harmless. */
export interface Outgoing {
  id: string;
  conversationId: string;
  body: string;
  state: 'pending' | 'failed';
  /** Why it failed, ready to be shown. */
  reason: string;
}

export type Outbox = readonly Outgoing[];

export function added(outbox: Outbox, message: { id: string; conversationId: string; body: string }): Outbox {
  return [...outbox, { ...message, state: 'pending', reason: '' }];
}

export function removed(outbox: Outbox, id: string): Outbox {
  return outbox.filter((one) => one.id !== id);
}

export function failed(outbox: Outbox, id: string, reason: string): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, state: 'failed', reason } : one));
}

/** The same id: had the first try been stored after all, the server answers as it did then. */
export function retried(outbox: Outbox, id: string): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, state: 'pending', reason: '' } : one));
}

/** The next to send in a conversation. One at a time, so that they arrive in the order they were written. */
export function nextToSend(outbox: Outbox, conversationId: string): Outgoing | undefined {
  return outbox.find((one) => one.conversationId === conversationId && one.state === 'pending');
}

export function ofConversation(outbox: Outbox, conversationId: string): Outgoing[] {
  return outbox.filter((one) => one.conversationId === conversationId);
}

/** What a reload finds in the tab's storage; anything else than an outbox is an empty one. */
export function restored(kept: string | null): Outbox {
  try {
    const found: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(found) ? found.filter(isOutgoing) : [];
  } catch {
    return [];
  }
}

function isOutgoing(found: unknown): found is Outgoing {
  if (typeof found !== 'object' || found === null) return false;
  const one = found as Record<string, unknown>;
  const words = ['id', 'conversationId', 'body', 'reason'].every((key) => typeof one[key] === 'string');
  return words && (one.state === 'pending' || one.state === 'failed');
}
