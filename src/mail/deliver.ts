import { withoutAddresses } from '../open-log.ts';
import type { World } from '../world.ts';
import { leaseDueMails, markFailed, markSent, type OutboxMail } from './outbox.ts';

/** Gives one mail to the SMTP server and answers what the server said. */
export type Transport = (mail: { to: string; subject: string; text: string }) => Promise<string>;

export function smtpTransport(url: string, from: string): Transport {
  let opened: ReturnType<typeof openSmtp> | undefined;
  return async (mail) => {
    opened ??= openSmtp(url, from);
    const sent = await (await opened).sendMail({ from, ...mail });
    return sent.response;
  };
}

/** Loaded with the first mail: no page waits for it. */
const openSmtp = (url: string, from: string) =>
  import('nodemailer').then((it) => it.createTransport(url, { from }));

const LEASE_MS = 5 * 60_000;
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 30 * 60_000;

/** Waits twice as long after each failure, half an hour at most. */
function retryAfter(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts, 10), LONGEST_RETRY_MS);
}

/** Sends what is due; a failure is kept with its reason and tried again. Answers how many were sent. */
export async function deliverDueMails(world: World, transport: Transport): Promise<number> {
  const institutionIds = await world.institutions.ids();
  const due = await leaseDueMails(world.db, institutionIds, {
    now: world.now(),
    leaseMs: LEASE_MS,
    most: 20,
  });
  let sent = 0;
  for (const mail of due) if (await deliver(world, transport, mail)) sent += 1;
  return sent;
}

async function deliver(world: World, transport: Transport, mail: OutboxMail): Promise<boolean> {
  let answer: string;
  try {
    answer = await transport({ to: mail.recipient, subject: mail.subject, text: mail.body });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const told = { mail: mail.id, attempts: mail.attempts + 1, reason: withoutAddresses(reason) };
    world.log.warn(told, 'a mail could not be sent');
    await markFailed(world.db, mail, reason, world.now() + retryAfter(mail.attempts));
    return false;
  }
  await markSent(world.db, mail, world.now(), answer);
  return true;
}
