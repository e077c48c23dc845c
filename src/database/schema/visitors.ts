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
import { instant } from '../columns.ts';
import { institutions } from './institutions.ts';

/** A browser that accepted the rules. The cookie's token is kept only as a hash. */
export const visitorSessions = pgTable(
  'visitor_sessions',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    id: uuid().notNull(),
    tokenHash: text('token_hash').notNull(),
    ip: text().notNull(),
    userAgent: text('user_agent').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Every use moves it; ten minutes without use end the session on a shared device. */
    usedAt: instant('used_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    uniqueIndex('visitor_sessions_token').on(t.institutionId, t.tokenHash),
  ],
);

/**
 * Proof that these rules were accepted (Ley 1581/2012 art. 12). It belongs to the session and, from the first
 * entry on, to one e-mail: another person on the same device reads and accepts again.
 */
export const acceptances = pgTable(
  'acceptances',
  {
    institutionId: text('institution_id').notNull(),
    id: uuid().notNull(),
    sessionId: uuid('session_id').notNull(),
    email: text(),
    rulesVersion: integer('rules_version').notNull(),
    rulesHash: text('rules_hash').notNull(),
    privacyVersion: integer('privacy_version').notNull(),
    privacyHash: text('privacy_hash').notNull(),
    acceptedAt: instant('accepted_at').notNull(),
    ip: text().notNull(),
    userAgent: text('user_agent').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    foreignKey({
      columns: [t.institutionId, t.sessionId],
      foreignColumns: [visitorSessions.institutionId, visitorSessions.id],
    }),
    index('acceptances_session').on(t.institutionId, t.sessionId),
    index('acceptances_time').on(t.institutionId, t.acceptedAt, t.id),
  ],
);
