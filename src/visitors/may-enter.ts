import type { Database, Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import { versionsInForce } from '../institutions/terms-store.ts';
import { untilOf } from '../rules/ban.ts';
import { mailboxOf } from '../rules/email.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { formatDateTime } from '../rules/spanish-format.ts';
import { banInForce, type Ban } from './ban-store.ts';
import { bindAcceptance, usableAcceptance, type Acceptance } from './store.ts';

export interface Entrant {
  sessionId: string;
  email: string;
  ip: string;
}

/** A restriction in force for this person, by address, e-mail or session. */
export async function restrictionOf(
  db: Database | Tx,
  institution: Institution,
  person: { ip: string; email?: string | undefined; sessionId?: string | undefined },
  now: number,
): Promise<Ban | undefined> {
  const { ip, email, sessionId } = person;
  return banInForce(db, institution.id, { ip, mailbox: email && mailboxOf(email), sessionId }, now);
}

/** Why and until when, in words; the other channels are in the text itself. */
function bannedRefusal(institution: Institution, ban: Ban): Refusal {
  return refuse('banned', {
    detail: { motivo: ban.reason, hasta: formatDateTime(untilOf(ban), institution.settings.timezone) },
  });
}

/** Whether what was accepted (or is about to be) are these versions of the rules and of the notice. */
export function isOf(
  given: { rulesVersion: number; privacyVersion: number },
  current: { rulesVersion: number; privacyVersion: number },
): boolean {
  return given.rulesVersion === current.rulesVersion && given.privacyVersion === current.privacyVersion;
}

/**
 * Everyone who leaves something with us — a conversation or a question — has accepted the rules in force with
 * this session and this e-mail, and is not restricted. Binds the acceptance to the e-mail.
 */
export async function admit(
  tx: Tx,
  institution: Institution,
  entrant: Entrant,
  now: number,
): Promise<{ ok: true; acceptance: Acceptance } | Refusal> {
  const ban = await restrictionOf(tx, institution, entrant, now);
  if (ban) return bannedRefusal(institution, ban);
  const acceptance = await usableAcceptance(tx, institution.id, entrant.sessionId, entrant.email);
  if (!acceptance) return refuse('terms_not_accepted');
  const current = await versionsInForce(tx, institution.id, now);
  if (!isOf(acceptance, current)) return refuse('terms_outdated');
  await bindAcceptance(tx, institution.id, acceptance.id, entrant.email);
  return { ok: true, acceptance };
}
