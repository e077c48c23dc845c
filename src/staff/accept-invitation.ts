import { recordChange } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import type { LinkOwner } from '../protocol/people.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { noteEntry } from './admit-attempt.ts';
import type { Origin } from './auth-library.ts';
import { addServant } from './invite.ts';
import { spentInvitation } from './invitations.ts';
import { changeInvitation, invitationOfToken, type InvitationRow } from './link-store.ts';
import { hashOf, institutionOfToken } from './links.ts';

type Found = { ok: true; row: InvitationRow; institution: string } | Refusal;

/** Whose link it is, or why it opens nothing. */
export async function lookAtInvitation(
  world: World,
  token: string,
): Promise<({ ok: true } & LinkOwner) | Refusal> {
  const found = await world.db.transaction((tx) => find(world, tx, token));
  if (!found.ok) return found;
  const { name, email } = found.row;
  return { ok: true, institution: found.institution, name, email };
}

/** The invited person chooses a password: account, place and the end of the link in one transaction. */
export async function acceptInvitation(
  world: World,
  { token, password }: { token: string; password: string },
  from: Origin,
): Promise<{ ok: true; token: string } | Refusal> {
  const done = await world.db.transaction(async (tx) => {
    const found = await find(world, tx, token);
    if (!found.ok) return found;
    const { name, email, roles, institutionId } = found.row;
    const added = await addServant(
      { ...world, db: tx },
      { id: institutionId },
      { name, email, password, roles },
    );
    if (!added.ok) return added;
    const now = world.now();
    await changeInvitation(tx, found.row, { usedAt: now });
    const by = { id: added.userId, name, ip: from.ip };
    const change = { subject: 'people' as const, key: email, before: null, after: { name, roles } };
    await recordChange(tx, institutionId, { by, now, change });
    return { ok: true as const, userId: added.userId, email };
  });
  if (!done.ok) return done;
  await noteEntry(world, { email: done.email, way: 'link' }, from);
  return { ok: true, token: await world.auth.startSession(done.userId, from) };
}

async function find(world: World, tx: Tx, token: string): Promise<Found> {
  const institution = await world.institutions.find(institutionOfToken(token));
  const row = institution && (await invitationOfToken(tx, institution.id, hashOf(token)));
  if (!row) return refuse('link_unknown');
  const spent = spentInvitation(row);
  if (spent) return spent;
  if (row.expiresAt <= world.now()) return refuse('link_expired');
  return { ok: true, row, institution: institution.settings.name };
}
