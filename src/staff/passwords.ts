import { randomUUID } from 'node:crypto';
import { recordChange, type Author } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import { dropUnsentAccessMails } from '../mail/outbox.ts';
import type { HandedLink, LinkOwner } from '../protocol/people.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { deleteSessions } from './account-store.ts';
import { noteEntry, showPassword } from './admit-attempt.ts';
import type { Origin } from './auth-library.ts';
import { handOver } from './hand-over-link.ts';
import { checkPassword } from './invite.ts';
import { insertReset, resetOfToken, resetsSince, spendResets } from './link-store.ts';
import { hashOf, institutionOfToken, newLinkToken } from './links.ts';
import { resetMail } from './mail-words.ts';
import type { StaffMember } from './member.ts';
import { activeStaffOfUser, lockPerson } from './people-store.ts';
import { endStreamsOf } from './sessions.ts';
import type { StaffRow } from './store.ts';

const HOUR_MS = 60 * 60_000;
const RESET_HOURS = 24;
/** Somebody who asks and asks for another's account fills a mailbox; three an hour are enough for its owner. */
const MOST_RESETS_AN_HOUR = 3;

/** The own one, shown once more; every other session of the account ends. */
export async function changeOwnPassword(
  world: World,
  member: StaffMember,
  { current, next }: { current: string; next: string },
  from: Origin,
): Promise<Verdict> {
  const strong = checkPassword(next);
  if (!strong.ok) return { ...strong, field: 'next' };
  const shown = await showPassword(world, member, current, from);
  if (!shown.ok) return shown;
  const by = { id: member.userId, name: member.name, ip: from.ip };
  const ended = await world.db.transaction(async (tx) => {
    await setPassword(world, tx, member, { password: next, by });
    return deleteSessions(tx, member.userId, { butFor: member.sessionId });
  });
  endStreamsOf(world, member.institutionId, ended);
  return { ok: true };
}

/** "Olvidé mi contraseña". What is answered does not depend on whether there is such an account. */
export async function askForReset(world: World, typed: string, base: string): Promise<void> {
  const email = typed.trim().toLowerCase();
  const person = await activeStaffOfUser(world.db, await world.institutions.ids(), email);
  const institution = person && (await world.institutions.find(person.institutionId));
  if (!institution) return;
  await world.db.transaction(async (tx) => {
    await lockPerson(tx, person.institutionId, person.userId);
    const asked = await resetsSince(tx, institution.id, person.userId, world.now() - HOUR_MS);
    if (asked < MOST_RESETS_AN_HOUR) await makeReset(world, tx, institution, person, { base, byHand: false });
  });
  world.wakeMail();
}

/** A link with which this person chooses a password; mailed, or shown once. */
export async function makeReset(
  world: World,
  tx: Tx,
  institution: Institution,
  person: StaffRow,
  { base, byHand }: { base: string; byHand: boolean },
): Promise<HandedLink> {
  const { token, hash } = newLinkToken(institution.id);
  const now = world.now();
  const { userId, name, email } = person;
  await insertReset(tx, {
    institutionId: institution.id,
    id: randomUUID(),
    userId,
    tokenHash: hash,
    createdAt: now,
    expiresAt: now + RESET_HOURS * HOUR_MS,
  });
  const link = `${base}/ingreso?clave=${token}`;
  const words = resetMail({ institution: institution.settings.name, name, link }, { hours: RESET_HOURS });
  const mail = { institutionId: institution.id, about: aboutReset(userId), recipient: email };
  return handOver(world, tx, { ...mail, link, words }, byHand);
}

export async function lookAtReset(
  world: World,
  token: string,
): Promise<({ ok: true } & LinkOwner) | Refusal> {
  const found = await world.db.transaction((tx) => find(world, tx, token));
  if (!found.ok) return found;
  const { name, email } = found.person;
  return { ok: true, institution: found.institution, name, email };
}

/** The link serves once; whoever was signed in with the old password is signed out. A second step stays. */
export async function acceptReset(
  world: World,
  { token, password }: { token: string; password: string },
  from: Origin,
): Promise<Verdict> {
  const strong = checkPassword(password);
  if (!strong.ok) return strong;
  const done = await world.db.transaction(async (tx) => {
    const found = await find(world, tx, token);
    if (!found.ok) return found;
    const { person } = found;
    await spendResets(tx, person, world.now());
    await dropUnsentAccessMails(tx, person.institutionId, aboutReset(person.userId));
    const by = { id: person.userId, name: person.name, ip: from.ip };
    await setPassword(world, tx, person, { password, by });
    return { ok: true as const, person, ended: await deleteSessions(tx, person.userId) };
  });
  if (!done.ok) return done;
  endStreamsOf(world, done.person.institutionId, done.ended);
  await noteEntry(world, { email: done.person.email, way: 'link' }, from);
  return { ok: true };
}

async function setPassword(
  world: World,
  tx: Tx,
  { institutionId, userId, email }: Pick<StaffRow, 'institutionId' | 'userId' | 'email'>,
  { password, by }: { password: string; by: Author },
): Promise<void> {
  await world.auth.setPassword(userId, password, tx);
  const change = { subject: 'people' as const, key: email, before: null, after: { password: 'changed' } };
  await recordChange(tx, institutionId, { by, now: world.now(), change });
}

async function find(
  world: World,
  tx: Tx,
  token: string,
): Promise<{ ok: true; person: StaffRow; institution: string } | Refusal> {
  const institution = await world.institutions.find(institutionOfToken(token));
  const row = institution && (await resetOfToken(tx, institution.id, hashOf(token)));
  if (!institution || !row?.person.active) return refuse('link_unknown');
  if (row.reset.usedAt !== null) return refuse('link_used');
  if (row.reset.expiresAt <= world.now()) return refuse('link_expired');
  return { ok: true, person: row.person, institution: institution.settings.name };
}

const aboutReset = (userId: string) => `reset:${userId}`;
