import { and, asc, count, desc, eq, gte, inArray, max, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { offlineAnswers, offlineEvents, offlineQuestions, staff } from '../database/schema/index.ts';

export type OfflineQuestion = typeof offlineQuestions.$inferSelect;
export type OfflineAnswer = typeof offlineAnswers.$inferSelect;
export type OfflineEvent = typeof offlineEvents.$inferSelect;
type NewEvent = Omit<typeof offlineEvents.$inferInsert, 'institutionId' | 'questionId'>;

const key = (institutionId: string, id: string) =>
  and(eq(offlineQuestions.institutionId, institutionId), eq(offlineQuestions.id, id));

export async function insertOfflineQuestion(tx: Tx, row: typeof offlineQuestions.$inferInsert) {
  const [stored] = await tx.insert(offlineQuestions).values(row).returning();
  if (!stored) throw new Error('the question was not stored');
  return stored;
}

export async function findOfflineQuestion(db: Database | Tx, institutionId: string, id: string) {
  const [row] = await db.select().from(offlineQuestions).where(key(institutionId, id));
  return row;
}

/** Nobody else changes it until the transaction ends. */
export async function lockOfflineQuestion(tx: Tx, institutionId: string, id: string) {
  const [row] = await tx.select().from(offlineQuestions).where(key(institutionId, id)).for('update');
  return row;
}

export async function changeOfflineQuestion(
  tx: Tx,
  { institutionId, id }: OfflineQuestion,
  change: Partial<
    Pick<OfflineQuestion, 'agentId' | 'agentName' | 'claimedAt' | 'answeredAt' | 'correctedEmail'>
  >,
): Promise<void> {
  await tx.update(offlineQuestions).set(change).where(key(institutionId, id));
}

export async function insertAnswer(tx: Tx, row: OfflineAnswer): Promise<void> {
  await tx.insert(offlineAnswers).values(row);
}

export async function findAnswer(tx: Tx, institutionId: string, id: string) {
  const [row] = await tx
    .select()
    .from(offlineAnswers)
    .where(and(eq(offlineAnswers.institutionId, institutionId), eq(offlineAnswers.id, id)));
  return row;
}

/** In the order they were given. */
export async function answersOf(
  db: Database | Tx,
  institutionId: string,
  questionIds: string[],
): Promise<OfflineAnswer[]> {
  if (questionIds.length === 0) return [];
  return db
    .select()
    .from(offlineAnswers)
    .where(
      and(eq(offlineAnswers.institutionId, institutionId), inArray(offlineAnswers.questionId, questionIds)),
    )
    .orderBy(asc(offlineAnswers.questionId), asc(offlineAnswers.seq));
}

export async function recordQuestionEvent(
  tx: Tx,
  { institutionId, id }: { institutionId: string; id: string },
  event: NewEvent,
): Promise<void> {
  await tx.insert(offlineEvents).values({ ...event, institutionId, questionId: id });
}

export async function questionEventsOf(
  db: Database | Tx,
  institutionId: string,
  questionId: string,
): Promise<OfflineEvent[]> {
  return db
    .select()
    .from(offlineEvents)
    .where(and(eq(offlineEvents.institutionId, institutionId), eq(offlineEvents.questionId, questionId)))
    .orderBy(asc(offlineEvents.id));
}

/** How many questions this mailbox has left since then. */
export async function leftSince(
  tx: Tx,
  institutionId: string,
  email: string,
  since: number,
): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(offlineQuestions)
    .where(
      and(
        eq(offlineQuestions.institutionId, institutionId),
        sql`lower(${offlineQuestions.email}) = ${email.toLowerCase()}`,
        gte(offlineQuestions.leftAt, since),
      ),
    );
  return row?.n ?? 0;
}

/** Other questions of the same e-mail, newest first. */
export async function otherQuestionsOf(db: Database, { institutionId, id, email }: OfflineQuestion) {
  return db
    .select({ id: offlineQuestions.id, number: offlineQuestions.number, at: offlineQuestions.leftAt })
    .from(offlineQuestions)
    .where(
      and(
        eq(offlineQuestions.institutionId, institutionId),
        sql`lower(${offlineQuestions.email}) = ${email.toLowerCase()}`,
        ne(offlineQuestions.id, id),
      ),
    )
    .orderBy(desc(offlineQuestions.leftAt))
    .limit(10);
}

/** Whoever has answered a question once. */
export async function answerers(
  db: Database,
  institutionId: string,
): Promise<{ id: string; name: string }[]> {
  const authors = db
    .select({ id: offlineAnswers.authorId })
    .from(offlineAnswers)
    .where(eq(offlineAnswers.institutionId, institutionId));
  return db
    .select({ id: staff.userId, name: staff.name })
    .from(staff)
    .where(and(eq(staff.institutionId, institutionId), inArray(staff.userId, authors)))
    .orderBy(asc(staff.name));
}

/** The newest event of each institution: a console that knows another one asks again. */
export async function inboxMarks(db: Database, institutionIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: offlineEvents.institutionId, mark: max(offlineEvents.id) })
    .from(offlineEvents)
    .where(inArray(offlineEvents.institutionId, institutionIds))
    .groupBy(offlineEvents.institutionId);
  return new Map(rows.map(({ id, mark }) => [id, mark ?? 0]));
}
