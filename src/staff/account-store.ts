import { randomBytes } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { account, session, user } from '../database/schema/index.ts';

/** How the sign-in library calls an account that has a password of its own. */
const WITH_PASSWORD = 'credential';

interface NewAccount {
  name: string;
  email: string;
  passwordHash: string;
}

/** A person and the password they sign in with, on real time as the whole of the sign-in library is. */
export async function insertAccount(tx: Tx, { name, email, passwordHash }: NewAccount): Promise<string> {
  const id = newId();
  const now = sql`now()`;
  await tx.insert(user).values({ id, name, email, emailVerified: true, createdAt: now, updatedAt: now });
  await tx.insert(account).values({
    id: newId(),
    accountId: id,
    providerId: WITH_PASSWORD,
    userId: id,
    password: passwordHash,
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

export async function changePassword(db: Database, userId: string, passwordHash: string): Promise<void> {
  await db
    .update(account)
    .set({ password: passwordHash, updatedAt: sql`now()` })
    .where(and(eq(account.userId, userId), eq(account.providerId, WITH_PASSWORD)));
}

export async function deleteSession(db: Database, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token));
}

const newId = () => randomBytes(24).toString('base64url');
