import { and, asc, count, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { conversations } from '../database/schema/index.ts';
import type { ConversationRow } from './store.ts';

/** The queue in its order: handed back first, then by arrival. */
export async function waitingConversations(
  db: Database | Tx,
  institutionId: string,
): Promise<ConversationRow[]> {
  return db
    .select()
    .from(conversations)
    .where(and(eq(conversations.institutionId, institutionId), eq(conversations.state, 'waiting')))
    .orderBy(desc(conversations.handedBack), asc(conversations.queuedAt), asc(conversations.number));
}

/** How many wait, and how many of them behind this connection. */
export async function waitingCounts(
  tx: Tx,
  institutionId: string,
  connection: string,
): Promise<{ waiting: number; fromConnection: number }> {
  const [found] = await tx
    .select({
      waiting: count(),
      fromConnection: sql<number>`(count(*) filter (where ${eq(conversations.connection, connection)}))::int`,
    })
    .from(conversations)
    .where(and(eq(conversations.institutionId, institutionId), eq(conversations.state, 'waiting')));
  return found ?? { waiting: 0, fromConnection: 0 };
}

/** Place of one waiting conversation, from 1: how many stand before it in the queue's order, plus one. */
export async function placeInQueue(db: Database, row: ConversationRow): Promise<number> {
  const sameRank = eq(conversations.handedBack, row.handedBack);
  const earlier = or(
    lt(conversations.queuedAt, row.queuedAt),
    and(eq(conversations.queuedAt, row.queuedAt), lt(conversations.number, row.number)),
  );
  const before = row.handedBack
    ? and(sameRank, earlier)
    : or(eq(conversations.handedBack, true), and(sameRank, earlier));
  const [found] = await db
    .select({ n: count() })
    .from(conversations)
    .where(
      and(eq(conversations.institutionId, row.institutionId), eq(conversations.state, 'waiting'), before),
    );
  return (found?.n ?? 0) + 1;
}

/**
 * Waiting visitors of these institutions who have had no stream since `since`. Who was handed back a moment ago, with a
 * phone that had frozen the tab in the middle of the conversation, is given the whole time to come back.
 */
export async function abandonedQueue(db: Database, institutionIds: string[], since: number) {
  return db
    .select({ institutionId: conversations.institutionId, id: conversations.id })
    .from(conversations)
    .where(
      and(
        inArray(conversations.institutionId, institutionIds),
        eq(conversations.state, 'waiting'),
        lt(conversations.visitorSeenAt, since),
        lt(conversations.queuedAt, since),
      ),
    )
    .limit(200);
}

/** Real waits of today's claims, newest first, in milliseconds: the estimate is made from these. */
export async function waitsSince(db: Database, institutionId: string, since: number): Promise<number[]> {
  const rows = await db
    .select({ enteredAt: conversations.enteredAt, claimedAt: conversations.firstClaimedAt })
    .from(conversations)
    .where(and(eq(conversations.institutionId, institutionId), gt(conversations.firstClaimedAt, since)))
    .orderBy(desc(conversations.firstClaimedAt))
    .limit(20);
  return rows.map((row) => (row.claimedAt ?? row.enteredAt) - row.enteredAt);
}
