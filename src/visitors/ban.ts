import type { Institution } from '../institutions/directory.ts';
import { checkBan } from '../rules/ban.ts';
import { normalise } from '../rules/characters.ts';
import { mailboxOf } from '../rules/email.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { hasRole, type StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { bansOf, insertBan, liftBan, type Ban } from './store.ts';

const HOUR = 3_600_000;
const SUPERVISOR_MAX_DAYS = 365;

export interface BanWanted {
  id: string;
  kind: 'ip' | 'email';
  reason: string;
  hours: number;
}

/** Whom a restriction is about: the person of one conversation. */
export interface BannedPerson {
  id: string;
  email: string;
  ip: string;
}

/** Agents restrict up to the institution's maximum; supervisors up to a year. */
export function maxBanHours(institution: Institution, author: StaffMember): number {
  const { agentMaxBanDays } = institution.settings.misconduct;
  return 24 * (hasRole(author, 'supervisor') ? SUPERVISOR_MAX_DAYS : agentMaxBanDays);
}

/** "el sistema debe habilitar una herramienta para bloquear esa IP" (IPES): with reason, author and expiry. */
export async function ban(
  world: World,
  institution: Institution,
  author: StaffMember,
  person: BannedPerson,
  wanted: BanWanted,
): Promise<{ ok: true; ban: Ban } | Refusal> {
  const target = wanted.kind === 'ip' ? { address: person.ip } : { email: person.email };
  const verdict = checkBan(
    { ...target, reason: wanted.reason, hours: wanted.hours },
    { maxHours: maxBanHours(institution, author), documentationIsPublic: world.config.demo },
  );
  if (!verdict.ok) return verdict;
  const now = world.now();
  const row: Ban = {
    institutionId: institution.id,
    id: wanted.id,
    kind: wanted.kind,
    value: wanted.kind === 'ip' ? connectionOf(person.ip) : mailboxOf(person.email),
    reason: normalise(wanted.reason).trim(),
    authorId: author.userId,
    authorName: author.name,
    conversationId: person.id,
    createdAt: now,
    until: now + wanted.hours * HOUR,
    liftedAt: null,
    liftedBy: null,
    liftReason: null,
  };
  const stored = await world.db.transaction((tx) => insertBan(tx, row));
  // A double click is answered like the first; an id that names another restriction has restricted nobody.
  const same = stored?.conversationId === row.conversationId && stored.value === row.value;
  return same ? { ok: true, ban: stored } : refuse('malformed_request', { field: 'id' });
}

/** A restriction is lifted with a reason and stays written; only supervisors and administrators may. */
export async function lift(
  world: World,
  institution: Institution,
  author: StaffMember,
  id: string,
  reason: string,
): Promise<Verdict> {
  const liftReason = normalise(reason).trim();
  if (liftReason === '') return refuse('ban_reason_missing', { field: 'reason' });
  const now = world.now();
  const lifted = await liftBan(world.db, institution.id, id, {
    liftedAt: now,
    liftedBy: author.name,
    liftReason,
  });
  if (lifted) return { ok: true };
  const known = (await bansOf(world.db, institution.id)).some((it) => it.id === id);
  return known ? { ok: true } : refuse('not_found');
}
