import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import { mailboxOf } from '../rules/email.ts';
import { connectionOf, isPublic } from '../rules/ip-address.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { insertBan, othersInNetwork } from './ban-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** With this many other people behind the same address in 30 days, it is a library or a café, not a person. */
const SHARED_BY = 5;

/** What a restriction needs to know of the conversation it comes from. */
export interface Misconduct {
  id: string;
  sessionId: string;
  email: string;
  ip: string;
}

/** Whom else an address or a range would shut out; without an e-mail, everybody who used it. */
export async function othersBehind(
  db: Database | Tx,
  institution: Institution,
  network: string,
  email: string | undefined,
  now: number,
): Promise<number> {
  const notMailbox = email === undefined ? undefined : mailboxOf(email);
  return othersInNetwork(db, institution.id, network, { notMailbox, since: now - 30 * DAY });
}

/**
 * "El mal uso del servicio será sancionado con la restricción inmediata del usuario" (Putumayo): session and e-mail
 * at once, and the address where it is public and fewer than five other people used it in 30 days.
 */
export async function restrictAfterMisconduct(
  tx: Tx,
  world: World,
  institution: Institution,
  author: StaffMember,
  conversation: Misconduct,
): Promise<void> {
  const { restrictAtOnce, restrictHours } = institution.settings.misconduct;
  if (!restrictAtOnce) return;
  const now = world.now();
  const ban = {
    institutionId: institution.id,
    reason: 'Trato indebido con el funcionario que atendió la consulta',
    authorId: author.userId,
    authorName: author.name,
    conversationId: conversation.id,
    createdAt: now,
    until: now + restrictHours * HOUR,
  };
  await insertBan(tx, { ...ban, id: randomUUID(), kind: 'session', value: conversation.sessionId });
  await insertBan(tx, { ...ban, id: randomUUID(), kind: 'email', value: mailboxOf(conversation.email) });
  const connection = connectionOf(conversation.ip);
  const others = await othersBehind(tx, institution, connection, conversation.email, now);
  if (isPublic(conversation.ip, { documentationIsPublic: world.config.demo }) && others < SHARED_BY) {
    await insertBan(tx, { ...ban, id: randomUUID(), kind: 'ip', value: connection });
  }
}
