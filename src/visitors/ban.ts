import { recordChange, type Author } from '../changes/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { checkBan, checkExtension, checkReason, untilOf, type BanLimits } from '../rules/ban.ts';
import { normalise } from '../rules/characters.ts';
import { mailboxOf } from '../rules/email.ts';
import { parseNetwork } from '../rules/ip-network.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { formatDateTime } from '../rules/spanish-format.ts';
import { hasRole, type StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { extendBan, insertBan, liftBan, lockBan, type Ban } from './ban-store.ts';

const HOUR = 3_600_000;
const SUPERVISOR_MAX_DAYS = 365;

export interface BanWanted {
  id: string;
  kind: 'ip' | 'email';
  reason: string;
  note?: string | undefined;
  hours: number;
}

/** Whom it is about: the person of a conversation, or what a supervisor wrote by hand. */
export interface BanTarget {
  /** An address, a range or an e-mail, as it came. */
  value: string;
  conversationId: string | null;
}

/** Agents restrict up to the institution's maximum; supervisors and administrators up to a year. */
export function maxBanHours(institution: Institution, author: StaffMember): number {
  const { agentMaxBanDays } = institution.settings.misconduct;
  return 24 * (hasRole(author, 'supervisor', 'administrator') ? SUPERVISOR_MAX_DAYS : agentMaxBanDays);
}

export function banLimits(world: World, institution: Institution, author: StaffMember): BanLimits {
  return {
    maxHours: maxBanHours(institution, author),
    documentationIsPublic: world.config.demo,
    proxies: world.config.trustedProxies,
  };
}

/** As it is kept and compared: the canonical network, or the mailbox. */
export function banValue(kind: 'ip' | 'email', value: string): string {
  return kind === 'ip' ? (parseNetwork(value)?.text ?? value) : mailboxOf(value);
}

/** "el sistema debe habilitar una herramienta para bloquear esa IP" (IPES): with reason, author and expiry. */
export async function ban(
  world: World,
  institution: Institution,
  author: StaffMember,
  target: BanTarget,
  { by, ...wanted }: BanWanted & { by: Author },
): Promise<{ ok: true; ban: Ban } | Refusal> {
  const about = wanted.kind === 'ip' ? { address: target.value } : { email: target.value };
  const said = { reason: wanted.reason, note: wanted.note ?? '' };
  const verdict = checkBan({ ...about, ...said, hours: wanted.hours }, banLimits(world, institution, author));
  if (!verdict.ok) return verdict;
  const now = world.now();
  const row: Ban = {
    institutionId: institution.id,
    id: wanted.id,
    kind: wanted.kind,
    value: banValue(wanted.kind, target.value),
    reason: normalise(said.reason).trim(),
    note: normalise(said.note).trim(),
    authorId: author.userId,
    authorName: author.name,
    conversationId: target.conversationId,
    createdAt: now,
    until: now + wanted.hours * HOUR,
    extendedUntil: null,
    liftedAt: null,
    liftedBy: null,
    liftReason: null,
  };
  const stored = await world.db.transaction(async (tx) => {
    const found = await insertBan(tx, row);
    if (found.isNew && target.conversationId === null) {
      const change = {
        subject: 'ban' as const,
        key: row.value,
        before: null,
        after: ends(institution, row.until),
      };
      await recordChange(tx, institution.id, { by, now, change: { ...change, reason: row.reason } });
    }
    return found.ban;
  });
  // A double click is answered like the first; an id that names another restriction has restricted nobody.
  const same = stored?.conversationId === row.conversationId && stored.value === row.value;
  return same ? { ok: true, ban: stored } : refuse('malformed_request', { field: 'id' });
}

/** A restriction is lifted with a reason and stays written; only supervisors and administrators may. */
export async function lift(
  world: World,
  institution: Institution,
  id: string,
  { reason, by }: { reason: string; by: Author },
): Promise<Verdict> {
  const verdict = checkReason(reason);
  if (!verdict.ok) return verdict;
  const liftReason = normalise(reason).trim();
  const now = world.now();
  return world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockBan(tx, institution.id, id);
    if (!row) return refuse('not_found');
    if (row.liftedAt !== null) return { ok: true };
    await liftBan(tx, institution.id, id, { liftedAt: now, liftedBy: by.name, liftReason });
    const change = {
      subject: 'ban' as const,
      key: row.value,
      before: ends(institution, untilOf(row)),
      after: null,
    };
    await recordChange(tx, institution.id, { by, now, change: { ...change, reason: liftReason } });
    return { ok: true };
  });
}

/** "Extending is a dated addition": the first date stays written, with who moved the end, when and why. */
export async function extend(
  world: World,
  institution: Institution,
  author: StaffMember,
  id: string,
  { hours, reason, by }: { hours: number; reason: string; by: Author },
): Promise<{ ok: true; ban: Ban } | Refusal> {
  const now = world.now();
  return world.db.transaction(async (tx): Promise<{ ok: true; ban: Ban } | Refusal> => {
    const row = await lockBan(tx, institution.id, id);
    if (!row) return refuse('not_found');
    const period = { from: row.createdAt, until: untilOf(row), liftedAt: row.liftedAt };
    const verdict = checkExtension(period, { hours, reason }, banLimits(world, institution, author), now);
    if (!verdict.ok) return verdict;
    const why = normalise(reason).trim();
    const until = now + hours * HOUR;
    await extendBan(tx, {
      institutionId: institution.id,
      banId: id,
      at: now,
      authorId: author.userId,
      authorName: author.name,
      reason: why,
      until,
    });
    const change = {
      subject: 'ban' as const,
      key: row.value,
      before: ends(institution, period.until),
      after: ends(institution, until),
    };
    await recordChange(tx, institution.id, { by, now, change: { ...change, reason: why } });
    return { ok: true, ban: { ...row, extendedUntil: until } };
  });
}

/** As the log of changes shows it. */
const ends = ({ settings }: Institution, until: number): string =>
  `Hasta el ${formatDateTime(until, settings.timezone)}`;
