import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DatoKind } from '../../rules/dato.ts';
import { instant } from '../columns.ts';
import { staff } from './staff.ts';
import { acceptances, visitorSessions } from './visitors.ts';

export const conversations = pgTable(
  'conversations',
  {
    institutionId: text('institution_id').notNull(),
    id: uuid().notNull(),
    number: integer().notNull(),
    sessionId: uuid('session_id').notNull(),
    acceptanceId: uuid('acceptance_id').notNull(),

    name: text().notNull(),
    email: text().notNull(),
    /** The mailbox behind the e-mail, to find a person again however it was typed (rules/email). */
    mailbox: text().notNull().default(''),
    question: text().notNull(),
    form: jsonb().$type<Record<string, string>>().notNull(),
    moreTime: boolean('more_time').notNull(),
    ip: text().notNull(),
    /** What stands for one connection: the IPv4 address itself, the /64 of an IPv6 one (rules/ip-address). */
    connection: text().notNull().default(''),
    userAgent: text('user_agent').notNull(),
    /** What the agent asked for and saved: "Los datos adicionales … guardados por el servidor". */
    extraData: jsonb('extra_data').$type<Record<string, string>>().notNull(),

    /** The *dato* the agent has asked for and the person has not answered yet. */
    askedDato: jsonb('asked_dato').$type<AskedDato>(),

    state: text({ enum: ['waiting', 'active', 'ended'] }).notNull(),
    enteredAt: instant('entered_at').notNull(),
    /** Order of the queue: those handed back first, then by arrival. */
    handedBack: boolean('handed_back').notNull().default(false),
    queuedAt: instant('queued_at').notNull(),
    /** When the visitor's last stream was seen; two minutes without one end the wait. */
    visitorSeenAt: instant('visitor_seen_at').notNull(),

    agentId: text('agent_id'),
    agentName: text('agent_name'),
    claimedAt: instant('claimed_at'),
    firstClaimedAt: instant('first_claimed_at'),
    firstReplyAt: instant('first_reply_at'),
    /** Since when the visitor has been waiting for an answer: the claim, or their first unanswered message. */
    awaitingSince: instant('awaiting_since'),
    agentReadSeq: integer('agent_read_seq').notNull().default(0),

    limitMs: integer('limit_ms').notNull(),
    /** The server's own deadline; null while nobody attends. */
    deadlineAt: instant('deadline_at'),
    /** What was left of the limit when the agent vanished: that time does not count. */
    remainingMs: integer('remaining_ms').notNull(),

    endedAt: instant('ended_at'),
    endKind: text('end_kind', {
      enum: ['visitor', 'agent', 'time', 'misconduct', 'abandonment', 'not_attended'],
    }),

    lastSeq: integer('last_seq').notNull().default(0),
    lastHash: text('last_hash').notNull(),
    /** Grows with every change of state, so that a stream can see that it missed one. */
    revision: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    uniqueIndex('conversations_number').on(t.institutionId, t.number),
    // "never twice in the queue": one live conversation per browser session, decided by the database.
    uniqueIndex('conversations_one_live')
      .on(t.institutionId, t.sessionId)
      .where(sql`state <> 'ended'`),
    index('conversations_queue')
      .on(t.institutionId, t.handedBack.desc(), t.queuedAt)
      .where(sql`state = 'waiting'`),
    index('conversations_active')
      .on(t.institutionId, t.agentId, t.deadlineAt)
      .where(sql`state = 'active'`),
    index('conversations_entered').on(t.institutionId, t.enteredAt.desc()),
    // The history of a person: by mailbox, connection and session.
    index('conversations_mailbox').on(t.institutionId, t.mailbox, t.enteredAt),
    index('conversations_connection').on(t.institutionId, t.connection, t.enteredAt),
    index('conversations_session').on(t.institutionId, t.sessionId),
    index('conversations_ip').on(t.institutionId, t.ip, t.enteredAt),
    foreignKey({
      columns: [t.institutionId, t.sessionId],
      foreignColumns: [visitorSessions.institutionId, visitorSessions.id],
    }),
    foreignKey({
      columns: [t.institutionId, t.acceptanceId],
      foreignColumns: [acceptances.institutionId, acceptances.id],
    }),
    foreignKey({
      columns: [t.institutionId, t.agentId],
      foreignColumns: [staff.institutionId, staff.userId],
    }),
  ],
);

/** The transcript. Append-only for the app's role; every row is a link of the conversation's hash chain. */
export const messages = pgTable(
  'messages',
  {
    institutionId: text('institution_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    seq: integer().notNull(),
    /** Named by the client, so that a retry is harmless. */
    id: uuid().notNull(),
    kind: text({ enum: ['message', 'notice', 'dato'] }).notNull(),
    author: text({ enum: ['visitor', 'agent', 'institution'] }).notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    body: text().notNull(),
    /** SHA-256 of id and body: erasing a text keeps the chain whole. */
    bodyHash: text('body_hash').notNull(),
    sentAt: instant('sent_at').notNull(),
    ip: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.conversationId, t.seq] }),
    uniqueIndex('messages_id').on(t.institutionId, t.conversationId, t.id),
    foreignKey({
      columns: [t.institutionId, t.conversationId],
      foreignColumns: [conversations.institutionId, conversations.id],
    }),
  ],
);

/** Who did what, when, from where and why: claims, hand-backs, closures, saved data. Append-only. */
export const events = pgTable(
  'events',
  {
    institutionId: text('institution_id').notNull(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    conversationId: uuid('conversation_id').notNull(),
    kind: text().$type<EventKind>().notNull(),
    at: instant().notNull(),
    actor: text({ enum: ['visitor', 'agent', 'system'] }).notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    ip: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    index('events_conversation').on(t.institutionId, t.conversationId, t.id),
    foreignKey({
      columns: [t.institutionId, t.conversationId],
      foreignColumns: [conversations.institutionId, conversations.id],
    }),
  ],
);

export type EventKind =
  | 'entered'
  | 'claimed'
  | 'handed_back'
  | 'extra_data_saved'
  | 'dato_asked'
  | 'dato_given'
  | 'dato_declined'
  | 'warned'
  | 'threat_reported'
  | 'threat_seen'
  | 'annotated'
  | 'banned'
  | 'transcript_requested'
  | 'ended'
  /** A servant's message with personal data went out: kinds and how, never the data. */
  | 'personal_data_sent'
  /** A citizen's card, account or password was stored hidden. */
  | 'personal_data_masked'
  /** The citizen was told where to file. */
  | 'referred_to_pqrsd';

export interface AskedDato {
  /** Named by the console, so that a double click asks once. */
  id: string;
  kind: DatoKind;
  label: string;
  askedAt: number;
}

/**
 * Why a record is kept whatever the retention says: a threat to the servant was reported. Supervisors are told at once
 * and see it listed until one of them says that it was seen.
 */
export const recordHolds = pgTable(
  'record_holds',
  {
    institutionId: text('institution_id').notNull(),
    id: uuid().notNull(),
    conversationId: uuid('conversation_id').notNull(),
    kind: text({ enum: ['threat'] }).notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    ip: text().notNull(),
    seenAt: instant('seen_at'),
    seenBy: text('seen_by'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    uniqueIndex('record_holds_once').on(t.institutionId, t.conversationId, t.kind),
    index('record_holds_unseen')
      .on(t.institutionId, t.at)
      .where(sql`seen_at is null`),
    foreignKey({
      columns: [t.institutionId, t.conversationId],
      foreignColumns: [conversations.institutionId, conversations.id],
    }),
  ],
);
