import { handBack } from '../conversations/hand-back.ts';
import { activeConversationsOf } from '../conversations/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { signInTopic } from '../live/topics.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import type { StaffMember } from './member.ts';
import { setAvailable } from './store.ts';

/** Signing out with open conversations warns first, and hands them over when told to. */
export async function signOut(
  world: World,
  institution: Institution,
  member: StaffMember,
  handOver: boolean,
): Promise<Verdict> {
  const open = await activeConversationsOf(world.db, institution.id, member.userId);
  if (open.length > 0 && !handOver) return refuse('open_conversations', { detail: { max: open.length } });
  await setAvailable(world.db, institution.id, member.userId, false, world.now());
  await world.auth.signOut(member.sessionToken);
  world.live.end(signInTopic(institution.id, member.sessionId));
  // Asked again: another console of the same person may have accepted one meanwhile.
  for (const { id } of await activeConversationsOf(world.db, institution.id, member.userId)) {
    await handBack(world, institution, {
      conversationId: id,
      agentId: member.userId,
      lastSeenAt: world.now(),
      why: 'signed_out',
    });
  }
  return allowed;
}
