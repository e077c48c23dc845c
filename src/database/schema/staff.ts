import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { institutions } from './institutions.ts';

const authTime = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

// better-auth's own four tables: names and shapes are the library's, and they carry no institution.
export const user = pgTable('auth_users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text(),
  createdAt: authTime('created_at').notNull(),
  updatedAt: authTime('updated_at').notNull(),
});

export const session = pgTable(
  'auth_sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: authTime('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: authTime('created_at').notNull(),
    updatedAt: authTime('updated_at').notNull(),
  },
  (t) => [index('auth_sessions_user').on(t.userId)],
);

export const account = pgTable(
  'auth_accounts',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: authTime('access_token_expires_at'),
    refreshTokenExpiresAt: authTime('refresh_token_expires_at'),
    scope: text(),
    password: text(),
    createdAt: authTime('created_at').notNull(),
    updatedAt: authTime('updated_at').notNull(),
  },
  (t) => [index('auth_accounts_user').on(t.userId)],
);

export const verification = pgTable('auth_verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: authTime('expires_at').notNull(),
  createdAt: authTime('created_at').notNull(),
  updatedAt: authTime('updated_at').notNull(),
});

/** A public servant: an account of the sign-in library, belonging to one institution, with its roles. */
export const staff = pgTable(
  'staff',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    name: text().notNull(),
    email: text().notNull(),
    roles: text().array().$type<Role[]>().notNull(),
    active: boolean().notNull().default(true),
    createdAt: instant('created_at').notNull(),
    available: boolean().notNull().default(false),
    /** When this person's last console stream was seen; 45 s without one is "vanished". */
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.userId] }), uniqueIndex('staff_user').on(t.userId)],
);

export type Role = 'agent' | 'supervisor' | 'press' | 'moderator' | 'administrator';

/** Sign-in attempts on real time, by e-mail and address: the throttle reads them and the history shows them. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    ip: text().notNull(),
    at: instant().notNull(),
    succeeded: boolean().notNull(),
  },
  (t) => [index('sign_in_attempts_email').on(t.email, t.at), index('sign_in_attempts_ip').on(t.ip, t.at)],
);

/** The one row of the installation: the hash of the one-time set-up code, and when it was used. */
export const installation = pgTable('installation', {
  id: integer().primaryKey(),
  setupCodeHash: text('setup_code_hash'),
  setUpAt: instant('set_up_at'),
  authSecret: text('auth_secret').notNull(),
});
