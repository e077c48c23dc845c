import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { InstitutionSettings } from '../../institutions/preset-schema.ts';
import { instant } from '../columns.ts';

export const institutions = pgTable('institutions', {
  id: text().primaryKey(),
  settings: jsonb().$type<InstitutionSettings>().notNull(),
  /** SVG source of the shield. */
  shield: text().notNull(),
  createdAt: instant('created_at').notNull(),
  /** "Close now": the service is suspended by hand until somebody reopens it. */
  suspension: jsonb().$type<Suspension>(),
  /** Grows with every change of the settings: a form that was opened before another change is told, not obeyed. */
  revision: integer().notNull().default(1),
  /** Set when an administrator opens the counter to citizens (all blanks filled); the demo opens at once. */
  openedAt: instant('opened_at'),
});

/** Every text a citizen or servant reads that is this institution's own or overrides the product's default. */
export const institutionTexts = pgTable(
  'institution_texts',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    key: text().notNull(),
    source: text({ enum: ['seed', 'ventanilla', 'entity'] }).notNull(),
    body: text().notNull(),
    revisedAt: instant('revised_at').notNull(),
    /** Grows with every change of this text; two people who edit it at once are told. */
    revision: integer().notNull().default(1),
    /** What the preset said, to go back to; null for a text written before this was kept. */
    presetSource: text('preset_source', { enum: ['seed', 'ventanilla', 'entity'] }),
    presetBody: text('preset_body'),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.key] })],
);

/**
 * Immutable versions of the rules of use and of the personal-data notice; proof of acceptance points here. Append-only
 * for the app's role: a publication that is cancelled is a row of `terms_withdrawals`.
 */
export const termsVersions = pgTable(
  'terms_versions',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    kind: text({ enum: ['rules', 'privacy'] }).notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    /** The words that are accepted, and hashed. */
    body: text().notNull(),
    hash: text().notNull(),
    /** Since when it is in force: later than its approval when it was published for a date. */
    publishedAt: instant('published_at').notNull(),
    approvedAt: instant('approved_at').notNull(),
    /** What changes, for those who read the version before. */
    summary: text().notNull().default(''),
    /** Null for what came with the preset. */
    authorId: text('author_id'),
    authorName: text('author_name').notNull().default(''),
    /** The words with the institution's blanks ({nit}…): the next draft, and a change of a fact, begin from these. */
    template: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.kind, t.version] })],
);

/** A version that was to come into force and does not: its row stays, and so does who withdrew it. Append-only. */
export const termsWithdrawals = pgTable(
  'terms_withdrawals',
  {
    institutionId: text('institution_id').notNull(),
    kind: text({ enum: ['rules', 'privacy'] }).notNull(),
    version: integer().notNull(),
    at: instant().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.kind, t.version] }),
    foreignKey({
      name: 'terms_withdrawals_version_fk',
      columns: [t.institutionId, t.kind, t.version],
      foreignColumns: [termsVersions.institutionId, termsVersions.kind, termsVersions.version],
    }),
  ],
);

/** What somebody is writing to be the next version: one of each kind. Nobody but the staff reads it. */
export const termsDrafts = pgTable(
  'terms_drafts',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    kind: text({ enum: ['rules', 'privacy'] }).notNull(),
    title: text().notNull(),
    body: text().notNull(),
    summary: text().notNull(),
    /** Grows with every saving; two people who write at once are told. */
    revision: integer().notNull(),
    editedAt: instant('edited_at').notNull(),
    editedById: text('edited_by_id').notNull(),
    editedByName: text('edited_by_name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.kind] })],
);

/** FAQ, links, canned responses and procedures: what an agent can insert and a citizen can read. */
export const knowledgeItems = pgTable(
  'knowledge_items',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    kind: text({ enum: ['faq', 'link', 'canned', 'procedure'] }).notNull(),
    /** The preset's own name for it; an anchor of the FAQ page. */
    slug: text().notNull(),
    position: integer().notNull(),
    /** From the institution's protocol, by our own pen, or brought later by the institution. */
    source: text({ enum: ['seed', 'ventanilla', 'entity'] })
      .notNull()
      .default('entity'),
    title: text().notNull(),
    body: text().notNull(),
    url: text(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.kind, t.slug] })],
);

/** One row per series of numbers of an institution: the row lock is what keeps the numbers without gaps. */
export const counters = pgTable(
  'counters',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    series: text().notNull(),
    value: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.series] })],
);

/** What administrators decided: who, when, before, after. Append-only for the app's role. */
export const adminChanges = pgTable(
  'admin_changes',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    ip: text().notNull(),
    subject: text().$type<ChangeSubject>().notNull(),
    /** Which one of the subject: the key of a text, the field of the settings, the e-mail of a person. */
    key: text().notNull(),
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
    reason: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.id] }),
    index('admin_changes_key').on(t.institutionId, t.subject, t.key, t.id),
  ],
);

export type ChangeSubject =
  | 'service'
  | 'calendar'
  | 'settings'
  | 'text'
  | 'terms'
  | 'people'
  | 'knowledge'
  | 'words'
  | 'ban'
  | 'institution';

export interface Suspension {
  /** Epoch milliseconds. */
  since: number;
  message: string;
  authorName: string;
  /** For the institution; absent in what was decided before it was asked for. */
  reason?: string;
}
