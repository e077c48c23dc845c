import type { MailState } from '../protocol/inbox.ts';
import type { OutboxMail } from './outbox.ts';

/** What became of a mail, as honestly as we know it: "sent" is what the server took, and nothing came back. */
export function mailState(mail: Pick<OutboxMail, 'failedAt' | 'sentAt' | 'attempts'>): MailState {
  if (mail.failedAt !== null) return mail.sentAt === null ? 'failed' : 'bounced';
  if (mail.sentAt !== null) return 'sent';
  return mail.attempts > 0 ? 'retrying' : 'queued';
}
