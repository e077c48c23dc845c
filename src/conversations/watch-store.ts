import { and, count, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '../database/pool.ts';
import { conversations, messages } from '../database/schema/index.ts';

const key = (institutionId: string, id: string) =>
  and(eq(conversations.institutionId, institutionId), eq(conversations.id, id));

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

/**
 * One mark per institution that changes whenever its queue or an attended conversation does, also by a citizen who
 * has not been seen since `unseenSince`.
 */
export async function deskMarks(
  db: Database,
  institutionIds: string[],
  unseenSince: number,
): Promise<Map<string, string>> {
  const unseen = sql`${conversations.visitorSeenAt} <= ${new Date(unseenSince).toISOString()}::timestamptz`;
  const rows = await db
    .select({
      institutionId: conversations.institutionId,
      mark: sql<string>`md5(string_agg(${conversations.id}::text || ':' || ${conversations.revision} || ':' || ${conversations.lastSeq} || ':' || (${unseen}), ',' order by ${conversations.id}))`,
    })
    .from(conversations)
    .where(and(inArray(conversations.institutionId, institutionIds), ne(conversations.state, 'ended')))
    .groupBy(conversations.institutionId);
  return new Map(rows.map((row) => [row.institutionId, row.mark]));
}
