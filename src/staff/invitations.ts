import { recordChange, type Author } from '../changes/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { dropUnsentAccessMails } from '../mail/outbox.ts';
import type { StaffRole } from '../protocol.ts';
import type { HandedLink, InvitationRequest } from '../protocol/people.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { decideOnPeople } from './decide-on-people.ts';
import { handOver } from './hand-over-link.ts';
import { checkPerson } from './invite.ts';
import {
  changeInvitation,
  insertInvitation,
  lockInvitation,
  openInvitations,
  type InvitationRow,
} from './link-store.ts';
import { newLinkToken } from './links.ts';
import { invitationMail } from './mail-words.ts';
import { accountExists } from './store.ts';
import type { Tx } from '../database/pool.ts';

const DAY_MS = 24 * 60 * 60_000;
const INVITATION_DAYS = 7;

/** Who invites, and where the link leads: `https://…/ingreso?invitacion=…`. */
export interface Inviting {
  by: Author;
  base: string;
  byHand: boolean;
}

type Handed = ({ ok: true } & HandedLink) | Refusal;

export async function invite(
  world: World,
  institution: Institution,
  wanted: InvitationRequest,
  how: Inviting,
): Promise<Handed> {
  const checked = checkPerson(wanted);
  if (!checked.ok) return checked;
  const { name, email } = checked;
  const roles = [...new Set(wanted.roles)];
  const handed = await decideOnPeople(world, institution.id, how.by, async (tx): Promise<Handed> => {
    if (await accountExists(tx, email)) return refuse('account_exists', { field: 'email' });
    const open = await openInvitations(tx, institution.id);
    if (open.some((one) => one.email === email || one.id === wanted.id)) {
      return refuse('invitation_pending', { field: 'email' });
    }
    const { token, hash } = newLinkToken(institution.id);
    const now = world.now();
    const row = { institutionId: institution.id, id: wanted.id, name, email, roles };
    const times = { createdAt: now, sentAt: now, expiresAt: now + INVITATION_DAYS * DAY_MS };
    await insertInvitation(tx, { ...row, ...times, tokenHash: hash, invitedByName: how.by.name });
    await log(tx, world, how.by, row, { before: null, after: { invited: true, name, roles } });
    return { ok: true, ...(await send(world, tx, { institution, row, token }, how)) };
  });
  world.wakeMail();
  return handed;
}

/** A new link; the one of before opens nothing any more. */
export async function resendInvitation(
  world: World,
  institution: Institution,
  id: string,
  how: Inviting,
): Promise<Handed> {
  const handed = await decideOnPeople(world, institution.id, how.by, async (tx): Promise<Handed> => {
    const row = await lockInvitation(tx, institution.id, id);
    if (!row) return refuse('not_found');
    const spent = spentInvitation(row);
    if (spent) return spent;
    const { token, hash } = newLinkToken(institution.id);
    const now = world.now();
    await changeInvitation(tx, row, {
      tokenHash: hash,
      sentAt: now,
      expiresAt: now + INVITATION_DAYS * DAY_MS,
    });
    await dropUnsentAccessMails(tx, institution.id, aboutInvitation(row.id));
    await log(tx, world, how.by, row, { before: null, after: { invited: 'again' } });
    return { ok: true, ...(await send(world, tx, { institution, row, token }, how)) };
  });
  world.wakeMail();
  return handed;
}

export async function revokeInvitation(
  world: World,
  institution: Institution,
  id: string,
  by: Author,
): Promise<Verdict> {
  return decideOnPeople(world, institution.id, by, async (tx): Promise<Verdict> => {
    const row = await lockInvitation(tx, institution.id, id);
    if (!row) return refuse('not_found');
    const spent = spentInvitation(row);
    if (spent) return spent;
    await changeInvitation(tx, row, { revokedAt: world.now() });
    await dropUnsentAccessMails(tx, institution.id, aboutInvitation(row.id));
    await log(tx, world, by, row, { before: { invited: true }, after: { invited: false } });
    return { ok: true };
  });
}

/** Why an invitation cannot be used or sent again, apart from its age. */
export function spentInvitation({
  usedAt,
  revokedAt,
}: Pick<InvitationRow, 'usedAt' | 'revokedAt'>): Refusal | undefined {
  if (usedAt !== null) return refuse('link_used');
  return revokedAt === null ? undefined : refuse('link_revoked');
}

const aboutInvitation = (id: string) => `invitation:${id}`;

type Named = { id: string; email: string; name: string; roles: StaffRole[] };

async function send(
  world: World,
  tx: Tx,
  { institution, row, token }: { institution: Institution; row: Named; token: string },
  { base, byHand }: Inviting,
): Promise<HandedLink> {
  const link = `${base}/ingreso?invitacion=${token}`;
  const about = { institution: institution.settings.name, name: row.name, link };
  const words = invitationMail(about, { days: INVITATION_DAYS });
  const mail = { institutionId: institution.id, about: aboutInvitation(row.id), recipient: row.email };
  return handOver(world, tx, { ...mail, link, words }, byHand);
}

async function log(
  tx: Tx,
  world: World,
  by: Author,
  { institutionId, email }: Pick<InvitationRow, 'institutionId' | 'email'>,
  change: { before: unknown; after: unknown },
): Promise<void> {
  const of = { subject: 'people' as const, key: email };
  await recordChange(tx, institutionId, { by, now: world.now(), change: { ...of, ...change } });
}
