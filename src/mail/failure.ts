/** Why a mail could not be handed over: the server's own words, and whether trying again can help. */
export interface MailFailure {
  reason: string;
  /** The server said no to this recipient or this text, for good (5xx). */
  permanent: boolean;
  /** The server answered at all; a connection that fails says nothing about the mail. */
  answered: boolean;
}

/** RFC 5321 4.5.4.1: "the give-up time generally needs to be at least 4-5 days". */
const GIVE_UP_AFTER_MS = 5 * 24 * 3_600_000;

/**
 * A 5xx about the recipient or the text is final. One about us (the password, the sender, a greeting that turns us
 * away) is not: the technician mends it, and no mail may be lost meanwhile.
 */
export function failureOf(error: unknown): MailFailure {
  const { response, responseCode, command } = error as {
    response?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  const code = typeof responseCode === 'number' ? responseCode : 0;
  const said = typeof response === 'string' && response !== '' ? response : undefined;
  const aboutThisMail = typeof command === 'string' && /^(RCPT|DATA)/.test(command);
  return {
    reason: said ?? (error instanceof Error ? error.message : String(error)),
    permanent: code >= 500 && code < 600 && aboutThisMail,
    answered: code > 0,
  };
}

/** Tried long enough: a server that has put it off for five days will not take it. Without a server it waits on. */
export function isGivenUp({ permanent, answered }: MailFailure, waitedMs: number): boolean {
  return permanent || (answered && waitedMs >= GIVE_UP_AFTER_MS);
}
