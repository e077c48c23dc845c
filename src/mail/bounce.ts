import type { Database } from '../database/pool.ts';
import type { MailWatch } from './deliver.ts';
import { readDeliveryReport } from './delivery-report.ts';
import { findMails, giveUp, type OutboxMail } from './outbox.ts';

export type Bounced =
  /** Now it is known that it never arrived. */
  | { was: 'returned'; mail: OutboxMail; reason: string }
  /** This, or another failure of the same mail, was known before. */
  | { was: 'known'; mail: OutboxMail }
  /** It is on its way still (delayed, relayed), or arrived. */
  | { was: 'under_way'; mail: OutboxMail; action: string }
  | { was: 'not_ours' };

/** Takes a mail that came back to the sender's mailbox; the same one twice is taken once. */
export async function takeBounce(
  db: Database,
  institutionIds: string[],
  { message, now }: { message: string; now: number },
  watch: MailWatch,
): Promise<Bounced> {
  const report = readDeliveryReport(message);
  if (!report || institutionIds.length === 0) return { was: 'not_ours' };
  const [mail] = await findMails(db, institutionIds, [report.mailId]);
  if (!mail) return { was: 'not_ours' };
  const { action, reason } = report;
  if (action !== 'failed') return { was: 'under_way', mail, action };
  const isNews = await db.transaction(async (tx) => {
    const given = await giveUp(tx, mail, { at: now, reason, attempts: mail.attempts });
    if (given) await watch.givenUp(tx, mail, { reason, at: now });
    return given;
  });
  if (isNews) watch.settled(mail);
  return isNews ? { was: 'returned', mail, reason } : { was: 'known', mail };
}
