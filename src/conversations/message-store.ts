import type { Client } from '../database/pool.ts';
import { statement } from '../database/statement.ts';
import type { EventKind, messages } from '../database/schema/index.ts';
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

interface LockedRow {
  institution_id: string;
  id: string;
  session_id: string;
  name: string;
  state: ConversationFacts['state'];
  agent_id: string | null;
  agent_name: string | null;
  deadline_at: Date | null;
  last_seq: number;
  last_hash: string;
  awaiting_since: Date | null;
  first_reply_at: Date | null;
}

const lockRows = statement<LockedRow>(
  'lock_for_writing',
  `select c.institution_id, c.id, c.session_id, c.name, c.state, c.agent_id, c.agent_name, c.deadline_at, c.last_seq,
          c.last_hash, c.awaiting_since, c.first_reply_at
   from conversations c
   where (c.institution_id, c.id) in (select * from unnest($1::text[], $2::uuid[]))
   order by c.institution_id, c.id
   for update`,
);

/** Locks the conversations of a batch in one order, so that two writers never wait for each other. */
export async function lockForWriting(tx: Client, batch: Key[]): Promise<Map<string, LockedConversation>> {
  const keys = [...new Map(batch.map((it) => [`${it.institutionId}/${it.conversationId}`, it])).values()];
  const rows = await lockRows(tx, [keys.map((it) => it.institutionId), keys.map((it) => it.conversationId)]);
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
    deadlineAt: row.deadline_at?.getTime() ?? null,
    lastSeq: row.last_seq,
    lastHash: row.last_hash,
    awaitingSince: row.awaiting_since?.getTime() ?? null,
    firstReplyAt: row.first_reply_at?.getTime() ?? null,
  };
}

type Message = typeof messages.$inferSelect;
interface StoredRow extends Pick<Message, 'seq' | 'id' | 'kind' | 'author' | 'body' | 'ip' | 'hash'> {
  institution_id: string;
  conversation_id: string;
  author_id: string;
  author_name: string;
  body_hash: string;
  sent_at: Date;
}

const findStored = statement<StoredRow>(
  'stored_messages',
  `select m.institution_id, m.conversation_id, m.seq, m.id, m.kind, m.author, m.author_id, m.author_name, m.body,
          m.body_hash, m.sent_at, m.ip, m.hash
   from messages m
   join unnest($1::text[], $2::uuid[], $3::uuid[]) as k(institution_id, conversation_id, id)
     on m.institution_id = k.institution_id and m.conversation_id = k.conversation_id and m.id = k.id`,
);

/** Messages of this batch that were stored before, found by the name their client gave them. */
export async function storedMessages(
  tx: Client,
  batch: (Key & { line: { id: string } })[],
): Promise<ChainedLine[]> {
  const rows = await findStored(tx, [
    batch.map((it) => it.institutionId),
    batch.map((it) => it.conversationId),
    batch.map((it) => it.line.id),
  ]);
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
    sentAt: row.sent_at.getTime(),
    ip: row.ip,
    hash: row.hash,
  }));
}

const storeRows = statement(
  'store_lines',
  `with stored as (
     insert into messages (institution_id, conversation_id, seq, id, kind, author, author_id, author_name, body,
                           body_hash, sent_at, ip, hash)
     select * from unnest($1::text[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                          $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::text[], $13::text[]))
   update conversations c
   set last_seq = e.last_seq, last_hash = e.last_hash, awaiting_since = e.awaiting_since,
       first_reply_at = e.first_reply_at
   from unnest($14::text[], $15::uuid[], $16::int[], $17::text[], $18::timestamptz[], $19::timestamptz[])
     as e(institution_id, id, last_seq, last_hash, awaiting_since, first_reply_at)
   where c.institution_id = e.institution_id and c.id = e.id`,
);

/** Stores the new lines and moves the ends of their chains, in one statement. */
export async function storeLines(
  tx: Client,
  lines: ChainedLine[],
  ends: LockedConversation[],
): Promise<void> {
  await storeRows(tx, [
    lines.map((it) => it.institutionId),
    lines.map((it) => it.conversationId),
    lines.map((it) => it.seq),
    lines.map((it) => it.id),
    lines.map((it) => it.kind),
    lines.map((it) => it.author),
    lines.map((it) => it.authorId),
    lines.map((it) => it.authorName),
    lines.map((it) => it.body),
    lines.map((it) => it.bodyHash),
    lines.map((it) => iso(it.sentAt)),
    lines.map((it) => it.ip),
    lines.map((it) => it.hash),
    ends.map((it) => it.institutionId),
    ends.map((it) => it.id),
    ends.map((it) => it.lastSeq),
    ends.map((it) => it.lastHash),
    ends.map((it) => iso(it.awaitingSince)),
    ends.map((it) => iso(it.firstReplyAt)),
  ]);
}

/** Something that is known with a line: who sent what kind of data, where it was referred to. */
export interface LineEvent {
  institutionId: string;
  conversationId: string;
  kind: EventKind;
  at: number;
  actor: 'visitor' | 'agent';
  actorId: string;
  actorName: string;
  ip: string;
  data: Record<string, unknown>;
}

const storeEventRows = statement(
  'store_line_events',
  `insert into events (institution_id, conversation_id, kind, at, actor, actor_id, actor_name, ip, data)
   select * from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
                        $8::text[], $9::jsonb[])`,
);

export async function storeEvents(tx: Client, events: readonly LineEvent[]): Promise<void> {
  await storeEventRows(tx, [
    events.map((it) => it.institutionId),
    events.map((it) => it.conversationId),
    events.map((it) => it.kind),
    events.map((it) => iso(it.at)),
    events.map((it) => it.actor),
    events.map((it) => it.actorId),
    events.map((it) => it.actorName),
    events.map((it) => it.ip),
    events.map((it) => JSON.stringify(it.data)),
  ]);
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
