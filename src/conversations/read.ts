import type { ConversationPage, ConversationView } from '../protocol.ts';
import { epochOf, localParts } from '../rules/zone.ts';
import type { Institution } from '../institutions/directory.ts';
import type { World } from '../world.ts';
import { presentForVisitor, presentToVisitor } from './present.ts';
import { estimateWait } from './queue-estimate.ts';
import { messagesAfter, type ConversationRow } from './store.ts';
import { placeInQueue, waitsSince } from './queue-store.ts';

/** The conversation as its visitor sees it now, with its place in the queue. */
export async function viewForVisitor(world: World, row: ConversationRow): Promise<ConversationView> {
  const institution = await world.institutions.find(row.institutionId);
  if (!institution) throw new Error(`the institution ${row.institutionId} is gone`);
  const queueing = row.state === 'waiting' ? await queueingOf(world, institution, row) : NOT_QUEUEING;
  return presentForVisitor(row, institution, queueing, world.now());
}

const NOT_QUEUEING = { position: null, estimatedWaitMs: null };

async function queueingOf(world: World, { id, settings }: Institution, row: ConversationRow) {
  const today = epochOf(localParts(world.now(), settings.timezone).date, 0, settings.timezone);
  const [position, waits] = await Promise.all([placeInQueue(world.db, row), waitsSince(world.db, id, today)]);
  return { position, estimatedWaitMs: estimateWait(waits) };
}

/** What was missed since `after`, with the state as it is now: reconnecting asks just this. */
export async function pageForVisitor(
  world: World,
  row: ConversationRow,
  after: number,
): Promise<ConversationPage> {
  const [conversation, lines] = await Promise.all([
    viewForVisitor(world, row),
    messagesAfter(world.db, row.institutionId, row.id, after),
  ]);
  return { conversation, messages: lines.map(presentToVisitor) };
}
