import type { BanState, BanView } from '../protocol/bans.ts';
import { isInForce, untilOf } from '../rules/ban.ts';
import type { Ban, BanAddition } from './ban-store.ts';

/** A restriction with what was added to it, as servants read it. */
export function presentBan(
  ban: Ban,
  { additions, number, now }: { additions: BanAddition[]; number: number | null; now: number },
): BanView {
  const { id, kind, value, reason, note, authorName, createdAt, liftedAt, liftedBy, liftReason } = ban;
  return {
    id,
    kind,
    value,
    reason,
    note,
    authorName,
    createdAt,
    until: untilOf(ban),
    firstUntil: ban.until,
    state: stateOf(ban, now),
    liftedAt,
    liftedBy,
    liftReason,
    additions: additions
      .filter((it) => it.banId === id)
      .map((it) => ({ at: it.at, authorName: it.authorName, reason: it.reason, until: it.until })),
    conversation: ban.conversationId === null || number === null ? null : { id: ban.conversationId, number },
  };
}

function stateOf(ban: Ban, now: number): BanState {
  if (ban.liftedAt !== null) return 'lifted';
  return isInForce({ from: ban.createdAt, until: untilOf(ban), liftedAt: null }, now)
    ? 'in_force'
    : 'expired';
}
