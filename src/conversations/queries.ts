import { and, count, desc, eq, gt, ne, notExists, or, sql } from 'drizzle-orm';
import type { Database } from '../database/pool.ts';
import { acceptances, conversations, events } from '../database/schema/index.ts';
import type { ConversationDetails } from '../protocol.ts';

/** By whom a person is found again: the mailbox however it was typed, the connection, the browser's session. */
export interface KnownPerson {
  mailbox: string;
  connection: string;
  sessionId: string;
}

const samePerson = ({ mailbox, connection, sessionId }: KnownPerson) =>
  or(
    eq(conversations.mailbox, mailbox),
    eq(conversations.connection, connection),
    eq(conversations.sessionId, sessionId),
  );

/** Earlier conversations of this person: of the same mailbox or session, or from the same connection. */
export async function historyOf(
  db: Database,
  institutionId: string,
  notId: string,
  person: KnownPerson,
): Promise<ConversationDetails['history']> {
  const rows = await db
    .select({
      id: conversations.id,
      number: conversations.number,
      enteredAt: conversations.enteredAt,
      name: conversations.name,
      mailbox: conversations.mailbox,
      sessionId: conversations.sessionId,
      endKind: conversations.endKind,
    })
    .from(conversations)
    .where(
      and(eq(conversations.institutionId, institutionId), ne(conversations.id, notId), samePerson(person)),
    )
    .orderBy(desc(conversations.enteredAt))
    .limit(20);
  return rows.map(({ mailbox, sessionId, ...row }) => ({
    ...row,
    by: mailbox === person.mailbox ? 'email' : sessionId === person.sessionId ? 'session' : 'ip',
  }));
}

/** "3 cierres por trato indebido en 30 días", without those that were annotated as wrong. */
export async function misconductsSince(
  db: Database,
  institutionId: string,
  person: KnownPerson,
  since: number,
): Promise<number> {
  const wrong = db
    .select({ one: sql`1` })
    .from(events)
    .where(
      and(
        eq(events.institutionId, institutionId),
        eq(events.conversationId, conversations.id),
        eq(events.kind, 'annotated'),
        sql`(${events.data} ->> 'wrongClosing')::boolean`,
      ),
    );
  const [row] = await db
    .select({ n: count() })
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        eq(conversations.endKind, 'misconduct'),
        gt(conversations.endedAt, since),
        samePerson(person),
        notExists(wrong),
      ),
    );
  return row?.n ?? 0;
}

/** Everybody who waits or converses now: whom a restriction may catch. */
export async function liveConversations(db: Database, institutionId: string) {
  return db
    .select({
      id: conversations.id,
      ip: conversations.ip,
      mailbox: conversations.mailbox,
      sessionId: conversations.sessionId,
    })
    .from(conversations)
    .where(and(eq(conversations.institutionId, institutionId), ne(conversations.state, 'ended')));
}

export async function closedSince(db: Database, institutionId: string, agentId: string, since: number) {
  const [row] = await db
    .select({ n: count() })
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        eq(conversations.agentId, agentId),
        eq(conversations.state, 'ended'),
        gt(conversations.endedAt, since),
      ),
    );
  return row?.n ?? 0;
}

/**
 * A conversation of this session is alive, or ended after `since`: who listened for a quarter of an hour without
 * a word must still be able to read why it ended.
 */
export async function isConversing(
  db: Database,
  institutionId: string,
  sessionId: string,
  since: number,
): Promise<boolean> {
  const [row] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        eq(conversations.sessionId, sessionId),
        or(ne(conversations.state, 'ended'), gt(conversations.endedAt, since)),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Which version of the rules this person accepted. */
export async function rulesVersionOf(
  db: Database,
  institutionId: string,
  acceptanceId: string,
): Promise<number> {
  const [row] = await db
    .select({ version: acceptances.rulesVersion })
    .from(acceptances)
    .where(and(eq(acceptances.institutionId, institutionId), eq(acceptances.id, acceptanceId)));
  return row?.version ?? 0;
}
