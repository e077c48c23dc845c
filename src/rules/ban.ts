import { checkLength, normalise } from './characters.ts';
import { checkEmail } from './email.ts';
import { isPublic, parseIp } from './ip-address.ts';
import { allowed, refuse } from './refusal.ts';
import type { Verdict } from './refusal.ts';

/** What is asked for: an address, an e-mail or both. */
export interface BanRequest {
  address?: string;
  email?: string;
  reason: string;
  hours: number;
}

export interface BanLimits {
  /** The institution's maximum for this role; Infinity for none. */
  maxHours: number;
  /** In the demo, whose citizens have documentation addresses. */
  documentationIsPublic?: boolean;
  reasonMaxLength?: number;
}

/** Instants in epoch milliseconds. */
export interface BanPeriod {
  from: number;
  until: number;
  liftedAt?: number | null;
}

const REASON_MAX_LENGTH = 500;

export function checkBan(ban: BanRequest, limits: BanLimits): Verdict {
  const target = checkTarget(ban, limits);
  if (!target.ok) return target;
  const reason = normalise(ban.reason).trim();
  if (reason === '') return refuse('ban_reason_missing', { field: 'reason' });
  const fits = checkLength(reason, limits.reasonMaxLength ?? REASON_MAX_LENGTH, 'ban_reason_too_long');
  if (!fits.ok) return { ...fits, field: 'reason' };
  if (!Number.isFinite(ban.hours) || ban.hours <= 0) return refuse('ban_hours_malformed', { field: 'hours' });
  if (ban.hours <= limits.maxHours) return allowed;
  return refuse('ban_too_long', { field: 'hours', detail: { max: limits.maxHours } });
}

/** Half-open: at `until` the person may come back. A lifted ban stays written and has no force. */
export function isInForce(ban: BanPeriod, now: number): boolean {
  const lifted = ban.liftedAt !== undefined && ban.liftedAt !== null && now >= ban.liftedAt;
  return now >= ban.from && now < ban.until && !lifted;
}

function checkTarget({ address, email }: BanRequest, limits: BanLimits): Verdict {
  if (!address && !email) return refuse('ban_target_missing');
  if (address && !parseIp(address)) return refuse('ban_malformed_address', { field: 'address' });
  if (address && !isPublic(address, limits)) return refuse('ban_private_address', { field: 'address' });
  const mail = email ? checkEmail(email) : allowed;
  return mail.ok ? allowed : { ...mail, field: 'email' };
}
