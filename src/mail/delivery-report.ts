import { mailIdIn } from './message-id.ts';
import { leavesOf, readHeaders, readPart, typeOf } from './mime-parts.ts';

/** What a mail server reports about one of our mails (RFC 3464), for one recipient. */
export interface DeliveryReport {
  mailId: string;
  /** "failed" is the only one that says it will never arrive. */
  action: string;
  /** The server's own words: the diagnostic code, or the status. */
  reason: string;
}

/** Undefined: no delivery report, or not about a mail of ours. */
export function readDeliveryReport(message: string): DeliveryReport | undefined {
  const parts = leavesOf(readPart(message));
  const status = parts.find((part) => /^message\/(global-)?delivery-status$/.test(typeOf(part)));
  if (!status) return undefined;
  const [whole = '', ...recipients] = status.body.trim().split(/\n[ \t]*\n+/);
  const mailId = mailIdIn(readHeaders(whole).get('original-envelope-id') ?? '') ?? originalId(parts);
  const told = recipients.map(readHeaders);
  const worst = told.find((fields) => actionOf(fields) === 'failed') ?? told[0];
  if (mailId === undefined || worst === undefined) return undefined;
  return { mailId, action: actionOf(worst), reason: reasonOf(worst) };
}

/** Several messages in one file: each begins with a line "From …" (mbox). */
export function messagesIn(text: string): string[] {
  const plain = text.replace(/\r\n?/g, '\n');
  if (!plain.startsWith('From ')) return plain.trim() === '' ? [] : [plain];
  return plain
    .split(/(?:^|\n)From [^\n]*\n/)
    .filter((message) => message.trim() !== '')
    .map((message) => message.replace(/^>(>*From )/gm, '$1'));
}

/** The report returns our mail, or its headers. */
function originalId(parts: ReturnType<typeof leavesOf>): string | undefined {
  const returned = parts.filter((part) =>
    /^(message\/(rfc822|global)|(text|message)\/(rfc822|global)-headers)$/.test(typeOf(part)),
  );
  for (const part of returned) {
    const id = mailIdIn(readHeaders(part.body.split('\n\n')[0] ?? '').get('message-id') ?? '');
    if (id !== undefined) return id;
  }
  return undefined;
}

const actionOf = (fields: Map<string, string>): string => (fields.get('action') ?? '').toLowerCase();

/** `smtp; 550 5.1.1 No such user` without the name of the protocol. */
function reasonOf(fields: Map<string, string>): string {
  const diagnostic = fields.get('diagnostic-code')?.replace(/^[\w-]+;\s*/, '');
  return diagnostic ?? `Status ${fields.get('status') ?? '5.0.0'}`;
}
