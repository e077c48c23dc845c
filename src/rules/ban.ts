import { checkCharacters, checkLength, normalise } from './characters.ts';
import { checkEmail } from './email.ts';
import {
  isPublicNetwork,
  isTooWide,
  networksAround,
  overlapsText,
  parseNetwork,
  widestBits,
} from './ip-network.ts';
import { allowed, refuse } from './refusal.ts';
import type { Verdict } from './refusal.ts';

/** What is asked for: an address or a range of addresses, an e-mail, or both. */
export interface BanRequest {
  address?: string;
  email?: string;
  reason: string;
  /** For colleagues only. */
  note?: string;
  hours: number;
}

export interface BanLimits {
  /** The institution's maximum for this role; Infinity for none. */
  maxHours: number;
  /** In the demo, whose citizens have documentation addresses. */
  documentationIsPublic?: boolean;
  /** Addresses and ranges of the configured proxies: restricting one would shut everybody out. */
  proxies?: readonly string[];
  reasonMaxLength?: number;
}

/** Instants in epoch milliseconds. */
export interface BanPeriod {
  from: number;
  until: number;
  liftedAt?: number | null;
}

const REASON_MAX_LENGTH = 500;
/** A second click comes a little later, and would end a little later: it is no second extension. */
const LEAST_EXTENSION_MS = 60_000;

export function checkBan(ban: BanRequest, limits: BanLimits): Verdict {
  const target = checkTarget(ban, limits);
  if (!target.ok) return target;
  const reason = checkReason(ban.reason, limits.reasonMaxLength);
  if (!reason.ok) return reason;
  const note = checkNote(ban.note ?? '');
  if (!note.ok) return note;
  if (!Number.isFinite(ban.hours) || ban.hours <= 0) return refuse('ban_hours_malformed', { field: 'hours' });
  if (ban.hours <= limits.maxHours) return allowed;
  return refuse('ban_too_long', { field: 'hours', detail: { max: limits.maxHours } });
}

/** Why: asked for when it is made, extended and lifted. The person it is about reads the first one. */
export function checkReason(text: string, max = REASON_MAX_LENGTH): Verdict {
  const reason = normalise(text).trim();
  if (reason === '') return refuse('ban_reason_missing', { field: 'reason' });
  const fits = checkLength(reason, max, 'ban_reason_too_long');
  const verdict = fits.ok ? checkCharacters(reason, 'staff') : fits;
  return verdict.ok ? allowed : { ...verdict, field: 'reason' };
}

function checkNote(text: string): Verdict {
  const note = normalise(text).trim();
  const fits = checkLength(note, REASON_MAX_LENGTH, 'ban_note_too_long');
  const verdict = fits.ok ? checkCharacters(note, 'staff') : fits;
  return verdict.ok ? allowed : { ...verdict, field: 'note' };
}

/**
 * An extension is a dated addition: it ends later than what is in force, and not later than this author may decide.
 * What is over or lifted is not extended: it would restrict somebody anew under an old reason.
 */
export function checkExtension(
  ban: BanPeriod,
  { hours, reason }: { hours: number; reason: string },
  { maxHours }: BanLimits,
  now: number,
): Verdict {
  if (!isInForce(ban, now)) return refuse('ban_over');
  const why = checkReason(reason);
  if (!why.ok) return why;
  const until = now + hours * 3_600_000;
  if (!Number.isFinite(hours) || until < ban.until + LEAST_EXTENSION_MS)
    return refuse('ban_not_later', { field: 'hours' });
  return hours <= maxHours ? allowed : refuse('ban_too_long', { field: 'hours', detail: { max: maxHours } });
}

/** Half-open: at `until` the person may come back. A lifted ban stays written and has no force. */
export function isInForce(ban: BanPeriod, now: number): boolean {
  const lifted = ban.liftedAt !== undefined && ban.liftedAt !== null && now >= ban.liftedAt;
  return now >= ban.from && now < ban.until && !lifted;
}

/** Until when, with what was added later. */
export function untilOf({ until, extendedUntil }: { until: number; extendedUntil: number | null }): number {
  return extendedUntil ?? until;
}

/** Whom a restriction shuts out. */
export function catches(
  ban: { kind: 'ip' | 'email' | 'session'; value: string },
  person: { ip: string; mailbox: string; sessionId: string },
): boolean {
  if (ban.kind === 'ip') return networksAround(person.ip).includes(ban.value);
  return ban.value === (ban.kind === 'email' ? person.mailbox : person.sessionId);
}

function checkTarget({ address, email }: BanRequest, limits: BanLimits): Verdict {
  if (!address && !email) return refuse('ban_target_missing');
  const place = address ? checkAddress(address, limits) : allowed;
  if (!place.ok) return { ...place, field: 'address' };
  const mail = email ? checkEmail(email) : allowed;
  return mail.ok ? allowed : { ...mail, field: 'email' };
}

function checkAddress(address: string, { proxies = [], ...limits }: BanLimits): Verdict {
  const range = parseNetwork(address);
  if (!range) return refuse('ban_malformed_address');
  if (!isPublicNetwork(range, limits)) return refuse('ban_private_address');
  if (isTooWide(range)) return refuse('ban_range_too_wide', { detail: { max: widestBits(range) } });
  return proxies.some((proxy) => overlapsText(range, proxy)) ? refuse('ban_proxy_address') : allowed;
}
