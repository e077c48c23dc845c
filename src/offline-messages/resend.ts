import type { Author } from '../changes/store.ts';
import { mailState } from '../mail/mail-state.ts';
import { mailsOfQuestions, queueMail } from '../mail/outbox.ts';
import { checkEmail, mailboxOf, normaliseEmail } from '../rules/email.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { announceInbox } from './announce.ts';
import { changeOfflineQuestion, lockOfflineQuestion, recordQuestionEvent } from './store.ts';

interface Resending {
  institutionId: string;
  questionId: string;
  /** Named by the console: the same wish sent again sends one mail. */
  id: string;
  mailId: string;
  email: string;
  by: Author;
}

/**
 * The same words once more, as a mail of its own; to another address when the citizen's was mistyped, which from then
 * on is where answers go. What is still on its way is not sent a second time.
 */
export async function resendMail(world: World, wanted: Resending): Promise<Verdict> {
  const email = normaliseEmail(wanted.email);
  const address = checkEmail(email);
  if (!address.ok) return { ...address, field: 'email' };
  const { institutionId, questionId, by } = wanted;
  const verdict = await world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockOfflineQuestion(tx, institutionId, questionId);
    const mails = row ? await mailsOfQuestions(tx, institutionId, [questionId]) : [];
    const mail = mails.find(({ id }) => id === wanted.mailId);
    if (!row || !mail) return refuse('not_found');
    const onceKey = `resend/${wanted.id}`;
    const same = mails.find((other) => other.onceKey === onceKey);
    if (same) return same.recipient === email ? allowed : refuse('message_id_reused');
    const last = newestOf(mails, mail.id);
    if (['queued', 'retrying'].includes(mailState(last))) return refuse('mail_under_way');
    const now = world.now();
    const queued = await queueMail(tx, {
      institutionId,
      onceKey,
      conversationId: null,
      questionId,
      resendOf: last.id,
      recipient: email,
      replyTo: mail.replyTo,
      subject: mail.subject,
      body: mail.body,
      now,
    });
    // The wish that goes by this name was about another question: nothing is written as sent that is not.
    if (!queued) return refuse('message_id_reused');
    const isOther = mailboxOf(email) !== mailboxOf(row.correctedEmail ?? row.email);
    if (isOther) await changeOfflineQuestion(tx, row, { correctedEmail: email });
    await recordQuestionEvent(tx, row, {
      kind: 'resent',
      at: now,
      actor: 'agent',
      actorId: by.id,
      actorName: by.name,
      ip: by.ip,
      data: { before: last.recipient, after: email, subject: mail.subject },
    });
    return allowed;
  });
  if (verdict.ok) {
    world.wakeMail();
    announceInbox(world, institutionId);
  }
  return verdict;
}

type Mail = Awaited<ReturnType<typeof mailsOfQuestions>>[number];

/** Of a mail and those that took its place, the last: two people who press the button at once send it once. */
function newestOf(mails: readonly Mail[], id: string): Mail {
  const own = mails.find((mail) => mail.id === id);
  if (!own) throw new Error('a mail that is not among them');
  const next = mails.find((mail) => mail.resendOf === id);
  return next ? newestOf(mails, next.id) : own;
}
