/** What travels about restrictions. */

export type BanKind = 'ip' | 'email' | 'session';
export type BanState = 'in_force' | 'expired' | 'lifted';

/** POST /staff/bans — about the person of a conversation. */
export interface BanRequest {
  id: string;
  conversationId: string;
  kind: 'ip' | 'email';
  reason: string;
  /** For colleagues; the restricted person never reads it. */
  note?: string | undefined;
  hours: number;
}

/** POST /staff/bans/by-hand — an address, a CIDR range or an e-mail. */
export interface BanByHand {
  id: string;
  kind: 'ip' | 'email';
  value: string;
  reason: string;
  note?: string | undefined;
  hours: number;
}

/** GET /staff/bans/preview?conversationId&kind and /staff/bans/preview-by-hand?value&kind */
export interface BanPreview {
  /** What would be restricted: the network or the mailbox. */
  value: string;
  /** How many other people used this address or range in the last 30 days. */
  othersIn30Days: number;
  /** Others who wait or converse at this moment and would be let go. */
  othersNow: number;
  maxHours: number;
}

export interface BanView {
  id: string;
  kind: BanKind;
  value: string;
  reason: string;
  note: string;
  authorName: string;
  createdAt: number;
  /** With what was added later. */
  until: number;
  /** As it was first decided. */
  firstUntil: number;
  state: BanState;
  liftedAt: number | null;
  liftedBy: string | null;
  liftReason: string | null;
  /** Extensions, oldest first. */
  additions: { at: number; authorName: string; reason: string; until: number }[];
  conversation: { id: string; number: number } | null;
}

/** GET /staff/bans?text&author&state&page */
export interface BansPage {
  bans: BanView[];
  total: number;
  page: number;
  pageSize: number;
  /** Who has restricted somebody, for the filter. */
  authors: string[];
  /** The longest this person may restrict by hand, in hours. */
  maxHours: number;
}
