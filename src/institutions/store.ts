import { eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { counters, institutions, institutionTexts, knowledgeItems, type Suspension } from '../database/schema/index.ts';
import type { InstitutionSettings } from './preset-schema.ts';

export type KnowledgeRow = typeof knowledgeItems.$inferSelect;

export async function institutionIds(db: Database): Promise<string[]> {
  const rows = await db.select({ id: institutions.id }).from(institutions).orderBy(institutions.id);
  return rows.map((row) => row.id);
}

export async function findInstitution(db: Database | Tx, institutionId: string) {
  const [row] = await db.select().from(institutions).where(eq(institutions.id, institutionId));
  return row;
}

/** Reads an institution and keeps everyone else from changing it until the transaction ends. */
export async function lockInstitution(tx: Tx, institutionId: string) {
  const [row] = await tx.select().from(institutions).where(eq(institutions.id, institutionId)).for('update');
  return row;
}

export async function textsOf(db: Database | Tx, institutionId: string) {
  return db.select().from(institutionTexts).where(eq(institutionTexts.institutionId, institutionId));
}

export async function knowledgeOf(db: Database | Tx, institutionId: string): Promise<KnowledgeRow[]> {
  return db
    .select()
    .from(knowledgeItems)
    .where(eq(knowledgeItems.institutionId, institutionId))
    .orderBy(knowledgeItems.kind, knowledgeItems.position);
}

export async function insertInstitution(
  tx: Tx,
  row: { id: string; settings: InstitutionSettings; shield: string; createdAt: number; openedAt: number | null },
): Promise<void> {
  await tx.insert(institutions).values(row);
}

export async function textKeysOf(db: Database, institutionId: string): Promise<string[]> {
  const rows = await db
    .select({ key: institutionTexts.key })
    .from(institutionTexts)
    .where(eq(institutionTexts.institutionId, institutionId));
  return rows.map(({ key }) => key);
}

/** What is there already stays. */
export async function insertTexts(tx: Tx, rows: (typeof institutionTexts.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(institutionTexts).values(rows).onConflictDoNothing();
}

export async function insertKnowledge(tx: Tx, rows: KnowledgeRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(knowledgeItems).values(rows);
}

/** What agents insert and citizens read is kept with each message: the list itself may be written anew. */
export async function replaceKnowledge(tx: Tx, institutionId: string, rows: KnowledgeRow[]): Promise<void> {
  await tx.delete(knowledgeItems).where(eq(knowledgeItems.institutionId, institutionId));
  await insertKnowledge(tx, rows);
}

/** Every change makes a new revision: whoever edits an older one is told. */
export async function updateSettings(tx: Tx, institutionId: string, settings: InstitutionSettings): Promise<void> {
  await tx.update(institutions)
    .set({ settings, revision: sql`${institutions.revision} + 1` })
    .where(eq(institutions.id, institutionId));
}

export async function updateShield(tx: Tx, institutionId: string, shield: string): Promise<void> {
  await tx
    .update(institutions)
    .set({ shield, revision: sql`${institutions.revision} + 1` })
    .where(eq(institutions.id, institutionId));
}

export async function setSuspension(db: Tx, institutionId: string, suspension: Suspension | null): Promise<void> {
  await db.update(institutions).set({ suspension }).where(eq(institutions.id, institutionId));
}

export async function markOpened(tx: Tx, institutionId: string, at: number): Promise<void> {
  await tx.update(institutions).set({ openedAt: at }).where(eq(institutions.id, institutionId));
}

/** The next number of a series of an institution; the row lock keeps the series without gaps or doubles. */
export async function nextNumber(tx: Tx, institutionId: string, series: 'conversation' | 'offline_question') {
  const [row] = await tx
    .insert(counters)
    .values({ institutionId, series, value: 1 })
    .onConflictDoUpdate({
      target: [counters.institutionId, counters.series],
      set: { value: sql`${counters.value} + 1` },
    })
    .returning({ value: counters.value });
  if (!row) throw new Error('the counter gave no number');
  return row.value;
}
