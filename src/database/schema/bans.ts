import { bigint, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { conversations } from './conversations.ts';
import { institutions } from './institutions.ts';

/**
 * A restriction of a network (an IPv4 address, the /64 of an IPv6 one, or a CIDR range), an e-mail or a session: with
 * reason, author and expiry, lifted or extended but never rewritten.
 */
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
    /** For colleagues; the restricted person never reads it. */
    note: text().notNull().default(''),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    conversationId: uuid('conversation_id'),
    createdAt: instant('created_at').notNull(),
    /** As it was first decided; it stays written. */
    until: instant().notNull(),
    /** What the newest addition says; null: nobody extended it. */
    extendedUntil: instant('extended_until'),
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

/** What was decided about a restriction later: its extensions. Append-only for the app's role. */
export const banAdditions = pgTable(
  'ban_additions',
  {
    institutionId: text('institution_id').notNull(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    banId: uuid('ban_id').notNull(),
    at: instant().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    reason: text().notNull(),
    until: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    index('ban_additions_ban').on(t.institutionId, t.banId, t.id),
    foreignKey({
      columns: [t.institutionId, t.banId],
      foreignColumns: [bans.institutionId, bans.id],
    }),
  ],
);
