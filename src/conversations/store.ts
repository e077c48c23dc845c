import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { conversations, events, messages, type EventKind } from '../database/schema/index.ts';
import { link, type ChainedLine, type ChainEnd, type Line } from './chain.ts';

export type ConversationRow = typeof conversations.$inferSelect;

export type EventRow = typeof events.$inferSelect;

export type NewEvent = Omit<typeof events.$inferInsert, 'id' | 'institutionId' | 'conversationId'> & {
  kind: EventKind;
};

const key = (institutionId: string, id: string) =>
  and(eq(conversations.institutionId, institutionId), eq(conversations.id, id));

export async function insertConversation(
  tx: Tx,
  row: typeof conversations.$inferInsert,
): Promise<ConversationRow> {
  const [stored] = await tx.insert(conversations).values(row).returning();
  if (!stored) throw new Error('the conversation was not stored');
  return stored;
}

export async function findConversation(db: Database | Tx, institutionId: string, id: string) {
  const [row] = await db.select().from(conversations).where(key(institutionId, id));
  return row;
}

/** The lookup is the permission: a conversation exists for a visitor only through the own session. */
export async function findVisitorConversation(
  db: Database | Tx,
  institutionId: string,
  sessionId: string,
  id: string,
) {
  const [row] = await db
    .select()
    .from(conversations)
    .where(and(key(institutionId, id), eq(conversations.sessionId, sessionId)));
  return row;
}

export async function liveConversationOf(db: Database | Tx, institutionId: string, sessionId: string) {
  const [row] = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        eq(conversations.sessionId, sessionId),
        ne(conversations.state, 'ended'),
      ),
    );
  return row;
}

export async function lastEndedConversationOf(db: Database, institutionId: string, sessionId: string) {
  const [row] = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        eq(conversations.sessionId, sessionId),
        eq(conversations.state, 'ended'),
      ),
    )
    .orderBy(desc(conversations.endedAt))
    .limit(1);
  return row;
}

/** Reads a conversation and keeps everyone else from changing it until the transaction ends. */
export async function lockConversation(tx: Tx, institutionId: string, id: string) {
  const [row] = await tx.select().from(conversations).where(key(institutionId, id)).for('update');
  return row;
}

/** Writes what changed; the revision lets open streams see that they missed a change of state. */
export async function changeConversation(
  tx: Tx,
  { institutionId, id }: Pick<ConversationRow, 'institutionId' | 'id'>,
  change: Partial<ConversationRow>,
): Promise<ConversationRow> {
  const [row] = await tx
    .update(conversations)
    .set({ ...change, revision: sql`${conversations.revision} + 1` })
    .where(key(institutionId, id))
    .returning();
  if (!row) throw new Error('the conversation is gone');
  return row;
}

/** Adds lines to the transcript of a locked conversation; returns them and the new end of the chain. */
export async function appendLines(
  tx: Tx,
  end: ChainEnd,
  lines: Line[],
): Promise<{ chained: ChainedLine[]; lastSeq: number; lastHash: string }> {
  const chained: ChainedLine[] = [];
  let { lastSeq, lastHash } = end;
  for (const line of lines) {
    const next = link({ ...end, lastSeq, lastHash }, line);
    chained.push(next);
    lastSeq = next.seq;
    lastHash = next.hash;
  }
  if (chained.length > 0) await tx.insert(messages).values(chained);
  return { chained, lastSeq, lastHash };
}

export async function recordEvent(
  tx: Tx,
  { institutionId, id }: Pick<ConversationRow, 'institutionId' | 'id'>,
  event: NewEvent,
): Promise<void> {
  await tx.insert(events).values({ ...event, institutionId, conversationId: id });
}

/** The line of this name, as its sender named it. */
export async function findLine(
  tx: Tx,
  institutionId: string,
  conversationId: string,
  id: string,
): Promise<ChainedLine | undefined> {
  const [row] = await tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.institutionId, institutionId),
        eq(messages.conversationId, conversationId),
        eq(messages.id, id),
      ),
    );
  return row;
}

export async function messagesAfter(
  db: Database | Tx,
  institutionId: string,
  conversationId: string,
  after: number,
): Promise<ChainedLine[]> {
  return db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.institutionId, institutionId),
        eq(messages.conversationId, conversationId),
        gt(messages.seq, after),
      ),
    )
    .orderBy(asc(messages.seq));
}

export async function eventsOf(
  db: Database | Tx,
  institutionId: string,
  conversationId: string,
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.institutionId, institutionId), eq(events.conversationId, conversationId)))
    .orderBy(asc(events.id));
}

export async function activeConversationsOf(
  db: Database | Tx,
  institutionId: string,
  agentId: string,
): Promise<ConversationRow[]> {
  return db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        eq(conversations.state, 'active'),
        eq(conversations.agentId, agentId),
      ),
    )
    .orderBy(asc(conversations.claimedAt));
}

/** Conversations of these institutions whose time is over. */
export async function overdueConversations(db: Database, institutionIds: string[], now: number) {
  return db
    .select({ institutionId: conversations.institutionId, id: conversations.id })
    .from(conversations)
    .where(
      and(
        inArray(conversations.institutionId, institutionIds),
        eq(conversations.state, 'active'),
        sql`${conversations.deadlineAt} <= ${new Date(now).toISOString()}::timestamptz`,
      ),
    )
    .limit(200);
}
