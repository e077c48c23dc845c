const OURS = /ventanilla\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])/i;

/**
 * The same for every attempt to send it, so that a mail server that meets it twice knows it, and what comes back
 * ("undeliverable") is found by it.
 */
export function messageIdOf(mailId: string, from: string): string {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${envelopeIdOf(mailId)}@${domain}>`;
}

/** RFC 3461 ENVID: a server that knows DSN repeats it in its report. */
export const envelopeIdOf = (mailId: string): string => `ventanilla.${mailId}`;

/** The id of our mail in a Message-ID or an envelope id; undefined: it is not one of ours. */
export function mailIdIn(text: string): string | undefined {
  return OURS.exec(text)?.[1]?.toLowerCase();
}
