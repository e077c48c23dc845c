import type { Author } from '../changes/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { institutionTopic } from '../live/topics.ts';
import type { StaffEvent } from '../protocol.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import { hasRole, type StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { announceDesk } from './announce.ts';
import { holdOf, insertHold, markHoldSeen } from './hold-store.ts';
import { changeConversation, lockConversation, recordEvent, type ConversationRow } from './store.ts';

const REASON = 'Amenaza contra quien atiende';

/** Who attends it, a supervisor, or, once nobody attends it, any colleague who reads its record. */
function mayReport(agent: StaffMember, row: ConversationRow): Verdict {
  const isSomebodyElses = row.state === 'active' && row.agentId !== agent.userId;
  return isSomebodyElses && !hasRole(agent, 'supervisor') ? refuse('not_your_conversation') : allowed;
}

/**
 * A threat to the servant: one click keeps the record on hold, whatever the retention says, and tells the supervisors
 * at once. Reported twice, it is reported once.
 */
export async function reportThreat(
  world: World,
  institution: Institution,
  agent: StaffMember,
  conversationId: string,
  { id, ip }: { id: string; ip: string },
): Promise<Verdict> {
  const done = await world.db.transaction(async (tx) => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (!row) return refuse('not_found');
    const verdict = mayReport(agent, row);
    if (!verdict.ok) return verdict;
    const at = world.now();
    const by = { authorId: agent.userId, authorName: agent.name, ip };
    const hold = { institutionId: institution.id, id, conversationId, kind: 'threat' as const };
    const { isNew } = await insertHold(tx, { ...hold, reason: REASON, at, ...by });
    // An id that names the hold of another record has held nothing here.
    if (!isNew && !(await holdOf(tx, institution.id, conversationId))) {
      return refuse('malformed_request', { field: 'id' });
    }
    if (isNew) {
      await recordEvent(tx, row, {
        kind: 'threat_reported',
        at,
        actor: 'agent',
        actorId: agent.userId,
        actorName: agent.name,
        ip,
        data: { reason: REASON },
      });
      // Consoles that miss the news see another mark at the next heartbeat.
      if (row.state !== 'ended') await changeConversation(tx, row, {});
    }
    return { ok: true as const, row, isNew };
  });
  if (!done.ok) return done;
  if (done.isNew) {
    const { number } = done.row;
    const told: StaffEvent = { type: 'threat', conversationId, number, byName: agent.name };
    world.live.tell(institutionTopic(institution.id), told);
    announceDesk(world, institution.id);
  }
  return allowed;
}

/** It stays listed until a supervisor says that it was seen; the hold stays all the same. */
export async function markThreatSeen(
  world: World,
  institution: Institution,
  conversationId: string,
  by: Author,
): Promise<Verdict> {
  const result = await world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (!row) return refuse('not_found');
    const at = world.now();
    const seen = await markHoldSeen(tx, institution.id, conversationId, { seenAt: at, seenBy: by.name });
    if (!seen) return allowed;
    await recordEvent(tx, row, {
      kind: 'threat_seen',
      at,
      actor: 'agent',
      actorId: by.id,
      actorName: by.name,
      ip: by.ip,
      data: {},
    });
    return allowed;
  });
  if (result.ok) announceDesk(world, institution.id);
  return result;
}
