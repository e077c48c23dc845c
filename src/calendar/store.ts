import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { calendarExceptions } from '../database/schema/index.ts';

export type ExceptionRow = typeof calendarExceptions.$inferSelect;

/** In force and not over at `since`, in order. */
export async function exceptionsInForce(
  db: Database | Tx,
  institutionId: string,
  since: number,
): Promise<ExceptionRow[]> {
  return db
    .select()
    .from(calendarExceptions)
    .where(
      and(
        eq(calendarExceptions.institutionId, institutionId),
        gt(calendarExceptions.to, since),
        isNull(calendarExceptions.revokedAt),
      ),
    )
    .orderBy(asc(calendarExceptions.from));
}

/** Those that touch the period, also the revoked ones, and everything in force that begins after it. */
export async function exceptionsOf(
  db: Database,
  institutionId: string,
  period: { from: number; to: number },
): Promise<ExceptionRow[]> {
  return db
    .select()
    .from(calendarExceptions)
    .where(
      and(
        eq(calendarExceptions.institutionId, institutionId),
        gt(calendarExceptions.to, period.from),
        or(lt(calendarExceptions.from, period.to), isNull(calendarExceptions.revokedAt)),
      ),
    )
    .orderBy(asc(calendarExceptions.from), asc(calendarExceptions.createdAt))
    .limit(500);
}

export async function findException(tx: Tx, institutionId: string, id: string) {
  const [row] = await tx
    .select()
    .from(calendarExceptions)
    .where(and(eq(calendarExceptions.institutionId, institutionId), eq(calendarExceptions.id, id)));
  return row;
}

export async function insertException(
  tx: Tx,
  row: Omit<ExceptionRow, 'revokedAt' | 'revokedByName' | 'revokedReason'>,
): Promise<void> {
  await tx.insert(calendarExceptions).values(row);
}

export async function markRevoked(
  tx: Tx,
  institutionId: string,
  id: string,
  revoked: { revokedAt: number; revokedByName: string; revokedReason: string },
): Promise<void> {
  await tx
    .update(calendarExceptions)
    .set(revoked)
    .where(and(eq(calendarExceptions.institutionId, institutionId), eq(calendarExceptions.id, id)));
}
