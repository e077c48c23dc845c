import { and, asc, count, desc, eq, gt, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { banAdditions, bans, conversations, offlineQuestions } from '../database/schema/index.ts';
import { folded } from '../records/queries-folded.ts';
import { mailboxOf } from '../rules/email.ts';
import { networksAround } from '../rules/ip-network.ts';

export type Ban = typeof bans.$inferSelect;
export type BanAddition = typeof banAdditions.$inferSelect;

export interface Person {
  ip: string;
  mailbox?: string | undefined;
  sessionId?: string | undefined;
}

/** What was added later counts. */
const until = sql<Date>`coalesce(${bans.extendedUntil}, ${bans.until})`;
const instant = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;

/** A ban in force that names this person in some way, also by a range around the address; the one that lasts longest. */
export async function banInForce(db: Database | Tx, institutionId: string, person: Person, now: number) {
  const names = [
    and(eq(bans.kind, 'ip'), inArray(bans.value, networksAround(person.ip))),
    ...(person.mailbox ? [and(eq(bans.kind, 'email'), eq(bans.value, person.mailbox))] : []),
    ...(person.sessionId ? [and(eq(bans.kind, 'session'), eq(bans.value, person.sessionId))] : []),
  ];
  const [row] = await db
    .select()
    .from(bans)
    .where(and(eq(bans.institutionId, institutionId), or(...names), inForce(now)))
    .orderBy(desc(until))
    .limit(1);
  return row;
}

const inForce = (now: number) => and(isNull(bans.liftedAt), sql`${until} > ${instant(now)}`);

/** The restriction under this id: this one, or the one that was already there. */
export async function insertBan(
  tx: Tx,
  row: typeof bans.$inferInsert,
): Promise<{ ban: Ban | undefined; isNew: boolean }> {
  const inserted = await tx.insert(bans).values(row).onConflictDoNothing().returning();
  return { ban: inserted[0] ?? (await findBan(tx, row.institutionId, row.id)), isNew: inserted.length > 0 };
}

export async function findBan(
  db: Database | Tx,
  institutionId: string,
  id: string,
): Promise<Ban | undefined> {
  const [row] = await db
    .select()
    .from(bans)
    .where(and(eq(bans.institutionId, institutionId), eq(bans.id, id)));
  return row;
}

export async function lockBan(tx: Tx, institutionId: string, id: string): Promise<Ban | undefined> {
  const [row] = await tx
    .select()
    .from(bans)
    .where(and(eq(bans.institutionId, institutionId), eq(bans.id, id)))
    .for('update');
  return row;
}

export async function liftBan(
  tx: Tx,
  institutionId: string,
  id: string,
  lift: { liftedAt: number; liftedBy: string; liftReason: string },
): Promise<void> {
  await tx
    .update(bans)
    .set(lift)
    .where(and(eq(bans.institutionId, institutionId), eq(bans.id, id), isNull(bans.liftedAt)));
}

/** The addition stays written beside the first date; the ban itself only learns when it ends by now. */
export async function extendBan(tx: Tx, addition: typeof banAdditions.$inferInsert): Promise<void> {
  await tx.insert(banAdditions).values(addition);
  await tx
    .update(bans)
    .set({ extendedUntil: addition.until })
    .where(and(eq(bans.institutionId, addition.institutionId), eq(bans.id, addition.banId)));
}

export async function additionsOf(
  db: Database | Tx,
  institutionId: string,
  banIds: string[],
): Promise<BanAddition[]> {
  if (banIds.length === 0) return [];
  return db
    .select()
    .from(banAdditions)
    .where(and(eq(banAdditions.institutionId, institutionId), inArray(banAdditions.banId, banIds)))
    .orderBy(asc(banAdditions.id));
}

export type BanState = 'in_force' | 'expired' | 'lifted';

export interface BanSearch {
  /** Part of the value, the reason or the note; an address also finds the ranges around it. */
  text?: string | undefined;
  author?: string | undefined;
  state?: BanState | undefined;
  limit: number;
  offset: number;
}

/** Newest first. */
export async function searchBans(db: Database, institutionId: string, search: BanSearch, now: number) {
  const wanted = and(eq(bans.institutionId, institutionId), ...conditions(search, now));
  const [rows, counted, authors] = await Promise.all([
    db
      .select({ ban: bans, number: conversations.number })
      .from(bans)
      .leftJoin(
        conversations,
        and(eq(conversations.institutionId, bans.institutionId), eq(conversations.id, bans.conversationId)),
      )
      .where(wanted)
      .orderBy(desc(bans.createdAt), desc(bans.id))
      .limit(search.limit)
      .offset(search.offset),
    db.select({ n: count() }).from(bans).where(wanted),
    db
      .selectDistinct({ name: bans.authorName })
      .from(bans)
      .where(eq(bans.institutionId, institutionId))
      .orderBy(asc(bans.authorName)),
  ]);
  return { rows, total: counted[0]?.n ?? 0, authors: authors.map(({ name }) => name) };
}

function conditions({ text, author, state }: BanSearch, now: number): (SQL | undefined)[] {
  return [
    text === undefined ? undefined : matching(text),
    author === undefined ? undefined : eq(bans.authorName, author),
    state === undefined ? undefined : inState(state, now),
  ];
}

function matching(text: string): SQL | undefined {
  const part = folded(text);
  const has = (column: SQL) => sql`position(${part} in ${column}) > 0`;
  return or(
    has(folded(bans.value)),
    has(folded(bans.reason)),
    has(folded(bans.note)),
    and(eq(bans.kind, 'ip'), inArray(bans.value, networksAround(text.trim()))),
  );
}

function inState(state: BanState, now: number): SQL | undefined {
  if (state === 'lifted') return sql`${bans.liftedAt} is not null`;
  if (state === 'in_force') return inForce(now);
  return and(isNull(bans.liftedAt), sql`${until} <= ${instant(now)}`);
}

/** Of one conversation, in force: what is lifted when its closing was wrong. */
export async function bansInForceOf(tx: Tx, institutionId: string, conversationId: string, now: number) {
  return tx
    .select()
    .from(bans)
    .where(and(eq(bans.institutionId, institutionId), eq(bans.conversationId, conversationId), inForce(now)));
}

/** More than this many people behind one address are counted no further. */
const MOST_PEOPLE = 5000;

/** How many other people (by mailbox) used this address or range since then: whom a ban would shut out too. */
export async function othersInNetwork(
  db: Database | Tx,
  institutionId: string,
  network: string,
  { notMailbox, since }: { notMailbox: string | undefined; since: number },
): Promise<number> {
  const [entered, asked] = await Promise.all([
    db
      .selectDistinct({ email: conversations.mailbox })
      .from(conversations)
      .where(
        and(
          eq(conversations.institutionId, institutionId),
          gt(conversations.enteredAt, since),
          within(conversations.ip, network),
        ),
      )
      .limit(MOST_PEOPLE),
    db
      .selectDistinct({ email: offlineQuestions.email })
      .from(offlineQuestions)
      .where(
        and(
          eq(offlineQuestions.institutionId, institutionId),
          gt(offlineQuestions.leftAt, since),
          within(offlineQuestions.ip, network),
        ),
      )
      .limit(MOST_PEOPLE),
  ]);
  const people = new Set([...entered, ...asked].map(({ email }) => mailboxOf(email)));
  if (notMailbox !== undefined) people.delete(notMailbox);
  return people.size;
}

/** CASE, because `and` keeps no order: what is no address of this family is never read as one. */
function within(ip: typeof conversations.ip | typeof offlineQuestions.ip, network: string): SQL {
  const family = network.includes(':')
    ? sql`${ip} ~ '^[0-9a-f.]*:[0-9a-f:.]*$'`
    : sql`${ip} ~ '^[0-9]+([.][0-9]+){3}$'`;
  return sql`case when ${family} then ${ip}::inet <<= ${network}::inet else false end`;
}
