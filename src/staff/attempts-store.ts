import { and, count, desc, eq, gt, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { signInAttempts, type SignInOutcome } from '../database/schema/index.ts';
import { KNOWN_ADDRESS_MS, SIGN_IN_WINDOW_MS, type Failures } from '../rules/sign-in-throttle.ts';

export type AttemptRow = typeof signInAttempts.$inferSelect;

/**
 * Attempts of one account, and of one address, come one after the other: a hundred at the same time are counted like
 * a hundred in a row. Accounts are locked before addresses, so that no two wait for each other.
 */
export async function lockAttempts(tx: Tx, email: string, ip: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7283003, hashtext(${email}))`);
  await tx.execute(sql`select pg_advisory_xact_lock(7283004, hashtext(${ip}))`);
}

export async function failuresOf(tx: Tx, email: string, ip: string, now: number): Promise<Failures> {
  const known = tx
    .select({ ip: signInAttempts.ip })
    .from(signInAttempts)
    .where(
      and(
        eq(signInAttempts.email, email),
        eq(signInAttempts.succeeded, true),
        gt(signInAttempts.at, now - KNOWN_ADDRESS_MS),
      ),
    );
  const ofAccount = eq(signInAttempts.email, email);
  const ofStrangers = sql`${ofAccount} and ${signInAttempts.ip} not in ${known}`;
  const [row] = await tx
    .select({
      fromHere: sql<number>`(count(*) filter (where ${ofAccount} and ${signInAttempts.ip} = ${ip}))::int`,
      ofAddress: sql<number>`(count(*) filter (where ${signInAttempts.ip} = ${ip}))::int`,
      ofStrangers: sql<number>`(count(*) filter (where ${ofStrangers}))::int`,
      lastOfStrangersAt: sql<number>`coalesce(extract(epoch from max(${signInAttempts.at}) filter (where ${ofStrangers})) * 1000, 0)::float8`,
      known: sql<boolean>`${ip} in ${known}`,
    })
    .from(signInAttempts)
    .where(
      and(
        eq(signInAttempts.succeeded, false),
        gt(signInAttempts.at, now - SIGN_IN_WINDOW_MS),
        or(ofAccount, eq(signInAttempts.ip, ip)),
      ),
    );
  if (!row) throw new Error('counting gave no row');
  return row;
}

export async function insertAttempt(
  db: Database | Tx,
  row: typeof signInAttempts.$inferInsert,
): Promise<void> {
  await db.insert(signInAttempts).values(row);
}

export async function noteOutcome(db: Database | Tx, id: string, outcome: SignInOutcome): Promise<void> {
  const succeeded = outcome === 'entered';
  await db.update(signInAttempts).set({ outcome, succeeded }).where(eq(signInAttempts.id, id));
}

/** A right code is no sign-in of its own: the attempt whose second step it was says so. */
export async function forgetAttempt(db: Database | Tx, id: string): Promise<void> {
  await db.delete(signInAttempts).where(eq(signInAttempts.id, id));
}

export async function attemptsOf(db: Database, email: string, limit: number): Promise<AttemptRow[]> {
  return db
    .select()
    .from(signInAttempts)
    .where(eq(signInAttempts.email, email))
    .orderBy(desc(signInAttempts.at))
    .limit(limit);
}

/** Failed attempts since then, by name and by address: the first run counts its codes beside the accounts. */
export async function failedSignIns(db: Database, email: string, ip: string, since: number) {
  const failed = and(eq(signInAttempts.succeeded, false), gt(signInAttempts.at, since));
  const [byEmail] = await db
    .select({ n: count() })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.email, email), failed));
  const [byIp] = await db
    .select({ n: count() })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.ip, ip), failed));
  return { byEmail: byEmail?.n ?? 0, byIp: byIp?.n ?? 0 };
}
