import { sql } from 'drizzle-orm';
import type { Tx } from '../database/pool.ts';
import type { messages } from '../database/schema/index.ts';
import type { ConversationFacts } from '../rules/conversation.ts';
import type { ChainedLine, ChainEnd } from './chain.ts';

/** A conversation held by this transaction; the writer moves its chain and its waiting forward. */
export interface LockedConversation extends ConversationFacts, ChainEnd {
  sessionId: string;
  visitorName: string;
  awaitingSince: number | null;
  firstReplyAt: number | null;
}

interface Key {
  institutionId: string;
  conversationId: string;
}

interface LockedRow extends Record<string, unknown> {
  institution_id: string;
  id: string;
  session_id: string;
  name: string;
  state: ConversationFacts['state'];
  agent_id: string | null;
  agent_name: string | null;
  deadline_at: string | Date | null;
  last_seq: number;
  last_hash: string;
  awaiting_since: string | Date | null;
  first_reply_at: string | Date | null;
}

/** Locks the conversations of a batch in one order, so that two writers never wait for each other. */
export async function lockForWriting(tx: Tx, batch: Key[]): Promise<Map<string, LockedConversation>> {
  const keys = new Map(batch.map((it) => [`${it.institutionId}/${it.conversationId}`, it]));
  const { rows } = await tx.execute<LockedRow>(sql`
    select c.institution_id, c.id, c.session_id, c.name, c.state, c.agent_id, c.agent_name, c.deadline_at, c.last_seq, c.last_hash,
           c.awaiting_since, c.first_reply_at
    from conversations c
    where (c.institution_id, c.id) in (select * from ${keyTable([...keys.values()])})
    order by c.institution_id, c.id
    for update`);
  return new Map(rows.map((row) => [`${row.institution_id}/${row.id}`, locked(row)]));
}

function locked(row: LockedRow): LockedConversation {
  return {
    institutionId: row.institution_id,
    id: row.id,
    sessionId: row.session_id,
    visitorName: row.name,
    state: row.state,
    agentId: row.agent_id,
    agentName: row.agent_name,
    deadlineAt: moment(row.deadline_at),
    lastSeq: row.last_seq,
    lastHash: row.last_hash,
    awaitingSince: moment(row.awaiting_since),
    firstReplyAt: moment(row.first_reply_at),
  };
}

/** Messages of this batch that were stored before, found by the name their client gave them. */
export async function storedMessages(
  tx: Tx,
  batch: (Key & { line: { id: string } })[],
): Promise<ChainedLine[]> {
  const ids = sql.param(batch.map((it) => it.line.id));
  const { rows } = await tx.execute<Record<string, unknown> & StoredRow>(sql`
    select m.* from messages m
    join unnest(${sql.param(batch.map((it) => it.institutionId))}::text[],
                ${sql.param(batch.map((it) => it.conversationId))}::uuid[], ${ids}::uuid[])
      as k(institution_id, conversation_id, id)
      on m.institution_id = k.institution_id and m.conversation_id = k.conversation_id and m.id = k.id`);
  return rows.map((row) => ({
    institutionId: row.institution_id,
    conversationId: row.conversation_id,
    seq: row.seq,
    id: row.id,
    kind: row.kind,
    author: row.author,
    authorId: row.author_id,
    authorName: row.author_name,
    body: row.body,
    bodyHash: row.body_hash,
    sentAt: moment(row.sent_at) ?? 0,
    ip: row.ip,
    hash: row.hash,
  }));
}

type Message = typeof messages.$inferSelect;
interface StoredRow extends Pick<Message, 'seq' | 'id' | 'kind' | 'author' | 'body' | 'ip' | 'hash'> {
  institution_id: string;
  conversation_id: string;
  author_id: string;
  author_name: string;
  body_hash: string;
  sent_at: string | Date;
}

/** Stores the new lines and moves the ends of their chains, in one statement. */
export async function storeLines(tx: Tx, lines: ChainedLine[], ends: LockedConversation[]): Promise<void> {
  const text = (pick: (line: ChainedLine) => string | number) =>
    sql.param(lines.map((line) => String(pick(line))));
  const end = (pick: (it: LockedConversation) => string | null) => sql.param(ends.map(pick));
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  await tx.execute(sql`
    with stored as (
      insert into messages (institution_id, conversation_id, seq, id, kind, author, author_id, author_name, body,
                            body_hash, sent_at, ip, hash)
      select * from unnest(
        ${text((l) => l.institutionId)}::text[], ${text((l) => l.conversationId)}::uuid[], ${text((l) => l.seq)}::int[],
        ${text((l) => l.id)}::uuid[], ${text((l) => l.kind)}::text[], ${text((l) => l.author)}::text[],
        ${text((l) => l.authorId)}::text[], ${text((l) => l.authorName)}::text[], ${text((l) => l.body)}::text[],
        ${text((l) => l.bodyHash)}::text[], ${text((l) => new Date(l.sentAt).toISOString())}::timestamptz[],
        ${text((l) => l.ip)}::text[], ${text((l) => l.hash)}::text[]))
    update conversations c
    set last_seq = e.last_seq, last_hash = e.last_hash, awaiting_since = e.awaiting_since, first_reply_at = e.first_reply_at
    from unnest(${end((it) => it.institutionId)}::text[], ${end((it) => it.id)}::uuid[],
                ${end((it) => String(it.lastSeq))}::int[], ${end((it) => it.lastHash)}::text[],
                ${end((it) => iso(it.awaitingSince))}::timestamptz[], ${end((it) => iso(it.firstReplyAt))}::timestamptz[])
      as e(institution_id, id, last_seq, last_hash, awaiting_since, first_reply_at)
    where c.institution_id = e.institution_id and c.id = e.id`);
}

function keyTable(keys: Key[]) {
  return sql`unnest(${sql.param(keys.map((k) => k.institutionId))}::text[],
                    ${sql.param(keys.map((k) => k.conversationId))}::uuid[])`;
}

function moment(value: string | Date | null): number | null {
  if (value === null) return null;
  return value instanceof Date ? value.getTime() : Date.parse(value);
}
