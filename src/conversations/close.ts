import type { Institution } from '../institutions/directory.ts';
import type { EndKind } from '../protocol.ts';
import type { Verdict } from '../rules/refusal.ts';
import { refuse } from '../rules/refusal.ts';
import type { Tx } from '../database/pool.ts';
import type { World } from '../world.ts';
import { announceChange, announceQueue } from './announce.ts';
import { mailTranscriptCopies } from './mail-transcript.ts';
import { changeConversation, lockConversation, recordEvent, type ConversationRow } from './store.ts';

export interface Closing {
  conversationId: string;
  /** Decided under the lock: who leaves the queue may have been accepted a moment before. */
  kind: (row: ConversationRow) => EndKind;
  by: { actor: 'visitor' | 'agent' | 'system'; id: string; name: string; ip: string };
  /** Judged under the lock: may this person end it in this way, now? */
  may: (row: ConversationRow) => Verdict;
  /** What else the same transaction does, e.g. the immediate restriction after misconduct. */
  also?: (tx: Tx, row: ConversationRow) => Promise<void>;
}

type Closed = { ok: true; row: ConversationRow } | Exclude<Verdict, { ok: true }>;

/**
 * Ends a conversation once. Whoever comes second — a double click, the timer beside the agent — is answered with
 * the end as it is. After it nothing more is stored.
 */
export async function close(world: World, institution: Institution, closing: Closing): Promise<Closed> {
  const result = await world.db.transaction(async (tx) => {
    const row = await lockConversation(tx, institution.id, closing.conversationId);
    if (!row) return refuse('not_found');
    if (row.state === 'ended') return { ok: true as const, row, again: true, queueMoved: false };
    const verdict = closing.may(row);
    if (!verdict.ok) return verdict;
    const ended = await end(tx, row, closing, world.now());
    await closing.also?.(tx, ended);
    await mailTranscriptCopies(tx, institution, ended, world.now());
    return { ok: true as const, row: ended, again: false, queueMoved: row.state === 'waiting' };
  });
  if (result.ok && !result.again) {
    await announceChange(world, result.row);
    if (result.queueMoved) await announceQueue(world, institution.id);
    world.wakeMail();
  }
  return result;
}

async function end(
  tx: Tx,
  row: ConversationRow,
  { kind: kindOf, by }: Closing,
  now: number,
): Promise<ConversationRow> {
  const kind = kindOf(row);
  // A server that was down when the time ran out notices later; the end is still the deadline.
  const endedAt = kind === 'time' ? (row.deadlineAt ?? now) : now;
  const ended = await changeConversation(tx, row, {
    state: 'ended',
    endKind: kind,
    endedAt,
    awaitingSince: null,
  });
  await recordEvent(tx, row, {
    kind: 'ended',
    at: now,
    actor: by.actor,
    actorId: by.id,
    actorName: by.name,
    ip: by.ip,
    data: { endKind: kind, endedAt },
  });
  return ended;
}
