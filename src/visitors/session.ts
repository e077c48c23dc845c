import { hash, randomBytes, randomUUID } from 'node:crypto';
import { groupCommit } from '../database/group-commit.ts';
import type { Database } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import type { World } from '../world.ts';
import { endSession, findSessions, touchSession, type SessionKey, type VisitorSession } from './store.ts';

/** "After 10 minutes without use the browser keeps nothing of the person" — unless a conversation is alive. */
export const IDLE_MS = 10 * 60_000;
const TOUCH_EVERY_MS = 60_000;

const hashToken = (token: string) => hash('sha256', token);

/** A new session and the token that only the browser keeps. */
export function newSession(institution: Institution, now: number, ip: string, userAgent: string) {
  const token = randomBytes(32).toString('base64url');
  const session: VisitorSession = {
    institutionId: institution.id,
    id: randomUUID(),
    tokenHash: hashToken(token),
    ip,
    userAgent,
    createdAt: now,
    usedAt: now,
    endedAt: null,
  };
  return { token, session };
}

export type SessionFinder = (institutionId: string, token: string) => Promise<VisitorSession | undefined>;

/**
 * Every request of a visitor asks the database anew, so that an ended session is over at once. Those that come while
 * others are being looked up are looked up together: one by one, this cost a message more than storing it.
 */
export function openSessionFinder(db: Database): SessionFinder {
  const find = groupCommit<SessionKey, VisitorSession | undefined>((batch) => findSessions(db, batch));
  return (institutionId, token) => find({ institutionId, tokenHash: hashToken(token) });
}

/**
 * The session, if it is still in use. `isConversing` tells whether a conversation of it is alive or has just ended:
 * then silence does not end it.
 */
export async function useSession(
  world: World,
  session: VisitorSession,
  isConversing: (institutionId: string, sessionId: string) => Promise<boolean>,
): Promise<VisitorSession | undefined> {
  const { institutionId, id } = session;
  const now = world.now();
  const idle = now - session.usedAt;
  if (idle > IDLE_MS && !(await isConversing(institutionId, id))) {
    await endSession(world.db, institutionId, id, now);
    return undefined;
  }
  if (idle > TOUCH_EVERY_MS) await touchSession(world.db, institutionId, id, now);
  return session;
}
