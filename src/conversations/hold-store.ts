import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { conversations, recordHolds } from '../database/schema/index.ts';

export type RecordHold = typeof recordHolds.$inferSelect;

/** One hold of a kind for a conversation: reported twice, it is the first that stands. */
export async function insertHold(tx: Tx, row: typeof recordHolds.$inferInsert): Promise<{ isNew: boolean }> {
  const inserted = await tx.insert(recordHolds).values(row).onConflictDoNothing().returning();
  return { isNew: inserted.length > 0 };
}

export async function holdOf(
  db: Database | Tx,
  institutionId: string,
  conversationId: string,
): Promise<RecordHold | undefined> {
  const [row] = await db
    .select()
    .from(recordHolds)
    .where(and(eq(recordHolds.institutionId, institutionId), eq(recordHolds.conversationId, conversationId)));
  return row;
}

/** What no supervisor has seen yet, oldest first. */
export async function unseenHolds(db: Database, institutionId: string) {
  return db
    .select({
      conversationId: recordHolds.conversationId,
      number: conversations.number,
      name: conversations.name,
      state: conversations.state,
      at: recordHolds.at,
      byName: recordHolds.authorName,
      reason: recordHolds.reason,
    })
    .from(recordHolds)
    .innerJoin(
      conversations,
      and(
        eq(conversations.institutionId, recordHolds.institutionId),
        eq(conversations.id, recordHolds.conversationId),
      ),
    )
    .where(and(eq(recordHolds.institutionId, institutionId), isNull(recordHolds.seenAt)))
    .orderBy(asc(recordHolds.at));
}

/** Seen once, by whoever was first. */
export async function markHoldSeen(
  tx: Tx,
  institutionId: string,
  conversationId: string,
  seen: { seenAt: number; seenBy: string },
): Promise<boolean> {
  const rows = await tx
    .update(recordHolds)
    .set(seen)
    .where(
      and(
        eq(recordHolds.institutionId, institutionId),
        eq(recordHolds.conversationId, conversationId),
        isNull(recordHolds.seenAt),
      ),
    )
    .returning({ id: recordHolds.id });
  return rows.length > 0;
}
