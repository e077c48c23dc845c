import type { SendingMark, TextChecks } from '../../../src/rules/text-checks-shape.ts';

/** A message of the agent that the server has not confirmed yet. Its id makes a retry harmless. */
export interface Outgoing {
  id: string;
  conversationId: string;
  body: string;
  /** Held: the server found something in it, and its author has not answered yet. */
  state: 'pending' | 'failed' | 'held';
  /** Why it failed, ready to be shown. */
  reason: string;
  checks?: TextChecks;
  /** The author has seen what is in it. */
  sure?: boolean;
  marks?: SendingMark[];
  /** It hands over where to file. */
  refer?: 'pqrsd';
}

export type Outbox = readonly Outgoing[];

export function added(
  outbox: Outbox,
  message: Pick<Outgoing, 'id' | 'conversationId' | 'body' | 'refer'>,
): Outbox {
  return [...outbox, { ...message, state: 'pending', reason: '' }];
}

export function removed(outbox: Outbox, id: string): Outbox {
  return outbox.filter((one) => one.id !== id);
}

export function failed(outbox: Outbox, id: string, reason: string): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, state: 'failed', reason } : one));
}

/** It stays where it is until its author looks at what was found in it. */
export function held(outbox: Outbox, id: string, checks: TextChecks): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, state: 'held', checks } : one));
}

/** Its author has looked: it goes out with the answers. */
export function answered(outbox: Outbox, id: string, marks: SendingMark[]): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, state: 'pending', sure: true, marks } : one));
}

/** The same id: had the first try been stored after all, the server answers as it did then. */
export function retried(outbox: Outbox, id: string): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, state: 'pending', reason: '' } : one));
}

/** The next to send in a conversation: in the order they were written, so that what is held holds those after it. */
export function nextToSend(outbox: Outbox, conversationId: string): Outgoing | undefined {
  const first = outbox.find((one) => one.conversationId === conversationId && one.state !== 'failed');
  return first?.state === 'pending' ? first : undefined;
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
  return words && (one.state === 'pending' || one.state === 'failed' || isHeld(one));
}

const isHeld = ({ state, checks }: Record<string, unknown>): boolean =>
  state === 'held' && typeof checks === 'object' && checks !== null;
