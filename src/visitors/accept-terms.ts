import { randomUUID } from 'node:crypto';
import type { Institution } from '../institutions/directory.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { insertAcceptance, insertSession, type VisitorSession } from './store.ts';
import { newSession } from './session.ts';

export interface AcceptanceGiven {
  rulesVersion: number;
  privacyVersion: number;
  rulesRead: boolean;
  privacyRead: boolean;
}

/** "el reglamento de este canal de comunicación, el cual debe ser leído y aceptado" (IPES) */
function mayAccept(institution: Institution, given: AcceptanceGiven): Verdict {
  if (!given.rulesRead) return refuse('terms_not_accepted');
  if (!given.privacyRead) return refuse('privacy_not_accepted');
  const current =
    given.rulesVersion === institution.rules.version && given.privacyVersion === institution.privacy.version;
  return current ? allowed : refuse('terms_outdated');
}

/** Keeps the proof: version, hash, time and address. A browser without a session gets one. */
export async function acceptTerms(
  world: World,
  institution: Institution,
  given: AcceptanceGiven,
  from: { session: VisitorSession | undefined; ip: string; userAgent: string },
) {
  const verdict = mayAccept(institution, given);
  if (!verdict.ok) return verdict;
  const now = world.now();
  const fresh = from.session ? undefined : newSession(institution, now, from.ip, from.userAgent);
  const session = from.session ?? fresh?.session;
  if (!session) throw new Error('there is no session to accept with');
  await world.db.transaction(async (tx) => {
    if (fresh) await insertSession(tx, fresh.session);
    await insertAcceptance(tx, {
      institutionId: institution.id,
      id: randomUUID(),
      sessionId: session.id,
      email: null,
      rulesVersion: institution.rules.version,
      rulesHash: institution.rules.hash,
      privacyVersion: institution.privacy.version,
      privacyHash: institution.privacy.hash,
      acceptedAt: now,
      ip: from.ip,
      userAgent: from.userAgent,
    });
  });
  return { ok: true as const, session, token: fresh?.token };
}
