import { and, asc, eq, inArray, isNull, like, lte, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../database/pool.ts';
import { outbox } from '../database/schema/index.ts';

export type OutboxMail = typeof outbox.$inferSelect;

export interface NewMail {
  institutionId: string;
  /** The fact and the addressee: the same pair is written once, however often it is asked for. */
  onceKey: string;
  conversationId: string | null;
  questionId?: string;
  replyTo?: string | null;
  /** The mail whose place it takes. */
  resendOf?: string;
  recipient: string;
  subject: string;
  body: string;
  now: number;
}

/**
 * Written in the same transaction as the fact it reports: no fact without its mail, no mail without its fact. False
 * when it was there already.
 */
export async function queueMail(tx: Tx, { now, ...mail }: NewMail): Promise<boolean> {
  const queued = await tx
    .insert(outbox)
    .values({ ...mail, id: randomUUID(), createdAt: now, sendAfter: now })
    .onConflictDoNothing({ target: [outbox.institutionId, outbox.onceKey] })
    .returning({ id: outbox.id });
  return queued.length > 0;
}

/** What lets somebody in: the mail is proof that it went, not a copy of the key. */
const ACCESS = 'access:';

/** A mail with a link that serves once. `about` names whose: `dropUnsentAccessMails` takes back what nobody sent yet. */
export async function queueAccessMail(
  tx: Tx,
  { about, ...mail }: Omit<NewMail, 'onceKey' | 'conversationId'> & { about: string },
): Promise<void> {
  await queueMail(tx, { ...mail, conversationId: null, onceKey: `${ACCESS}${about}:${randomUUID()}` });
}

/** The link in it opens nothing any more. */
export async function dropUnsentAccessMails(tx: Tx, institutionId: string, about: string): Promise<void> {
  await tx
    .delete(outbox)
    .where(
      and(
        eq(outbox.institutionId, institutionId),
        like(outbox.onceKey, `${ACCESS}${about}:%`),
        isNull(outbox.sentAt),
      ),
    );
}

/**
 * Takes the mails that are due and leases them: another process, or this one after a crash, tries again only when
 * the lease is over.
 */
export async function leaseDueMails(
  db: Database,
  institutionIds: string[],
  { now, leaseMs, most }: { now: number; leaseMs: number; most: number },
): Promise<OutboxMail[]> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(outbox)
      .where(
        and(
          inArray(outbox.institutionId, institutionIds),
          isNull(outbox.sentAt),
          isNull(outbox.failedAt),
          lte(outbox.sendAfter, now),
        ),
      )
      .orderBy(asc(outbox.sendAfter))
      .limit(most)
      .for('update', { skipLocked: true });
    for (const mail of due) {
      await tx
        .update(outbox)
        .set({ sendAfter: now + leaseMs })
        .where(and(eq(outbox.institutionId, mail.institutionId), eq(outbox.id, mail.id)));
    }
    return due;
  });
}

export async function markSent(
  db: Database,
  mail: OutboxMail,
  at: number,
  serverAnswer: string,
): Promise<void> {
  const body = mail.onceKey.startsWith(ACCESS) ? withoutKeys(mail.body) : mail.body;
  await db
    .update(outbox)
    .set({ sentAt: at, serverAnswer, attempts: mail.attempts + 1, lastError: null, body })
    .where(and(eq(outbox.institutionId, mail.institutionId), eq(outbox.id, mail.id)));
}

/** The same for a mail that is not read first. */
const bodyWithoutKeys = sql`case when ${outbox.onceKey} like ${`${ACCESS}%`}
  then regexp_replace(${outbox.body}, ${String.raw`\?(invitacion|clave)=\S+`}, ${String.raw`?\1=…`}) else ${outbox.body} end`;

const withoutKeys = (body: string) => body.replace(/\?(invitacion|clave)=\S+/g, '?$1=…');

export async function markFailed(
  db: Database,
  mail: OutboxMail,
  error: string,
  sendAfter: number,
): Promise<void> {
  await db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastError: error.slice(0, 500), sendAfter })
    .where(and(eq(outbox.institutionId, mail.institutionId), eq(outbox.id, mail.id)));
}

/** Nobody tries any more. False when that was known already: a report of a bounce may come twice. */
export async function giveUp(
  tx: Tx,
  mail: Pick<OutboxMail, 'institutionId' | 'id'>,
  { at, reason, attempts }: { at: number; reason: string; attempts: number },
): Promise<boolean> {
  const given = await tx
    .update(outbox)
    .set({ failedAt: at, lastError: reason.slice(0, 500), attempts, body: bodyWithoutKeys })
    .where(and(eq(outbox.institutionId, mail.institutionId), eq(outbox.id, mail.id), isNull(outbox.failedAt)))
    .returning({ id: outbox.id });
  return given.length > 0;
}

/** By id, wherever it belongs: a report that comes back names the mail and not the institution. */
export async function findMails(
  db: Database | Tx,
  institutionIds: string[],
  ids: string[],
): Promise<OutboxMail[]> {
  return db
    .select()
    .from(outbox)
    .where(and(inArray(outbox.institutionId, institutionIds), inArray(outbox.id, ids)));
}

/** What became of the mails of one conversation: the proof in its record. */
export async function mailsOfConversation(db: Database, institutionId: string, conversationId: string) {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.institutionId, institutionId), eq(outbox.conversationId, conversationId)))
    .orderBy(asc(outbox.createdAt));
}

/** The mails about these questions, oldest first. */
export async function mailsOfQuestions(
  db: Database | Tx,
  institutionId: string,
  questionIds: string[],
): Promise<OutboxMail[]> {
  if (questionIds.length === 0) return [];
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.institutionId, institutionId), inArray(outbox.questionId, questionIds)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id));
}
