import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from '../columns.ts';
import { conversations } from './conversations.ts';
import { institutions } from './institutions.ts';
import { offlineQuestions } from './offline-questions.ts';

/** Mail to be sent, written in the same transaction as the fact it reports; what became of it is the proof. */
export const outbox = pgTable(
  'outbox',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    id: uuid().notNull(),
    /** One mail per fact and addressee, however often the action is retried. */
    onceKey: text('once_key').notNull(),
    conversationId: uuid('conversation_id'),
    questionId: uuid('question_id'),
    /** Where an answer of the recipient should go; null: to the sender of the installation. */
    replyTo: text('reply_to'),
    /** The mail that this one takes the place of: it could not be delivered, or went to a mistyped address. */
    resendOf: uuid('resend_of'),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant('created_at').notNull(),
    sendAfter: instant('send_after').notNull(),
    attempts: integer().notNull().default(0),
    lastError: text('last_error'),
    sentAt: instant('sent_at'),
    serverAnswer: text('server_answer'),
    /** Nobody tries any more: the server refused it for good, or it was sent and came back. The reason is `lastError`. */
    failedAt: instant('failed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    foreignKey({
      columns: [t.institutionId, t.conversationId],
      foreignColumns: [conversations.institutionId, conversations.id],
    }),
    foreignKey({
      columns: [t.institutionId, t.questionId],
      foreignColumns: [offlineQuestions.institutionId, offlineQuestions.id],
    }),
    foreignKey({ columns: [t.institutionId, t.resendOf], foreignColumns: [t.institutionId, t.id] }),
    uniqueIndex('outbox_once').on(t.institutionId, t.onceKey),
    index('outbox_to_send')
      .on(t.institutionId, t.sendAfter)
      .where(sql`sent_at is null and failed_at is null`),
    index('outbox_failed')
      .on(t.institutionId, t.questionId)
      .where(sql`failed_at is not null`),
    index('outbox_question')
      .on(t.institutionId, t.questionId)
      .where(sql`question_id is not null`),
  ],
);
