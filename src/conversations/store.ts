import { and, asc, count, desc, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm';
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
  db: Database,
  institutionId: string,
  conversationId: string,
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.institutionId, institutionId), eq(events.conversationId, conversationId)))
    .orderBy(asc(events.id));
}

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

export async function waitingCount(db: Database | Tx, institutionId: string): Promise<number> {
  const [found] = await db
    .select({ n: count() })
    .from(conversations)
    .where(and(eq(conversations.institutionId, institutionId), eq(conversations.state, 'waiting')));
  return found?.n ?? 0;
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

/** Visitors with an open stream in this process were just seen. */
export async function touchVisitors(
  db: Database,
  seen: { institutionId: string; id: string }[],
  now: number,
): Promise<void> {
  if (seen.length === 0) return;
  const institutionIds = seen.map((it) => it.institutionId);
  const ids = seen.map((it) => it.id);
  await db.execute(sql`
    update conversations c set visitor_seen_at = greatest(c.visitor_seen_at, ${new Date(now).toISOString()}::timestamptz)
    from unnest(${sql.param(institutionIds)}::text[], ${sql.param(ids)}::uuid[]) as seen(institution_id, id)
    where c.institution_id = seen.institution_id and c.id = seen.id and c.state <> 'ended'`);
}

export async function markRead(
  db: Database,
  institutionId: string,
  agentId: string,
  id: string,
  seq: number,
) {
  await db
    .update(conversations)
    .set({
      agentReadSeq: sql`greatest(${conversations.agentReadSeq}, least(${seq}, ${conversations.lastSeq}))`,
    })
    .where(
      and(key(institutionId, id), eq(conversations.agentId, agentId), eq(conversations.state, 'active')),
    );
}

/** How many lines of the visitor the agent has not read, for each of the agent's conversations. */
export async function unreadOf(
  db: Database,
  institutionId: string,
  ids: string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: messages.conversationId, n: count() })
    .from(messages)
    .innerJoin(
      conversations,
      and(
        eq(conversations.institutionId, messages.institutionId),
        eq(conversations.id, messages.conversationId),
        gt(messages.seq, conversations.agentReadSeq),
      ),
    )
    .where(
      and(
        eq(messages.institutionId, institutionId),
        inArray(messages.conversationId, ids),
        eq(messages.author, 'visitor'),
      ),
    )
    .groupBy(messages.conversationId);
  return new Map(rows.map((row) => [row.id, row.n]));
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

/** Newest seq and revision of conversations that streams of this process show: what the heartbeat carries. */
export async function marksOf(db: Database, keys: { institutionId: string; id: string }[]) {
  if (keys.length === 0) return [];
  const { rows } = await db.execute<{
    institution_id: string;
    id: string;
    last_seq: number;
    revision: number;
  }>(sql`
    select c.institution_id, c.id, c.last_seq, c.revision from conversations c
    join unnest(${sql.param(keys.map((k) => k.institutionId))}::text[], ${sql.param(keys.map((k) => k.id))}::uuid[])
      as k(institution_id, id) on c.institution_id = k.institution_id and c.id = k.id`);
  return rows;
}

/** One mark per institution that changes whenever its queue or an attended conversation does. */
export async function deskMarks(db: Database, institutionIds: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({
      institutionId: conversations.institutionId,
      mark: sql<string>`md5(string_agg(${conversations.id}::text || ':' || ${conversations.revision} || ':' || ${conversations.lastSeq}, ',' order by ${conversations.id}))`,
    })
    .from(conversations)
    .where(and(inArray(conversations.institutionId, institutionIds), ne(conversations.state, 'ended')))
    .groupBy(conversations.institutionId);
  return new Map(rows.map((row) => [row.institutionId, row.mark]));
}
