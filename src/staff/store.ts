import { and, asc, count, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import {
  conversations,
  installation,
  secondFactors,
  session,
  staff,
  user,
} from '../database/schema/index.ts';
import type { Role } from '../database/schema/index.ts';
import type { StaffMember } from './member.ts';

export type StaffRow = typeof staff.$inferSelect;

/** Who is behind a session token, in one join; sessions live on real time, the database's own. */
export async function memberOfSession(db: Database, token: string): Promise<StaffMember | undefined> {
  const [row] = await db
    .select({
      userId: staff.userId,
      institutionId: staff.institutionId,
      name: staff.name,
      email: staff.email,
      roles: staff.roles,
      available: staff.available,
      secondFactor: sql<boolean>`exists (select from ${secondFactors} where ${secondFactors.institutionId} = ${staff.institutionId} and ${secondFactors.userId} = ${staff.userId} and ${secondFactors.confirmedAt} is not null)`,
      sessionId: session.id,
      sessionToken: session.token,
    })
    .from(session)
    .innerJoin(staff, eq(staff.userId, session.userId))
    .where(and(eq(session.token, token), gt(session.expiresAt, sql`now()`), eq(staff.active, true)));
  return row;
}

/** Which of these sign-ins still open a console: neither ended nor expired, of a servant who may still attend. */
export async function consolesInForce(
  db: Database,
  signIns: { institutionId: string; id: string }[],
): Promise<Set<string>> {
  if (signIns.length === 0) return new Set();
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .innerJoin(staff, eq(staff.userId, session.userId))
    .where(
      and(
        inArray(
          session.id,
          signIns.map((it) => it.id),
        ),
        inArray(staff.institutionId, [...new Set(signIns.map((it) => it.institutionId))]),
        gt(session.expiresAt, sql`now()`),
        eq(staff.active, true),
        sql`${staff.roles} && array['agent', 'supervisor']`,
      ),
    );
  return new Set(rows.map((row) => row.id));
}

export async function findStaff(db: Database | Tx, institutionId: string, userId: string) {
  const [row] = await db
    .select()
    .from(staff)
    .where(and(eq(staff.institutionId, institutionId), eq(staff.userId, userId)));
  return row;
}

export async function staffOf(db: Database | Tx, institutionId: string): Promise<StaffRow[]> {
  return db.select().from(staff).where(eq(staff.institutionId, institutionId)).orderBy(asc(staff.name));
}

export async function insertStaff(
  db: Database | Tx,
  row: {
    institutionId: string;
    userId: string;
    name: string;
    email: string;
    roles: Role[];
    createdAt: number;
    seenAt: number;
  },
): Promise<void> {
  await db.insert(staff).values(row);
}

export async function setAvailable(
  db: Database,
  institutionId: string,
  userId: string,
  available: boolean,
  now: number,
) {
  await db
    .update(staff)
    .set({ available, seenAt: now })
    .where(and(eq(staff.institutionId, institutionId), eq(staff.userId, userId)));
}

/** Consoles with an open stream in this process were just seen. */
export async function touchStaff(
  db: Database,
  seen: { institutionId: string; userId: string }[],
  now: number,
): Promise<void> {
  if (seen.length === 0) return;
  const who = seen.map((it) => and(eq(staff.institutionId, it.institutionId), eq(staff.userId, it.userId)));
  await db
    .update(staff)
    .set({ seenAt: sql`greatest(${staff.seenAt}, ${new Date(now).toISOString()}::timestamptz)` })
    .where(or(...who));
}

/** Active conversations of agents whose consoles have not been seen since `since`. */
export async function conversationsOfVanished(db: Database, institutionIds: string[], since: number) {
  return db
    .select({
      institutionId: conversations.institutionId,
      id: conversations.id,
      agentId: staff.userId,
      lastSeenAt: staff.seenAt,
    })
    .from(conversations)
    .innerJoin(
      staff,
      and(eq(staff.institutionId, conversations.institutionId), eq(staff.userId, conversations.agentId)),
    )
    .where(
      and(
        inArray(conversations.institutionId, institutionIds),
        eq(conversations.state, 'active'),
        lt(staff.seenAt, since),
        lt(conversations.claimedAt, since),
      ),
    )
    .limit(200);
}

/** Open conversations of each agent of an institution. */
export async function loadOfTeam(db: Database, institutionId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ agentId: conversations.agentId, n: count() })
    .from(conversations)
    .where(and(eq(conversations.institutionId, institutionId), eq(conversations.state, 'active')))
    .groupBy(conversations.agentId);
  return new Map(rows.map((row) => [row.agentId ?? '', row.n]));
}

export async function findInstallation(db: Database | Tx) {
  const [row] = await db.select().from(installation).where(eq(installation.id, 1));
  return row;
}

export async function insertInstallation(
  db: Database,
  row: Omit<typeof installation.$inferInsert, 'id'>,
): Promise<void> {
  await db
    .insert(installation)
    .values({ ...row, id: 1 })
    .onConflictDoNothing();
}

export async function changeInstallation(
  db: Database | Tx,
  change: Partial<Pick<typeof installation.$inferInsert, 'setupCodeHash' | 'setUpAt'>>,
): Promise<void> {
  await db.update(installation).set(change).where(eq(installation.id, 1));
}

/** Uses the set-up once: of two who send the right code at the same time, one wins. */
export async function lockInstallation(tx: Tx) {
  const [row] = await tx.select().from(installation).where(eq(installation.id, 1)).for('update');
  return row;
}

/** One account per e-mail in the whole installation: the sign-in page asks for no institution. */
export async function accountExists(db: Database | Tx, email: string): Promise<boolean> {
  const rows = await db.select({ id: user.id }).from(user).where(eq(user.email, email));
  return rows.length > 0;
}

/** Two who add the same person at the same time do it one after the other. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7283002)`);
}

/** An account by its e-mail; accounts belong to the installation, not to one institution. */
export async function findAccount(db: Database, email: string) {
  const [row] = await db.select({ id: user.id, name: user.name }).from(user).where(eq(user.email, email));
  return row;
}
