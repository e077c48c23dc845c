import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { institutions } from './institutions.ts';

/**
 * What an institution decided against its weekly timetable: closed for a while, or open in extraordinary hours. A
 * decision is revoked, never deleted: the record says what was announced to citizens.
 */
export const calendarExceptions = pgTable(
  'calendar_exceptions',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    /** Named by the form, so that a retry decides once. */
    id: uuid().notNull(),
    kind: text({ enum: ['closure', 'opening'] }).notNull(),
    /** Half-open: [from, to). */
    from: instant('from_at').notNull(),
    to: instant('to_at').notNull(),
    /** Read by citizens. */
    message: text().notNull(),
    reason: text().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedByName: text('revoked_by_name'),
    revokedReason: text('revoked_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    index('calendar_exceptions_to').on(t.institutionId, t.to),
  ],
);
