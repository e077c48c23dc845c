import type { Institution } from '../institutions/directory.ts';
import { isOver, remainingWhenDetached } from '../rules/time-limit.ts';
import type { World } from '../world.ts';
import { announceChange, announceLines, announceQueue } from './announce.ts';
import { handedBackLine } from './lines.ts';
import { appendLines, changeConversation, lockConversation, recordEvent } from './store.ts';

export interface HandBack {
  conversationId: string;
  agentId: string;
  /** When the agent was last there: the time since then does not count. */
  lastSeenAt: number;
  why: 'vanished' | 'signed_out';
}

/** The conversation goes back to the front of the queue; the citizen is told and loses no time. */
export async function handBack(world: World, institution: Institution, what: HandBack): Promise<boolean> {
  const done = await world.db.transaction(async (tx) => {
    const row = await lockConversation(tx, institution.id, what.conversationId);
    if (row?.state !== 'active' || row.agentId !== what.agentId) return undefined;
    const now = world.now();
    const agentName = row.agentName ?? '';
    const lastSeen = Math.max(what.lastSeenAt, row.claimedAt ?? 0);
    const deadline = row.deadlineAt ?? now;
    // The time was over while the agent was there: it ends by time, and is not attended again.
    if (isOver(deadline, lastSeen)) return undefined;
    const { chained, lastSeq, lastHash } = await appendLines(tx, row, [
      handedBackLine(institution, agentName, what.why, now),
    ]);
    const changed = await changeConversation(tx, row, {
      state: 'waiting',
      handedBack: true,
      queuedAt: now,
      agentId: null,
      agentName: null,
      deadlineAt: null,
      remainingMs: remainingWhenDetached(deadline, lastSeen),
      awaitingSince: null,
      lastSeq,
      lastHash,
    });
    await recordEvent(tx, row, {
      kind: 'handed_back',
      at: now,
      actor: what.why === 'vanished' ? 'system' : 'agent',
      actorId: what.agentId,
      actorName: agentName,
      ip: '',
      data: { why: what.why, uncountedMs: now - lastSeen },
    });
    return { changed, chained };
  });
  if (!done) return false;
  await announceChange(world, done.changed);
  announceLines(world, done.chained, what.agentId);
  await announceQueue(world, institution.id);
  return true;
}
