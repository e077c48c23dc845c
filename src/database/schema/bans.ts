import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { conversations } from './conversations.ts';
import { institutions } from './institutions.ts';

/** A restriction of an address, an e-mail or a session: with reason, author and expiry, lifted but never rewritten. */
export const bans = pgTable(
  'bans',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    id: uuid().notNull(),
    kind: text({ enum: ['ip', 'email', 'session'] }).notNull(),
    value: text().notNull(),
    reason: text().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    conversationId: uuid('conversation_id'),
    createdAt: instant('created_at').notNull(),
    until: instant().notNull(),
    liftedAt: instant('lifted_at'),
    liftedBy: text('lifted_by'),
    liftReason: text('lift_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    foreignKey({
      columns: [t.institutionId, t.conversationId],
      foreignColumns: [conversations.institutionId, conversations.id],
    }),
    index('bans_in_force').on(t.institutionId, t.kind, t.value, t.until),
  ],
);
