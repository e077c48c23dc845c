import type { ServiceEvent, StaffEvent, VisitorEvent } from '../protocol.ts';
import { agentTopic, institutionTopic, serviceTopic, visitorTopic } from '../live/topics.ts';
import type { World } from '../world.ts';
import type { ChainedLine } from './chain.ts';
import { presentForVisitor, presentToStaff, presentToVisitor } from './present.ts';
import { serviceNow } from './present-service-now.ts';
import { viewForVisitor } from './read.ts';
import { type ConversationRow } from './store.ts';
import { waitingConversations } from './queue-store.ts';

/** Everything here is said after commit: what is told has happened. */

/** New lines, to the visitor and to the agent who attends. */
export function announceLines(world: World, lines: readonly ChainedLine[], agentId: string | null): void {
  for (const line of lines) {
    const toVisitor: VisitorEvent = { type: 'message', message: presentToVisitor(line) };
    world.live.tell(visitorTopic(line.institutionId, line.conversationId), toVisitor);
    if (!agentId) continue;
    const message = presentToStaff(line);
    const toAgent: StaffEvent = { type: 'message', conversationId: line.conversationId, message };
    world.live.tell(agentTopic(line.institutionId, agentId), toAgent);
  }
}

/** A change of state: to its visitor at once, to the consoles, and to everyone whose place in the queue moved. */
export async function announceChange(world: World, row: ConversationRow): Promise<void> {
  const told: VisitorEvent = { type: 'conversation', conversation: await viewForVisitor(world, row) };
  world.live.tell(visitorTopic(row.institutionId, row.id), told);
  announceDesk(world, row.institutionId);
}

/** The queue moved: those who wait see their place. */
export async function announceQueue(world: World, institutionId: string): Promise<void> {
  const institution = await world.institutions.find(institutionId);
  if (!institution) return;
  const now = world.now();
  const waiting = await waitingConversations(world.db, institutionId);
  waiting.forEach((row, index) => {
    const queueing = { position: index + 1, estimatedWaitMs: null };
    const told: VisitorEvent = {
      type: 'conversation',
      conversation: presentForVisitor(row, institution, queueing, now),
    };
    world.live.tell(visitorTopic(institutionId, row.id), told);
  });
}

/** Opened, closed, suspended: every open page and launcher is told, the consoles, and those who wait. */
export async function announceService(world: World, institutionId: string): Promise<void> {
  const institution = await world.institutions.find(institutionId);
  if (!institution) return;
  const told: ServiceEvent = { type: 'service', service: await serviceNow(world, institution) };
  world.live.tell(serviceTopic(institutionId), told);
  announceDesk(world, institutionId);
  await announceQueue(world, institutionId);
}

export function announceDesk(world: World, institutionId: string): void {
  const told: StaffEvent = { type: 'desk' };
  world.live.tell(institutionTopic(institutionId), told);
}
