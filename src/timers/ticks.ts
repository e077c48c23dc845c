import { endByTime, endUnattended } from '../conversations/end.ts';
import { handBack } from '../conversations/hand-back.ts';
import { overdueConversations } from '../conversations/store.ts';
import { abandonedQueue } from '../conversations/queue-store.ts';
import { deskMarks, marksOf, touchVisitors } from '../conversations/watch-store.ts';
import { parseTopic, signInTopic, type ParsedTopic } from '../live/topics.ts';
import type { StaffEvent, VisitorEvent } from '../protocol.ts';
import { AGENT_GONE_MS, VISITOR_GONE_MS, WAITING_GONE_MS } from '../rules/conversation.ts';
import { consolesInForce, conversationsOfVanished, touchStaff } from '../staff/store.ts';
import type { World } from '../world.ts';

/** Each is one look at the clock; running it twice, or in two processes, does no harm. */

/** Conversations whose time is over are ended by the server, whoever is or is not looking. */
export async function endOverdue(world: World): Promise<void> {
  const ids = await world.institutions.ids();
  if (ids.length === 0) return;
  for (const { institutionId, id } of await overdueConversations(world.db, ids, world.now())) {
    const institution = await world.institutions.find(institutionId);
    if (institution) await endByTime(world, institution, id);
  }
}

/**
 * Conversations of agents who vanished go back to the queue. `upSince`: a server that was itself away cannot have
 * seen anybody, so nobody has vanished before it has been up for as long.
 */
export async function handBackVanished(world: World, upSince: number): Promise<void> {
  const ids = await world.institutions.ids();
  const since = world.now() - AGENT_GONE_MS;
  if (ids.length === 0 || upSince > since) return;
  for (const { institutionId, id, agentId, lastSeenAt } of await conversationsOfVanished(
    world.db,
    ids,
    since,
  )) {
    const institution = await world.institutions.find(institutionId);
    if (!institution) continue;
    await handBack(world, institution, { conversationId: id, agentId, lastSeenAt, why: 'vanished' });
  }
}

/** A waiting citizen without a stream for two minutes has left the queue. */
export async function endAbandonedQueue(world: World, upSince: number): Promise<void> {
  const ids = await world.institutions.ids();
  const since = world.now() - WAITING_GONE_MS;
  if (ids.length === 0 || upSince > since) return;
  for (const { institutionId, id } of await abandonedQueue(world.db, ids, since)) {
    const institution = await world.institutions.find(institutionId);
    if (institution) await endUnattended(world, institution, id, since);
  }
}

/** Whoever has an open stream in this process is there; the row says so to every process. */
export async function notePresence(world: World): Promise<void> {
  const topics = world.live.topics().map(parseTopic);
  const visitors = topics.filter((it) => it.kind === 'visitor');
  const agents = topics.filter((it) => it.kind === 'agent');
  await touchVisitors(world.db, visitors, world.now());
  await touchStaff(
    world.db,
    agents.map(({ institutionId, id }) => ({ institutionId, userId: id })),
    world.now(),
  );
}

/**
 * The heartbeat carries the newest `seq` of what each stream shows, read from the database: what was lost between
 * commit and tell, or in another process, heals.
 */
export async function beat(world: World, topics: string[] = world.live.topics()): Promise<void> {
  const parsed = topics.map(parseTopic);
  await endForeignConsoles(
    world,
    parsed.filter((it) => it.kind === 'sign-in'),
  );
  await beatVisitors(
    world,
    parsed.filter((it) => it.kind === 'visitor'),
  );
  await beatConsoles(world, [
    ...new Set(parsed.filter((it) => it.kind !== 'visitor').map((it) => it.institutionId)),
  ]);
}

/** Who signed out elsewhere, whose twelve hours are over or who may not attend any more hears nothing further. */
async function endForeignConsoles(world: World, signIns: ParsedTopic[]): Promise<void> {
  const inForce = await consolesInForce(world.db, signIns);
  for (const { institutionId, id } of signIns) {
    if (!inForce.has(id)) world.live.endHere(signInTopic(institutionId, id));
  }
}

async function beatVisitors(world: World, keys: { institutionId: string; id: string }[]): Promise<void> {
  const now = world.now();
  for (const mark of await marksOf(world.db, keys)) {
    const told: VisitorEvent = { type: 'beat', lastSeq: mark.last_seq, revision: mark.revision, now };
    world.live.tellHere(`visitor/${mark.institution_id}/${mark.id}`, told);
  }
}

async function beatConsoles(world: World, institutionIds: string[]): Promise<void> {
  if (institutionIds.length === 0) return;
  const now = world.now();
  const marks = await deskMarks(world.db, institutionIds, now - VISITOR_GONE_MS);
  for (const institutionId of institutionIds) {
    const told: StaffEvent = { type: 'beat', now, deskMark: marks.get(institutionId) ?? '' };
    world.live.tellHere(`institution/${institutionId}`, told);
  }
}
