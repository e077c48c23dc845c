import type { Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import type { EndKind } from '../protocol.ts';
import { catches } from '../rules/ban.ts';
import { abandon, attend } from '../rules/conversation.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import { isOver } from '../rules/time-limit.ts';
import { hasRole, type StaffMember } from '../staff/member.ts';
import { restrictAfterMisconduct } from '../visitors/restrict.ts';
import type { World } from '../world.ts';
import { close } from './close.ts';
import { liveConversations } from './queries.ts';
import { findVisitorConversation, recordEvent, type ConversationRow } from './store.ts';

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

export interface BanDone {
  kind: 'ip' | 'email' | 'session';
  value: string;
  reason: string;
  /** The conversation whose person it is about; null when a supervisor wrote it by hand. */
  conversationId: string | null;
}

/**
 * "A ban in conversation ends as misconduct"; who is restricted while waiting has no turn any more. It is in force at
 * once for everybody it catches. Whom only the address has in common with its cause — a neighbour in the library — is
 * let go without a mark of misconduct.
 */
export async function endForBan(
  world: World,
  institution: Institution,
  author: StaffMember,
  done: BanDone,
  ip: string,
): Promise<void> {
  const live = await liveConversations(world.db, institution.id);
  for (const caught of live) {
    const isCause = caught.id === done.conversationId;
    if (!isCause && !catches(done, caught)) continue;
    const isPerson = isCause || done.kind !== 'ip';
    await close(world, institution, {
      conversationId: caught.id,
      kind: (row) => (isPerson ? 'misconduct' : row.state === 'active' ? 'agent' : 'not_attended'),
      by: { actor: 'agent', id: author.userId, name: author.name, ip },
      may: () => allowed,
      also: async (tx, row) => {
        if (isCause) await restrictAfterMisconduct(tx, world, institution, author, row);
        else await recordBanned(tx, row, { author, done, at: world.now(), ip });
      },
    });
  }
}

/** Why a conversation ended that gave no cause itself. */
async function recordBanned(
  tx: Tx,
  row: ConversationRow,
  what: { author: StaffMember; done: BanDone; at: number; ip: string },
): Promise<void> {
  const { author, done, at, ip } = what;
  await recordEvent(tx, row, {
    kind: 'banned',
    at,
    actor: 'agent',
    actorId: author.userId,
    actorName: author.name,
    ip,
    data: { kind: done.kind, value: done.value, reason: done.reason },
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
