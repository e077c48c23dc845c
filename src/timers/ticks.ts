import { endByTime, endUnattended } from '../conversations/end.ts';
import { handBack } from '../conversations/hand-back.ts';
import { overdueConversations } from '../conversations/store.ts';
import { abandonedQueue } from '../conversations/queue-store.ts';
import { deskMarks, marksOf, touchVisitors } from '../conversations/watch-store.ts';
import { servicesNow } from '../conversations/present-service-now.ts';
import { institutionTopic, parseTopic, serviceTopic, signInTopic, type ParsedTopic } from '../live/topics.ts';
import { inboxMarks } from '../offline-messages/store.ts';
import type { ServiceEvent, ServiceStateView, StaffEvent, VisitorEvent } from '../protocol.ts';
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
    ...new Set(
      parsed.filter((it) => it.kind !== 'visitor' && it.kind !== 'service').map((it) => it.institutionId),
    ),
  ]);
  await beatService(
    world,
    parsed.filter((it) => it.kind === 'service').map((it) => it.institutionId),
  );
}

async function beatService(world: World, institutionIds: string[]): Promise<void> {
  for (const { institutionId, service } of await servicesNow(world, institutionIds))
    tellService(world, institutionId, service);
}

function tellService(world: World, institutionId: string, service: ServiceStateView): void {
  const told: ServiceEvent = { type: 'service', service };
  world.live.tellHere(serviceTopic(institutionId), told);
}

/**
 * The clock opens and closes, the last agent leaves, the queue fills: whoever has a page or a console open is told
 * within a second. `told` is what this process said last, by institution.
 */
export async function tellServiceChanges(world: World, told: Map<string, string>): Promise<void> {
  const listened = world.live.topics().map(parseTopic);
  const institutionIds = listened
    .filter(({ kind }) => kind === 'service' || kind === 'institution')
    .map(({ institutionId }) => institutionId);
  for (const { institutionId, service } of await servicesNow(world, [...new Set(institutionIds)])) {
    const said = JSON.stringify({ ...service, now: 0 });
    const before = told.get(institutionId);
    told.set(institutionId, said);
    if (before === undefined || before === said) continue;
    tellService(world, institutionId, service);
    const desk: StaffEvent = { type: 'desk' };
    world.live.tellHere(institutionTopic(institutionId), desk);
  }
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
  const [marks, inbox] = await Promise.all([
    deskMarks(world.db, institutionIds, now - VISITOR_GONE_MS),
    inboxMarks(world.db, institutionIds),
  ]);
  for (const institutionId of institutionIds) {
    const deskMark = `${marks.get(institutionId) ?? ''} ${inbox.get(institutionId) ?? ''}`;
    const told: StaffEvent = { type: 'beat', now, deskMark };
    world.live.tellHere(`institution/${institutionId}`, told);
  }
}
