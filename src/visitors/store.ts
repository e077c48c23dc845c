import { and, desc, eq, isNull, or } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { acceptances, visitorSessions } from '../database/schema/index.ts';
import { statement } from '../database/statement.ts';

export type VisitorSession = typeof visitorSessions.$inferSelect;
export type Acceptance = typeof acceptances.$inferSelect;

export type SessionKey = Pick<VisitorSession, 'institutionId' | 'tokenHash'>;

interface SessionRow {
  institution_id: string;
  id: string;
  token_hash: string;
  ip: string;
  user_agent: string;
  created_at: Date;
  used_at: Date;
}

const sessionsInUse = statement<SessionRow>(
  'find_sessions',
  `select s.institution_id, s.id, s.token_hash, s.ip, s.user_agent, s.created_at, s.used_at
   from visitor_sessions s
   where (s.institution_id, s.token_hash) in (select * from unnest($1::text[], $2::text[])) and s.ended_at is null`,
);

/** The session of each token that is in use, in the order asked, with one statement for all. */
export async function findSessions(
  db: Database,
  wanted: readonly SessionKey[],
): Promise<(VisitorSession | undefined)[]> {
  const rows = await sessionsInUse(db.$client, [
    wanted.map((it) => it.institutionId),
    wanted.map((it) => it.tokenHash),
  ]);
  const keyOf = ({ institutionId, tokenHash }: SessionKey) => `${institutionId}/${tokenHash}`;
  const found = new Map(rows.map(sessionOf).map((row) => [keyOf(row), row]));
  return wanted.map((it) => found.get(keyOf(it)));
}

function sessionOf(row: SessionRow): VisitorSession {
  return {
    institutionId: row.institution_id,
    id: row.id,
    tokenHash: row.token_hash,
    ip: row.ip,
    userAgent: row.user_agent,
    createdAt: row.created_at.getTime(),
    usedAt: row.used_at.getTime(),
    endedAt: null,
  };
}

/** What one browser does at the same time in two tabs happens one after the other. */
export async function lockSession(tx: Tx, institutionId: string, id: string): Promise<void> {
  await tx
    .select({ id: visitorSessions.id })
    .from(visitorSessions)
    .where(and(eq(visitorSessions.institutionId, institutionId), eq(visitorSessions.id, id)))
    .for('update');
}

export async function insertSession(tx: Tx, row: VisitorSession): Promise<void> {
  await tx.insert(visitorSessions).values(row);
}

export async function touchSession(
  db: Database,
  institutionId: string,
  id: string,
  now: number,
): Promise<void> {
  await db
    .update(visitorSessions)
    .set({ usedAt: now })
    .where(and(eq(visitorSessions.institutionId, institutionId), eq(visitorSessions.id, id)));
}

export async function endSession(
  db: Database | Tx,
  institutionId: string,
  id: string,
  now: number,
): Promise<void> {
  await db
    .update(visitorSessions)
    .set({ endedAt: now })
    .where(and(eq(visitorSessions.institutionId, institutionId), eq(visitorSessions.id, id)));
}

export async function insertAcceptance(tx: Tx, row: Acceptance): Promise<void> {
  await tx.insert(acceptances).values(row);
}

/** Two of one instant: the one of the newer versions was given later. */
const NEWEST_FIRST = [
  desc(acceptances.acceptedAt),
  desc(acceptances.rulesVersion),
  desc(acceptances.privacyVersion),
];

/** The newest acceptance of this session that is unbound or bound to this e-mail. */
export async function usableAcceptance(
  tx: Tx | Database,
  institutionId: string,
  sessionId: string,
  email: string,
) {
  const [row] = await tx
    .select()
    .from(acceptances)
    .where(
      and(
        eq(acceptances.institutionId, institutionId),
        eq(acceptances.sessionId, sessionId),
        or(isNull(acceptances.email), eq(acceptances.email, email)),
      ),
    )
    .orderBy(...NEWEST_FIRST)
    .limit(1);
  return row;
}

export async function lastAcceptance(db: Database, institutionId: string, sessionId: string) {
  const [row] = await db
    .select()
    .from(acceptances)
    .where(and(eq(acceptances.institutionId, institutionId), eq(acceptances.sessionId, sessionId)))
    .orderBy(...NEWEST_FIRST)
    .limit(1);
  return row;
}

/** From the first entry on, an acceptance belongs to one e-mail. */
export async function bindAcceptance(
  tx: Tx,
  institutionId: string,
  id: string,
  email: string,
): Promise<void> {
  await tx
    .update(acceptances)
    .set({ email })
    .where(
      and(eq(acceptances.institutionId, institutionId), eq(acceptances.id, id), isNull(acceptances.email)),
    );
}
