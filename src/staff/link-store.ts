import { and, asc, count, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { passwordResets, staff, staffInvitations } from '../database/schema/index.ts';

export type InvitationRow = typeof staffInvitations.$inferSelect;
export type ResetRow = typeof passwordResets.$inferSelect;

const invitation = (institutionId: string, id: string) =>
  and(eq(staffInvitations.institutionId, institutionId), eq(staffInvitations.id, id));

export async function insertInvitation(
  tx: Tx,
  row: Omit<InvitationRow, 'usedAt' | 'revokedAt'>,
): Promise<void> {
  await tx.insert(staffInvitations).values(row);
}

export async function lockInvitation(tx: Tx, institutionId: string, id: string) {
  const [row] = await tx.select().from(staffInvitations).where(invitation(institutionId, id)).for('update');
  return row;
}

export async function changeInvitation(
  tx: Tx,
  { institutionId, id }: Pick<InvitationRow, 'institutionId' | 'id'>,
  change: Partial<Pick<InvitationRow, 'tokenHash' | 'sentAt' | 'expiresAt' | 'usedAt' | 'revokedAt'>>,
): Promise<void> {
  await tx.update(staffInvitations).set(change).where(invitation(institutionId, id));
}

/** By the hash of its link; in a transaction it is held until the end, so that a link serves one. */
export async function invitationOfToken(tx: Tx, institutionId: string, tokenHash: string) {
  const [row] = await tx
    .select()
    .from(staffInvitations)
    .where(and(eq(staffInvitations.institutionId, institutionId), eq(staffInvitations.tokenHash, tokenHash)))
    .for('update');
  return row;
}

/** Neither accepted nor withdrawn; whether their link is still good is another question. */
export async function openInvitations(db: Database | Tx, institutionId: string): Promise<InvitationRow[]> {
  return db
    .select()
    .from(staffInvitations)
    .where(
      and(
        eq(staffInvitations.institutionId, institutionId),
        isNull(staffInvitations.usedAt),
        isNull(staffInvitations.revokedAt),
      ),
    )
    .orderBy(asc(staffInvitations.createdAt));
}

export async function insertReset(tx: Tx, row: Omit<ResetRow, 'usedAt'>): Promise<void> {
  await tx.insert(passwordResets).values(row);
}

export async function resetsSince(
  db: Database | Tx,
  institutionId: string,
  userId: string,
  since: number,
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.institutionId, institutionId),
        eq(passwordResets.userId, userId),
        gt(passwordResets.createdAt, since),
      ),
    );
  return row?.n ?? 0;
}

export async function resetOfToken(tx: Tx, institutionId: string, tokenHash: string) {
  const [row] = await tx
    .select({ reset: passwordResets, person: staff })
    .from(passwordResets)
    .innerJoin(
      staff,
      and(eq(staff.institutionId, passwordResets.institutionId), eq(staff.userId, passwordResets.userId)),
    )
    .where(and(eq(passwordResets.institutionId, institutionId), eq(passwordResets.tokenHash, tokenHash)))
    .for('update', { of: passwordResets });
  return row;
}

/** The link served; every other one of the same person is spent with it. */
export async function spendResets(
  tx: Tx,
  { institutionId, userId }: Pick<ResetRow, 'institutionId' | 'userId'>,
  now: number,
  butFor?: string,
): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(
      and(
        eq(passwordResets.institutionId, institutionId),
        eq(passwordResets.userId, userId),
        isNull(passwordResets.usedAt),
        butFor === undefined ? undefined : ne(passwordResets.id, butFor),
      ),
    );
}
