import { and, count, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { staff } from '../database/schema/index.ts';
import type { StaffRow } from './store.ts';

const person = (institutionId: string, userId: string) =>
  and(eq(staff.institutionId, institutionId), eq(staff.userId, userId));

export async function lockPerson(
  tx: Tx,
  institutionId: string,
  userId: string,
): Promise<StaffRow | undefined> {
  const [row] = await tx.select().from(staff).where(person(institutionId, userId)).for('update');
  return row;
}

export async function changePerson(
  tx: Tx,
  { institutionId, userId }: Pick<StaffRow, 'institutionId' | 'userId'>,
  change: Partial<Pick<StaffRow, 'name' | 'roles' | 'active' | 'available'>>,
): Promise<void> {
  await tx
    .update(staff)
    .set({ ...change, revision: sql`${staff.revision} + 1` })
    .where(person(institutionId, userId));
}

/** Those who can still decide. Asked under the lock of the institution, after the change. */
export async function administratorsLeft(tx: Tx, institutionId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(staff)
    .where(
      and(
        eq(staff.institutionId, institutionId),
        eq(staff.active, true),
        sql`'administrator' = any(${staff.roles})`,
      ),
    );
  return row?.n ?? 0;
}

/**
 * Whose account an e-mail is, when it may sign in. The sign-in page asks for no institution: the e-mail decides, in the
 * one place where that is known, and the answer names it.
 */
export async function activeStaffOfUser(
  db: Database | Tx,
  institutionIds: readonly string[],
  email: string,
): Promise<StaffRow | undefined> {
  const [row] = await db
    .select()
    .from(staff)
    .where(
      and(
        sql`${staff.institutionId} = any(${sql.param([...institutionIds])}::text[])`,
        eq(staff.email, email),
        eq(staff.active, true),
      ),
    );
  return row;
}
