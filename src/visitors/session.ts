import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Institution } from '../institutions/directory.ts';
import type { World } from '../world.ts';
import { endSession, findSession, touchSession, type VisitorSession } from './store.ts';

/** "After 10 minutes without use the browser keeps nothing of the person" — unless a conversation is alive. */
export const IDLE_MS = 10 * 60_000;
const TOUCH_EVERY_MS = 60_000;

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

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

/**
 * The session of a token, if it is still in use. `isConversing` tells whether a conversation of it is alive or has
 * just ended: then silence does not end it.
 */
export async function useSession(
  world: World,
  institution: Institution,
  token: string,
  isConversing: (sessionId: string) => Promise<boolean>,
): Promise<VisitorSession | undefined> {
  const now = world.now();
  const session = await findSession(world.db, institution.id, hashToken(token));
  if (!session) return undefined;
  const idle = now - session.usedAt;
  if (idle > IDLE_MS && !(await isConversing(session.id))) {
    await endSession(world.db, institution.id, session.id, now);
    return undefined;
  }
  if (idle > TOUCH_EVERY_MS) await touchSession(world.db, institution.id, session.id, now);
  return session;
}
