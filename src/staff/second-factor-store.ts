import { and, count, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { backupCodes, secondFactors } from '../database/schema/index.ts';

export interface Whose {
  institutionId: string;
  userId: string;
}

const ofPerson = (table: typeof secondFactors | typeof backupCodes, { institutionId, userId }: Whose) =>
  and(eq(table.institutionId, institutionId), eq(table.userId, userId));

/** With the database's own moment: phones show codes of real time, whatever clock the rest lives on. */
export async function findSecondFactor(db: Database | Tx, whose: Whose) {
  const [row] = await db
    .select({
      secret: secondFactors.secret,
      confirmed: sql<boolean>`${secondFactors.confirmedAt} is not null`,
      realNow: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`,
    })
    .from(secondFactors)
    .where(ofPerson(secondFactors, whose));
  return row;
}

/** A secret that is not in use until a code of it was shown; one in use is left alone. */
export async function offerSecret(tx: Tx, whose: Whose, secret: string, now: number): Promise<boolean> {
  const rows = await tx
    .insert(secondFactors)
    .values({ ...whose, secret, createdAt: now })
    .onConflictDoUpdate({
      target: [secondFactors.institutionId, secondFactors.userId],
      set: { secret, createdAt: now, lastStep: 0 },
      setWhere: and(isNull(secondFactors.confirmedAt), ofPerson(secondFactors, whose)),
    })
    .returning({ userId: secondFactors.userId });
  return rows.length > 0;
}

/** The first right code puts the secret in use, and is spent by it. */
export async function confirmSecret(tx: Tx, whose: Whose, step: number, now: number): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ confirmedAt: now, lastStep: step })
    .where(and(ofPerson(secondFactors, whose), isNull(secondFactors.confirmedAt)))
    .returning({ userId: secondFactors.userId });
  return rows.length > 0;
}

/** Each step is usable once, by one: the statement itself decides. */
export async function useStep(db: Database | Tx, whose: Whose, step: number): Promise<boolean> {
  const rows = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        ofPerson(secondFactors, whose),
        isNotNull(secondFactors.confirmedAt),
        lt(secondFactors.lastStep, step),
      ),
    )
    .returning({ userId: secondFactors.userId });
  return rows.length > 0;
}

export async function removeSecondFactor(tx: Tx, whose: Whose): Promise<boolean> {
  const rows = await tx
    .delete(secondFactors)
    .where(ofPerson(secondFactors, whose))
    .returning({ confirmedAt: secondFactors.confirmedAt });
  return rows.some(({ confirmedAt }) => confirmedAt !== null);
}

/** Those of before open nothing any more. */
export async function replaceBackupCodes(tx: Tx, whose: Whose, hashes: readonly string[]): Promise<void> {
  await tx.delete(backupCodes).where(ofPerson(backupCodes, whose));
  await tx.insert(backupCodes).values(hashes.map((codeHash) => ({ ...whose, codeHash })));
}

export async function useBackupCode(
  db: Database | Tx,
  whose: Whose,
  codeHash: string,
  now: number,
): Promise<boolean> {
  const rows = await db
    .update(backupCodes)
    .set({ usedAt: now })
    .where(and(ofPerson(backupCodes, whose), eq(backupCodes.codeHash, codeHash), isNull(backupCodes.usedAt)))
    .returning({ userId: backupCodes.userId });
  return rows.length > 0;
}

export async function backupCodesLeft(db: Database, whose: Whose): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(backupCodes)
    .where(and(ofPerson(backupCodes, whose), isNull(backupCodes.usedAt)));
  return row?.n ?? 0;
}

/** Who of the institution has a second step in use. */
export async function withSecondFactor(db: Database, institutionId: string): Promise<Set<string>> {
  const rows = await db
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(and(eq(secondFactors.institutionId, institutionId), isNotNull(secondFactors.confirmedAt)));
  return new Set(rows.map(({ userId }) => userId));
}
