import { takeBounce, type Bounced } from '../../src/mail/bounce.ts';
import { messagesIn } from '../../src/mail/delivery-report.ts';
import { questionMailWatch } from '../../src/offline-messages/mail-news.ts';
import type { Office } from './office.ts';
import { AdminRefusal, type Terminal } from './terminal.ts';

/** A mailbox has more of it than our reports: what is not ours is passed over, and is no fault. */
export async function bounce({ db, institutions, now }: Office, { stdin, out }: Terminal): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  const messages = messagesIn(Buffer.concat(chunks).toString('utf8'));
  if (messages.length === 0)
    throw new AdminRefusal('No message came in. Use: npm run admin -- bounce < message');
  const ids = await institutions.ids();
  // Consoles see it with their next heartbeat: this process has no streams.
  for (const message of messages) {
    out(inWords(await takeBounce(db, ids, { message, now: now() }, questionMailWatch())));
  }
  return 0;
}

function inWords(done: Bounced): string {
  switch (done.was) {
    case 'not_ours':
      return 'Not a delivery report about a mail of ours: left alone.';
    case 'under_way':
      return `${done.mail.id} (${done.mail.institutionId}): ${done.action || 'no failure'}, nothing to mark.`;
    case 'known':
      return `${done.mail.id} (${done.mail.institutionId}): was marked before.`;
    case 'returned':
      return `${done.mail.id} (${done.mail.institutionId}): did not arrive. ${done.reason}`;
  }
}
