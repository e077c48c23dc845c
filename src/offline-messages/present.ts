import type { Institution } from '../institutions/directory.ts';
import { mailState } from '../mail/mail-state.ts';
import type { OutboxMail } from '../mail/outbox.ts';
import type { InboxAnswer, InboxMail, InboxRow, MailState } from '../protocol/inbox.ts';
import type { OfflineAnswer, OfflineQuestion } from './store.ts';

/** `answers` and `mails`: those of this question, in order. */
export function presentQuestion(
  row: OfflineQuestion,
  answers: readonly OfflineAnswer[],
  mails: readonly OutboxMail[],
): InboxRow {
  const { agentId: id, agentName: name, claimedAt: since } = row;
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    email: row.email,
    body: row.body,
    origin: row.origin,
    leftAt: row.leftAt,
    dueOn: row.dueOn,
    holder: id === null || name === null || since === null ? null : { id, name, since },
    answeredAt: row.answeredAt,
    answeredBy: answers[0]?.authorName ?? null,
    mail: worstOf(mails),
  };
}

const FROM_WORST: readonly MailState[] = ['bounced', 'failed', 'retrying', 'queued', 'sent'];

/** A mail that was sent anew is not worried about any more. */
function worstOf(mails: readonly OutboxMail[]): MailState | null {
  const replaced = new Set(mails.map(({ resendOf }) => resendOf));
  const states = new Set(mails.filter(({ id }) => !replaced.has(id)).map(mailState));
  return FROM_WORST.find((state) => states.has(state)) ?? null;
}

export function presentAnswer(row: OfflineAnswer): InboxAnswer {
  const { id, seq, body, authorName, recipient, answeredAt, ip } = row;
  return { id, seq, body, authorName, recipient, answeredAt, ip };
}

export function presentMails(mails: readonly OutboxMail[]): InboxMail[] {
  const replaced = new Set(mails.map(({ resendOf }) => resendOf));
  return mails.map((mail) => {
    const state = mailState(mail);
    return {
      id: mail.id,
      about: firstOf(mails, mail).onceKey.endsWith('/received') ? 'acknowledgement' : 'answer',
      recipient: mail.recipient,
      subject: mail.subject,
      queuedAt: mail.createdAt,
      sentAt: mail.sentAt,
      failedAt: mail.failedAt,
      nextTryAt: state === 'retrying' ? mail.sendAfter : null,
      attempts: mail.attempts,
      state,
      serverWords: mail.lastError ?? mail.serverAnswer,
      sentAnew: replaced.has(mail.id),
      isResend: mail.resendOf !== null,
    };
  });
}

/** The mail that all the resends began with. */
function firstOf(mails: readonly OutboxMail[], mail: OutboxMail): OutboxMail {
  const before = mails.find(({ id }) => id === mail.resendOf);
  return before ? firstOf(mails, before) : mail;
}

/** What the form asked for besides name, e-mail and question, with its labels. */
export function presentForm({ settings }: Institution, row: OfflineQuestion) {
  const labels = new Map(settings.entryFields.map(({ key, label }) => [key, label]));
  return Object.entries(row.form).map(([key, value]) => ({ label: labels.get(key) ?? key, value }));
}
