import { randomUUID } from 'node:crypto';
import type { Institution } from '../institutions/directory.ts';
import { termsInForce } from '../institutions/terms-store.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { isOf } from './may-enter.ts';
import { insertAcceptance, insertSession, type VisitorSession } from './store.ts';
import { newSession } from './session.ts';

export interface AcceptanceGiven {
  rulesVersion: number;
  privacyVersion: number;
  rulesRead: boolean;
  privacyRead: boolean;
}

/** "el reglamento de este canal de comunicación, el cual debe ser leído y aceptado" (IPES) */
function areRead(given: AcceptanceGiven): Verdict {
  if (!given.rulesRead) return refuse('terms_not_accepted');
  return given.privacyRead ? allowed : refuse('privacy_not_accepted');
}

/** Keeps the proof: version, hash, time and address. A browser without a session gets one. */
export async function acceptTerms(
  world: World,
  institution: Institution,
  given: AcceptanceGiven,
  from: { session: VisitorSession | undefined; ip: string; userAgent: string },
) {
  const verdict = areRead(given);
  if (!verdict.ok) return verdict;
  const now = world.now();
  const fresh = from.session ? undefined : newSession(institution, now, from.ip, from.userAgent);
  const session = from.session ?? fresh?.session;
  if (!session) throw new Error('there is no session to accept with');
  const accepted = await world.db.transaction(async (tx): Promise<boolean> => {
    const rules = await termsInForce(tx, institution.id, 'rules', now);
    const privacy = await termsInForce(tx, institution.id, 'privacy', now);
    if (!rules || !privacy) return false;
    const current = { rulesVersion: rules.version, privacyVersion: privacy.version };
    if (!isOf(given, current)) return false;
    if (fresh) await insertSession(tx, fresh.session);
    await insertAcceptance(tx, {
      institutionId: institution.id,
      id: randomUUID(),
      sessionId: session.id,
      email: null,
      ...current,
      rulesHash: rules.hash,
      privacyHash: privacy.hash,
      acceptedAt: now,
      ip: from.ip,
      userAgent: from.userAgent,
    });
    return true;
  });
  if (!accepted) {
    // What this process keeps may be a moment old: the person is shown what is in force.
    world.institutions.forgetHere(institution.id);
    return refuse('terms_outdated');
  }
  return { ok: true as const, session, token: fresh?.token };
}
