import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { termsDrafts } from '../database/schema/index.ts';
import type { TermsKind } from '../protocol/terms.ts';

export type TermsDraft = typeof termsDrafts.$inferSelect;

const of = (institutionId: string, kind: TermsKind) =>
  and(eq(termsDrafts.institutionId, institutionId), eq(termsDrafts.kind, kind));

export async function findDraft(
  db: Database | Tx,
  institutionId: string,
  kind: TermsKind,
): Promise<TermsDraft | undefined> {
  const [row] = await db.select().from(termsDrafts).where(of(institutionId, kind));
  return row;
}

export async function putDraft(tx: Tx, row: TermsDraft): Promise<void> {
  await tx
    .insert(termsDrafts)
    .values(row)
    .onConflictDoUpdate({ target: [termsDrafts.institutionId, termsDrafts.kind], set: row });
}

export async function deleteDraft(tx: Tx, institutionId: string, kind: TermsKind): Promise<void> {
  await tx.delete(termsDrafts).where(of(institutionId, kind));
}
