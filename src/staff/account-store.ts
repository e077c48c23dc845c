import { randomBytes } from 'node:crypto';
import { and, asc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { account, session, user, verification } from '../database/schema/index.ts';

/** How the sign-in library calls an account that has a password of its own. */
const WITH_PASSWORD = 'credential';
const SESSION_HOURS = 12;
/** Plain figures of our own sessions, besides the library's. */
export type SessionRow = typeof session.$inferSelect;

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

export async function changePassword(db: Database | Tx, userId: string, passwordHash: string): Promise<void> {
  await db
    .update(account)
    .set({ password: passwordHash, updatedAt: sql`now()` })
    .where(and(eq(account.userId, userId), eq(account.providerId, WITH_PASSWORD)));
}

export async function passwordHashOf(db: Database, userId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ password: account.password })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, WITH_PASSWORD)));
  return row?.password ?? undefined;
}

export async function renameAccount(tx: Tx, userId: string, name: string): Promise<void> {
  await tx
    .update(user)
    .set({ name, updatedAt: sql`now()` })
    .where(eq(user.id, userId));
}

/** A session that no password of the library's stands before: after a second step, a link or another provider. */
export async function insertSession(
  db: Database | Tx,
  { userId, ip, userAgent }: { userId: string; ip: string; userAgent: string },
): Promise<string> {
  const token = newId();
  await db.insert(session).values({
    id: newId(),
    token,
    userId,
    ipAddress: ip,
    userAgent,
    expiresAt: sql`now() + make_interval(hours => ${SESSION_HOURS})`,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  });
  return token;
}

export async function deleteSession(db: Database, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token));
}

export async function sessionsOf(db: Database, userId: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, sql`now()`)))
    .orderBy(asc(session.createdAt));
}

/** Whoever is signed in with this account is signed out: everywhere, or everywhere but here. Answers the ended ones. */
export async function deleteSessions(
  db: Database | Tx,
  userId: string,
  which: { butFor?: string; only?: string } = {},
): Promise<string[]> {
  const rows = await db
    .delete(session)
    .where(
      and(
        eq(session.userId, userId),
        which.butFor === undefined ? undefined : ne(session.id, which.butFor),
        which.only === undefined ? undefined : inArray(session.id, [which.only]),
      ),
    )
    .returning({ id: session.id });
  return rows.map(({ id }) => id);
}

/** Something to be taken up again within minutes, on real time; only the hash of its name is kept. */
export async function keepTicket(
  db: Database,
  hash: string,
  { minutes, value }: { minutes: number; value: object },
): Promise<void> {
  await db.delete(verification).where(lt(verification.expiresAt, sql`now()`));
  await db.insert(verification).values({
    id: newId(),
    identifier: hash,
    value: JSON.stringify(value),
    expiresAt: sql`now() + make_interval(mins => ${minutes})`,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  });
}

export async function findTicket(db: Database, hash: string): Promise<unknown> {
  const [row] = await db
    .select({ value: verification.value })
    .from(verification)
    .where(and(eq(verification.identifier, hash), gt(verification.expiresAt, sql`now()`)));
  return row && (JSON.parse(row.value) as unknown);
}

/** Of two who take it at the same time one gets it. */
export async function takeTicket(db: Database | Tx, hash: string): Promise<unknown> {
  const [row] = await db
    .delete(verification)
    .where(and(eq(verification.identifier, hash), gt(verification.expiresAt, sql`now()`)))
    .returning({ value: verification.value });
  return row && (JSON.parse(row.value) as unknown);
}

const newId = () => randomBytes(24).toString('base64url');
