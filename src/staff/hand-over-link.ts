import type { Tx } from '../database/pool.ts';
import { queueAccessMail } from '../mail/outbox.ts';
import type { HandedLink } from '../protocol/people.ts';
import type { World } from '../world.ts';

export interface LinkMail {
  institutionId: string;
  /** Names the fact: one mail for each. */
  about: string;
  recipient: string;
  link: string;
  words: { subject: string; body: string };
}

/**
 * The link goes by e-mail; without a mail server, or when the administrator prefers so, it is shown to them once, to be
 * handed over by another way.
 */
export async function handOver(
  world: Pick<World, 'config' | 'now'>,
  tx: Tx,
  mail: LinkMail,
  byHand: boolean,
): Promise<HandedLink> {
  if (byHand || world.config.smtpUrl === undefined) return { sentTo: null, link: mail.link };
  const { institutionId, about, recipient, words } = mail;
  await queueAccessMail(tx, { institutionId, about, recipient, ...words, now: world.now() });
  return { sentTo: recipient, link: null };
}
