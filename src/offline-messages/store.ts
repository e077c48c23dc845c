import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { offlineQuestions } from '../database/schema/index.ts';

export type OfflineQuestion = typeof offlineQuestions.$inferSelect;

export async function insertOfflineQuestion(tx: Tx, row: typeof offlineQuestions.$inferInsert) {
  const [stored] = await tx.insert(offlineQuestions).values(row).returning();
  if (!stored) throw new Error('the question was not stored');
  return stored;
}

export async function findOfflineQuestion(db: Database | Tx, institutionId: string, id: string) {
  const [row] = await db
    .select()
    .from(offlineQuestions)
    .where(and(eq(offlineQuestions.institutionId, institutionId), eq(offlineQuestions.id, id)));
  return row;
}

export async function pendingOfflineQuestions(db: Database, institutionId: string) {
  return db
    .select()
    .from(offlineQuestions)
    .where(and(eq(offlineQuestions.institutionId, institutionId), eq(offlineQuestions.answered, false)))
    .orderBy(offlineQuestions.dueOn, offlineQuestions.number)
    .limit(500);
}
