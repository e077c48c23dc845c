import type { Institution } from '../institutions/directory.ts';
import type { EndKind } from '../protocol.ts';
import { abandon, attend } from '../rules/conversation.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import { isOver } from '../rules/time-limit.ts';
import { hasRole, type StaffMember } from '../staff/member.ts';
import { restrictAfterMisconduct } from '../visitors/restrict.ts';
import type { World } from '../world.ts';
import { close } from './close.ts';
import { findVisitorConversation, type ConversationRow } from './store.ts';

const SYSTEM = { actor: 'system', id: 'system', name: 'Ventanilla', ip: '' } as const;

/** Whoever finishes after the deadline, before the timer has looked, finds it ended by time. */
const inTime = (world: World, { state, deadlineAt }: ConversationRow, kind: EndKind): EndKind =>
  state === 'active' && deadlineAt !== null && isOver(deadlineAt, world.now()) ? 'time' : kind;

/** The citizen finishes, or leaves the queue. */
export async function endByVisitor(
  world: World,
  institution: Institution,
  visitor: { sessionId: string; ip: string },
  conversationId: string,
) {
  const row = await findVisitorConversation(world.db, institution.id, visitor.sessionId, conversationId);
  if (!row) return refuse('not_found');
  return close(world, institution, {
    conversationId,
    kind: (found) => inTime(world, found, found.firstClaimedAt === null ? 'not_attended' : 'visitor'),
    by: { actor: 'visitor', id: visitor.sessionId, name: row.name, ip: visitor.ip },
    may: () => allowed,
  });
}

/** The agent finishes; "abandonment" only when the citizen has had no stream for two minutes. */
export async function endByAgent(
  world: World,
  institution: Institution,
  agent: StaffMember,
  conversationId: string,
  { kind, ip }: { kind: 'agent' | 'abandonment'; ip: string },
) {
  return close(world, institution, {
    conversationId,
    kind: (row) => inTime(world, row, kind),
    by: { actor: 'agent', id: agent.userId, name: agent.name, ip },
    may: (row) =>
      kind === 'agent'
        ? attend(row, agent.userId)
        : abandon(row, agent.userId, row.visitorSeenAt, world.now()),
  });
}

/** Who attends, or a supervisor, ends a live conversation for misconduct; nobody else's. */
export function maySanction(agent: StaffMember, row: ConversationRow): Verdict {
  return hasRole(agent, 'supervisor') && row.state === 'active' ? allowed : attend(row, agent.userId);
}

/** "el/la servidor/a que atiende debe finalizar la conversación mediante un botón" (IPES) */
export async function endForMisconduct(
  world: World,
  institution: Institution,
  agent: StaffMember,
  conversationId: string,
  ip: string,
) {
  return close(world, institution, {
    conversationId,
    kind: () => 'misconduct',
    by: { actor: 'agent', id: agent.userId, name: agent.name, ip },
    may: (row) => maySanction(agent, row),
    also: (tx, row) => restrictAfterMisconduct(tx, world, institution, agent, row),
  });
}

/** "A ban in conversation ends as misconduct"; who is restricted while waiting has no turn any more. */
export async function endForBan(
  world: World,
  institution: Institution,
  author: StaffMember,
  conversationId: string,
  ip: string,
) {
  return close(world, institution, {
    conversationId,
    kind: () => 'misconduct',
    by: { actor: 'agent', id: author.userId, name: author.name, ip },
    may: (row) => (row.state === 'waiting' ? allowed : maySanction(author, row)),
    also: (tx, row) => restrictAfterMisconduct(tx, world, institution, author, row),
  });
}

/** "luego el sistema finalizará automáticamente la conversación" (IPES) */
export async function endByTime(world: World, institution: Institution, conversationId: string) {
  return close(world, institution, {
    conversationId,
    kind: () => 'time',
    by: SYSTEM,
    may: ({ state, deadlineAt }) =>
      state === 'active' && deadlineAt !== null && isOver(deadlineAt, world.now())
        ? allowed
        : refuse('not_found'),
  });
}

/** A waiting citizen without a stream for two minutes has left. */
export async function endUnattended(
  world: World,
  institution: Institution,
  conversationId: string,
  unseenSince: number,
) {
  return close(world, institution, {
    conversationId,
    kind: () => 'not_attended',
    by: SYSTEM,
    may: ({ state, visitorSeenAt, queuedAt }) =>
      state === 'waiting' && Math.max(visitorSeenAt, queuedAt) < unseenSince ? allowed : refuse('not_found'),
  });
}
