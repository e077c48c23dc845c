import { ApiFailure, isPassing, wasAsked } from '../lib/api.ts';
import type { Outbox, PendingMessage } from './outbox.ts';

/** `later`: something in between failed, try again. `ended`: nothing more is stored in this conversation. */
type Delivery =
  { outcome: 'done' } | { outcome: 'later'; afterSeconds: number | null } | { outcome: 'ended' };

const ENDED = new Set(['conversation_ended', 'time_over', 'not_found', 'session_missing']);

/**
 * Sends what is pending strictly one after another, each with its own id: the next leaves when the one before
 * is stored or refused for good. Sending one again is harmless: the server answers as it did the first time.
 */
export async function deliver(
  outbox: Outbox,
  send: (message: PendingMessage) => Promise<void>,
): Promise<Delivery> {
  for (;;) {
    const next = outbox.pending().find(({ refusal }) => refusal === null);
    if (next === undefined) return { outcome: 'done' };
    const stop = await tryOne(outbox, next, send);
    if (stop !== null) return stop;
  }
}

async function tryOne(
  outbox: Outbox,
  message: PendingMessage,
  send: (message: PendingMessage) => Promise<void>,
): Promise<Delivery | null> {
  try {
    await send(message);
    outbox.remove(message.id);
    return null;
  } catch (failure) {
    return afterFailure(outbox, message, failure);
  }
}

function afterFailure(outbox: Outbox, message: PendingMessage, failure: unknown): Delivery | null {
  if (!(failure instanceof ApiFailure)) return { outcome: 'later', afterSeconds: null };
  if (ENDED.has(failure.code)) return { outcome: 'ended' };
  // Handed back to the queue: it goes out when somebody attends again.
  if (isPassing(failure) || failure.code === 'not_claimed_yet')
    return { outcome: 'later', afterSeconds: failure.body.retryAfterSeconds ?? null };
  outbox.refuse(message.id, failure.message, wasAsked(failure));
  return null;
}
