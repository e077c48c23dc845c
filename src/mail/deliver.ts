import type { Tx } from '../database/pool.ts';
import { withoutAddresses } from '../open-log.ts';
import type { World } from '../world.ts';
import { failureOf, isGivenUp } from './failure.ts';
import { envelopeIdOf, messageIdOf } from './message-id.ts';
import { giveUp, leaseDueMails, markFailed, markSent, type OutboxMail } from './outbox.ts';

interface MailToSend {
  /** The outbox row's: its Message-ID and envelope id are made of it. */
  id: string;
  to: string;
  subject: string;
  text: string;
  replyTo: string | null;
  /** As the institution signs; absent: as the installation does. */
  senderName?: string | undefined;
}

/** Gives one mail to the SMTP server and answers what the server said. */
export type Transport = (mail: MailToSend) => Promise<string>;

/** Whoever wrote the mail may want to know what became of it. */
export interface MailWatch {
  /** In the transaction that gives up on it. */
  givenUp(tx: Tx, mail: OutboxMail, why: { reason: string; at: number }): Promise<void>;
  /** After commit: it was sent, put off or given up. */
  settled(mail: OutboxMail): void;
}

const nobody: MailWatch = { givenUp: () => Promise.resolve(), settled: () => undefined };

export function smtpTransport(url: string, from: string): Transport {
  let opened: ReturnType<typeof openSmtp> | undefined;
  return async ({ id, to, subject, text, replyTo, senderName }) => {
    opened ??= openSmtp(url, from);
    const sent = await (
      await opened
    ).sendMail({
      from: signedBy(senderName, from),
      to,
      subject,
      text,
      ...(replyTo === null ? {} : { replyTo }),
      messageId: messageIdOf(id, from),
      // No holiday notice answers a machine (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
      dsn: { id: envelopeIdOf(id), return: 'headers', notify: 'failure', recipient: `rfc822;${to}` },
    });
    return sent.response;
  };
}

/** Loaded with the first mail: no page waits for it. */
const openSmtp = (url: string, from: string) =>
  import('nodemailer').then((it) => it.createTransport(url, { from }));

/** The name is the institution's, the address the installation's: another one would be refused as forged. */
function signedBy(name: string | undefined, from: string): string | { name: string; address: string } {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from;
  return name === undefined ? from : { name, address };
}

const LEASE_MS = 5 * 60_000;
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 30 * 60_000;

/** Waits twice as long after each failure, half an hour at most. */
function retryAfter(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts, 10), LONGEST_RETRY_MS);
}

/**
 * Sends what is due. A passing failure is kept with its reason and tried again; one for good is given up. Answers how
 * many were sent.
 */
export async function deliverDueMails(
  world: World,
  transport: Transport,
  watch: MailWatch = nobody,
): Promise<number> {
  const institutionIds = await world.institutions.ids();
  const due = await leaseDueMails(world.db, institutionIds, {
    now: world.now(),
    leaseMs: LEASE_MS,
    most: 20,
  });
  let sent = 0;
  for (const mail of due) {
    if (await deliver(world, transport, mail, watch)) sent += 1;
    watch.settled(mail);
  }
  return sent;
}

async function deliver(
  world: World,
  transport: Transport,
  mail: OutboxMail,
  watch: MailWatch,
): Promise<boolean> {
  let answer: string;
  try {
    const { id, recipient: to, subject, body: text, replyTo } = mail;
    const signed = (await world.institutions.find(mail.institutionId))?.settings.mail;
    const answers = { replyTo: replyTo ?? signed?.replyTo ?? null, senderName: signed?.senderName };
    answer = await transport({ id, to, subject, text, ...answers });
  } catch (error) {
    await keepFailure(world, mail, error, watch);
    return false;
  }
  await markSent(world.db, mail, world.now(), answer);
  return true;
}

async function keepFailure(world: World, mail: OutboxMail, error: unknown, watch: MailWatch): Promise<void> {
  const failure = failureOf(error);
  const { reason } = failure;
  const at = world.now();
  const final = isGivenUp(failure, at - mail.createdAt);
  const told = { mail: mail.id, attempts: mail.attempts + 1, reason: withoutAddresses(reason), final };
  world.log.warn(told, 'a mail could not be sent');
  if (!final) {
    await markFailed(world.db, mail, reason, at + retryAfter(mail.attempts));
    return;
  }
  await world.db.transaction(async (tx) => {
    if (await giveUp(tx, mail, { at, reason, attempts: mail.attempts + 1 }))
      await watch.givenUp(tx, mail, { reason, at });
  });
}
