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
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant('created_at').notNull(),
    sendAfter: instant('send_after').notNull(),
    attempts: integer().notNull().default(0),
    lastError: text('last_error'),
    sentAt: instant('sent_at'),
    serverAnswer: text('server_answer'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    foreignKey({
      columns: [t.institutionId, t.conversationId],
      foreignColumns: [conversations.institutionId, conversations.id],
    }),
    uniqueIndex('outbox_once').on(t.institutionId, t.onceKey),
    index('outbox_due')
      .on(t.institutionId, t.sendAfter)
      .where(sql`sent_at is null`),
  ],
);
