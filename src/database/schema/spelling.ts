import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { institutions } from './institutions.ts';

/** Words that this institution's people write and the dictionary lacks: its acronyms, places, programmes. */
export const spellingWords = pgTable(
  'spelling_words',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    /** In lower case: what is compared. */
    word: text().notNull(),
    /** As it is written (SISBEN, Mocoa): what is shown and suggested. */
    written: text().notNull(),
    addedAt: instant('added_at').notNull(),
    authorName: text('author_name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.word] })],
);
