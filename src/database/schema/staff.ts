import {
  bigint,
  boolean,
  foreignKey,
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
    /** Grows with every decision about this person: two administrators who edit at once are told. */
    revision: integer().notNull().default(1),
    createdAt: instant('created_at').notNull(),
    available: boolean().notNull().default(false),
    /** When this person's last console stream was seen; 45 s without one is "vanished". */
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.userId] }), uniqueIndex('staff_user').on(t.userId)],
);

/** Who was invited, and what became of the link; only its hash is kept. */
export const staffInvitations = pgTable(
  'staff_invitations',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    id: uuid().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    roles: text().array().$type<Role[]>().notNull(),
    tokenHash: text('token_hash').notNull(),
    invitedByName: text('invited_by_name').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the link in force was made; the invitation may be sent again. */
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    uniqueIndex('staff_invitations_token').on(t.institutionId, t.tokenHash),
  ],
);

/** A link to choose a new password, asked for by its owner or made by an administrator. */
export const passwordResets = pgTable(
  'password_resets',
  {
    institutionId: text('institution_id').notNull(),
    id: uuid().notNull(),
    userId: text('user_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    foreignKey({
      columns: [t.institutionId, t.userId],
      foreignColumns: [staff.institutionId, staff.userId],
    }),
    uniqueIndex('password_resets_token').on(t.institutionId, t.tokenHash),
    index('password_resets_user').on(t.institutionId, t.userId, t.createdAt),
  ],
);

/** The application on somebody's phone that shows a code (TOTP, RFC 6238). */
export const secondFactors = pgTable(
  'staff_second_factors',
  {
    institutionId: text('institution_id').notNull(),
    userId: text('user_id').notNull(),
    /** Sealed with the installation's own secret. */
    secret: text().notNull(),
    createdAt: instant('created_at').notNull(),
    /** Null until the person has shown a right code: from then on it is asked for. */
    confirmedAt: instant('confirmed_at'),
    /** The newest 30-second step whose code was used: that one and all before it are spent. */
    lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.userId] }),
    foreignKey({
      columns: [t.institutionId, t.userId],
      foreignColumns: [staff.institutionId, staff.userId],
    }),
  ],
);

/** For the day the phone is lost: each opens once. */
export const backupCodes = pgTable(
  'staff_backup_codes',
  {
    institutionId: text('institution_id').notNull(),
    userId: text('user_id').notNull(),
    codeHash: text('code_hash').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.userId, t.codeHash] }),
    foreignKey({
      columns: [t.institutionId, t.userId],
      foreignColumns: [secondFactors.institutionId, secondFactors.userId],
    }).onDelete('cascade'),
  ],
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
    /** What is not counts for the throttle: a right password that still awaits its code is one until the code is right. */
    succeeded: boolean().notNull(),
    outcome: text().$type<SignInOutcome>().notNull().default('wrong_password'),
    way: text().$type<SignInWay>().notNull().default('password'),
    userAgent: text('user_agent').notNull().default(''),
  },
  (t) => [
    index('sign_in_attempts_email').on(t.email, t.at),
    index('sign_in_attempts_ip').on(t.ip, t.at),
    // By age alone: for whatever clears the oldest.
    index('sign_in_attempts_at').on(t.at),
  ],
);

export type SignInOutcome = 'entered' | 'wrong_password' | 'awaiting_code' | 'wrong_code' | 'disabled';
/** `link`: an invitation or a new password was just accepted. */
export type SignInWay = 'password' | 'oidc' | 'link';

/** The one row of the installation: the hash of the one-time set-up code, and when it was used. */
export const installation = pgTable('installation', {
  id: integer().primaryKey(),
  setupCodeHash: text('setup_code_hash'),
  setUpAt: instant('set_up_at'),
  authSecret: text('auth_secret').notNull(),
});
