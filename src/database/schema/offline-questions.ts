import { sql } from 'drizzle-orm';
import {
  bigint,
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
import { instant } from '../columns.ts';
import { staff } from './staff.ts';
import { acceptances, visitorSessions } from './visitors.ts';

/** A question left for the next business day: out of hours, after too long a wait, or from an unsent draft. */
export const offlineQuestions = pgTable(
  'offline_questions',
  {
    institutionId: text('institution_id').notNull(),
    id: uuid().notNull(),
    number: integer().notNull(),
    sessionId: uuid('session_id').notNull(),
    acceptanceId: uuid('acceptance_id').notNull(),
    name: text().notNull(),
    /** As the citizen typed it. */
    email: text().notNull(),
    /** Where answers go when that one was mistyped; null while it is not known to be. */
    correctedEmail: text('corrected_email'),
    body: text().notNull(),
    form: jsonb().$type<Record<string, string>>().notNull(),
    origin: text({ enum: ['closed', 'suspended', 'nobody', 'busy', 'patience', 'draft'] }).notNull(),
    ip: text().notNull(),
    leftAt: instant('left_at').notNull(),
    /** The first business day strictly after the local date it was left, YYYY-MM-DD. */
    dueOn: text('due_on').notNull(),
    /** Whoever is answering it; nobody else may meanwhile. */
    agentId: text('agent_id'),
    agentName: text('agent_name'),
    claimedAt: instant('claimed_at'),
    /** When the first answer was given; more may follow. */
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    uniqueIndex('offline_questions_number').on(t.institutionId, t.number),
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
    index('offline_questions_unanswered')
      .on(t.institutionId, t.dueOn)
      .where(sql`answered_at is null`),
    index('offline_questions_email').on(t.institutionId, sql`lower(${t.email})`, t.leftAt),
    index('offline_questions_left').on(t.institutionId, t.leftAt.desc()),
  ],
);

/** What was answered, exactly as it was written. Append-only: whoever has more to say adds another answer. */
export const offlineAnswers = pgTable(
  'offline_answers',
  {
    institutionId: text('institution_id').notNull(),
    /** Named by the console, so that a retry answers once. */
    id: uuid().notNull(),
    questionId: uuid('question_id').notNull(),
    /** 1 is the answer; the others add to it. */
    seq: integer().notNull(),
    body: text().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    recipient: text().notNull(),
    answeredAt: instant('answered_at').notNull(),
    ip: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    uniqueIndex('offline_answers_seq').on(t.institutionId, t.questionId, t.seq),
    foreignKey({
      columns: [t.institutionId, t.questionId],
      foreignColumns: [offlineQuestions.institutionId, offlineQuestions.id],
    }),
    foreignKey({
      columns: [t.institutionId, t.authorId],
      foreignColumns: [staff.institutionId, staff.userId],
    }),
  ],
);

/** Who did what with a question, when, from where. Append-only. */
export const offlineEvents = pgTable(
  'offline_events',
  {
    institutionId: text('institution_id').notNull(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    questionId: uuid('question_id').notNull(),
    kind: text().$type<OfflineEventKind>().notNull(),
    at: instant().notNull(),
    actor: text({ enum: ['visitor', 'agent', 'system'] }).notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    ip: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    index('offline_events_question').on(t.institutionId, t.questionId, t.id),
    foreignKey({
      columns: [t.institutionId, t.questionId],
      foreignColumns: [offlineQuestions.institutionId, offlineQuestions.id],
    }),
  ],
);

export type OfflineEventKind =
  | 'left'
  | 'read'
  | 'claimed'
  | 'released'
  | 'taken_over'
  | 'answered'
  /** Marked as answered before the console could answer: nothing of ours says what was written. */
  | 'answered_elsewhere'
  | 'mail_failed'
  | 'resent';
