/** Codes of the catalogue (refusal-codes.ts) about restrictions, *datos*, annotations and programs that fill in forms. */
export const conductRefusals = {
  /** This e-mail or address is restricted; detail may say until when. */
  banned: { status: 403 },
  /** A ban names neither an address nor an e-mail. */
  ban_target_missing: { status: 422 },
  /** Banning a private or loopback address would ban the proxy, and a whole city. */
  ban_private_address: { status: 422 },
  ban_malformed_address: { status: 422 },
  ban_reason_missing: { status: 422 },
  ban_reason_too_long: { status: 422 },
  /** The duration is not a positive number of hours. */
  ban_hours_malformed: { status: 422 },
  /** Longer than the institution's maximum. */
  ban_too_long: { status: 422 },
  ban_note_too_long: { status: 422 },
  /** A range as wide as a town; detail has the widest that may be restricted. */
  ban_range_too_wide: { status: 422 },
  /** The address of a configured proxy, through which everybody comes. */
  ban_proxy_address: { status: 422 },
  /** It ended or was lifted: it is not extended. */
  ban_over: { status: 409 },
  /** An extension ends later than what is in force. */
  ban_not_later: { status: 422 },

  /** A *dato* that the agent asked for was answered with nothing. */
  dato_missing: { status: 422 },
  dato_too_long: { status: 422 },
  /** A character that its kind does not have; detail names it. */
  dato_character: { status: 422 },
  /** It was answered, or another one was asked for meanwhile. */
  dato_not_asked: { status: 409 },
  /** An annotation of a record without words. */
  annotation_missing: { status: 422 },

  /** A field that nobody sees was filled in: a program did it. */
  form_trap: { status: 422 },
  /** Sent sooner than anybody fills it in; the second try gets through. */
  form_too_fast: { status: 429 },
} as const;
