import { handBack } from '../conversations/hand-back.ts';
import { activeConversationsOf } from '../conversations/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { signInTopic } from '../live/topics.ts';
import { refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { deleteSessions, sessionsOf } from './account-store.ts';
import type { StaffMember } from './member.ts';
import { setAvailable } from './store.ts';

/** The sessions are gone from the database; what is still open in browsers ends now, in every process. */
export function endStreamsOf(world: World, institutionId: string, sessionIds: readonly string[]): void {
  for (const id of sessionIds) world.live.end(signInTopic(institutionId, id));
}

/** Own ones: another computer, or all but this one. */
export async function endOwnSessions(
  world: World,
  { institutionId, userId, sessionId }: StaffMember,
  only?: string,
): Promise<Verdict> {
  const ended = await deleteSessions(world.db, userId, only === undefined ? { butFor: sessionId } : { only });
  if (only !== undefined && ended.length === 0) return refuse('not_found');
  endStreamsOf(world, institutionId, ended);
  return { ok: true };
}

/** Whoever has no session left attends nobody: the conversations go back to the front of the queue. */
export async function leaveDeskIfSignedOut(world: World, institution: Institution, userId: string) {
  if ((await sessionsOf(world.db, userId)).length > 0) return;
  await leaveDesk(world, institution, userId);
}

export async function leaveDesk(world: World, institution: Institution, userId: string): Promise<void> {
  const now = world.now();
  await setAvailable(world.db, institution.id, userId, false, now);
  for (const { id } of await activeConversationsOf(world.db, institution.id, userId)) {
    const what = { conversationId: id, agentId: userId, lastSeenAt: now, why: 'signed_out' as const };
    await handBack(world, institution, what);
  }
}
