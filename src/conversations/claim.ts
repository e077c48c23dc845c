import type { Institution } from '../institutions/directory.ts';
import { institutionTopic } from '../live/topics.ts';
import type { StaffEvent } from '../protocol.ts';
import { claim as mayClaim } from '../rules/conversation.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { deadlineAfterClaim } from '../rules/time-limit.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { announceChange, announceLines, announceQueue } from './announce.ts';
import type { ChainedLine } from './chain.ts';
import { greetingLines, joinedLine } from './lines.ts';
import {
  appendLines,
  changeConversation,
  lockConversation,
  recordEvent,
  type ConversationRow,
} from './store.ts';

type Claimed = { ok: true; row: ConversationRow; lines: ChainedLine[] } | Refusal;

/**
 * One public servant takes the conversation; the database decides who. Losing is a normal answer that names the
 * winner; a double click of the winner is answered like the first. The clock of the limit starts here.
 */
export async function claim(
  world: World,
  institution: Institution,
  agent: StaffMember,
  conversationId: string,
  ip: string,
): Promise<Claimed> {
  const result = await world.db.transaction(async (tx): Promise<Claimed> => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (!row) return refuse('not_found');
    if (row.state === 'active' && row.agentId === agent.userId) return { ok: true, row, lines: [] };
    const verdict = mayClaim(row);
    if (!verdict.ok) return verdict;
    const now = world.now();
    const isFirst = row.firstClaimedAt === null;
    const said = [
      ...(isFirst ? greetingLines(institution, row, now) : []),
      joinedLine(institution, agent.name, now),
    ];
    const { chained, lastSeq, lastHash } = await appendLines(tx, row, said);
    const changed = await changeConversation(tx, row, {
      state: 'active',
      agentId: agent.userId,
      agentName: agent.name,
      claimedAt: now,
      firstClaimedAt: row.firstClaimedAt ?? now,
      deadlineAt: deadlineAfterClaim(now, row.remainingMs),
      handedBack: false,
      awaitingSince: now,
      agentReadSeq: lastSeq,
      lastSeq,
      lastHash,
    });
    await recordEvent(tx, row, {
      kind: 'claimed',
      at: now,
      actor: 'agent',
      actorId: agent.userId,
      actorName: agent.name,
      ip,
      data: { waitedMs: now - row.queuedAt },
    });
    return { ok: true, row: changed, lines: chained };
  });
  if (result.ok && result.lines.length > 0) await tell(world, institution, agent, result);
  return result;
}

async function tell(
  world: World,
  institution: Institution,
  agent: StaffMember,
  { row, lines }: { row: ConversationRow; lines: ChainedLine[] },
): Promise<void> {
  // First of all the alarm stops everywhere.
  const told: StaffEvent = {
    type: 'claimed',
    conversationId: row.id,
    byId: agent.userId,
    byName: agent.name,
  };
  world.live.tell(institutionTopic(institution.id), told);
  await announceChange(world, row);
  announceLines(world, lines, agent.userId);
  await announceQueue(world, institution.id);
}
