import { and, count, desc, eq, gt, ne, or } from 'drizzle-orm';
import type { Database } from '../database/pool.ts';
import { acceptances, conversations } from '../database/schema/index.ts';
import type { ConversationDetails } from '../protocol.ts';

interface Person {
  email: string;
  ip: string;
}

/** Earlier conversations of this person: of the same e-mail, or from the same address. */
export async function historyOf(
  db: Database,
  institutionId: string,
  notId: string,
  { email, ip }: Person,
): Promise<ConversationDetails['history']> {
  const rows = await db
    .select({
      id: conversations.id,
      number: conversations.number,
      enteredAt: conversations.enteredAt,
      name: conversations.name,
      email: conversations.email,
      endKind: conversations.endKind,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        ne(conversations.id, notId),
        or(eq(conversations.email, email), eq(conversations.ip, ip)),
      ),
    )
    .orderBy(desc(conversations.enteredAt))
    .limit(20);
  return rows.map(({ email: hers, ...row }) => ({ ...row, by: hers === email ? 'email' : 'ip' }));
}

/** "3 cierres por trato indebido en 30 días" */
export async function misconductsSince(
  db: Database,
  institutionId: string,
  { email, ip }: Person,
  since: number,
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(conversations)
    .where(
      and(
        eq(conversations.institutionId, institutionId),
        eq(conversations.endKind, 'misconduct'),
        gt(conversations.endedAt, since),
        or(eq(conversations.email, email), eq(conversations.ip, ip)),
      ),
    );
  return row?.n ?? 0;
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
