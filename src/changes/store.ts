import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { adminChanges, type ChangeSubject } from '../database/schema/index.ts';

export type ChangeRow = typeof adminChanges.$inferSelect;

/** Who decided, and from where. */
export interface Author {
  id: string;
  name: string;
  ip: string;
}

export interface Change {
  subject: ChangeSubject;
  /** Which one of the subject: the key of a text, the field of the settings, the e-mail of a person. */
  key: string;
  /** As a person would read it or as it was stored; null for what was not there. */
  before: unknown;
  after: unknown;
  /** Why, where it is asked for. */
  reason?: string;
}

/** Written in the transaction of the change itself: no change without its line. The line is never rewritten. */
export async function recordChange(
  tx: Tx,
  institutionId: string,
  { by, now, change }: { by: Author; now: number; change: Change },
): Promise<void> {
  const { subject, key, before, after, reason = '' } = change;
  await tx.insert(adminChanges).values({
    institutionId,
    at: now,
    authorId: by.id,
    authorName: by.name,
    ip: by.ip,
    subject,
    key,
    before,
    after,
    reason,
  });
}

/** The last word about any of these subjects: who changed it before me? */
export async function lastChange(
  db: Database | Tx,
  institutionId: string,
  { subjects, key }: { subjects: ChangeSubject[]; key?: string },
): Promise<ChangeRow | undefined> {
  const [row] = await db
    .select()
    .from(adminChanges)
    .where(
      and(
        eq(adminChanges.institutionId, institutionId),
        inArray(adminChanges.subject, subjects),
        key === undefined ? undefined : eq(adminChanges.key, key),
      ),
    )
    .orderBy(desc(adminChanges.id))
    .limit(1);
  return row;
}

/** Newest first; `beforeId` goes on where the page before ended. */
export async function changesOf(
  db: Database,
  institutionId: string,
  wanted: {
    subject?: ChangeSubject | undefined;
    key?: string | undefined;
    beforeId?: number | undefined;
    limit: number;
  },
): Promise<ChangeRow[]> {
  const { subject, key, beforeId, limit } = wanted;
  return db
    .select()
    .from(adminChanges)
    .where(
      and(
        eq(adminChanges.institutionId, institutionId),
        subject === undefined ? undefined : eq(adminChanges.subject, subject),
        key === undefined ? undefined : eq(adminChanges.key, key),
        beforeId === undefined ? undefined : lt(adminChanges.id, beforeId),
      ),
    )
    .orderBy(desc(adminChanges.id))
    .limit(limit);
}
