import { changedMeanwhile } from '../changes/present.ts';
import { recordChange, type Author } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import type { StaffRole } from '../protocol.ts';
import type { HandedLink, PersonEdit } from '../protocol/people.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { deleteSessions, renameAccount } from './account-store.ts';
import { decideOnPeople } from './decide-on-people.ts';
import { checkPerson } from './invite.ts';
import { spendResets } from './link-store.ts';
import { administratorsLeft, changePerson, lockPerson } from './people-store.ts';
import { makeReset } from './passwords.ts';
import { removeSecondFactor } from './second-factor-store.ts';
import { endStreamsOf, leaveDesk, leaveDeskIfSignedOut } from './sessions.ts';
import type { StaffRow } from './store.ts';

/** Which person of the institution, and who decides. */
export interface About {
  userId: string;
  by: Author;
}

/** What citizens read from now on; what was said under the old name stays as it was said. */
export async function editPerson(
  world: World,
  institution: Institution,
  { userId, by }: About,
  edit: PersonEdit,
): Promise<Verdict> {
  const roles = [...new Set(edit.roles)];
  const done = await aboutPerson(world, institution, { userId, by }, async (tx, person) => {
    const checked = checkPerson({ name: edit.name, email: person.email, roles });
    if (!checked.ok) return checked;
    if (edit.revision !== person.revision) {
      return changedMeanwhile(tx, institution.id, { subjects: ['people'], key: person.email });
    }
    const { name } = checked;
    const leavesDesk = person.roles.includes('agent') && !roles.includes('agent');
    await changePerson(tx, person, { name, roles, ...(leavesDesk && { available: false }) });
    await renameAccount(tx, userId, name);
    await logEdit(world, tx, person, { name, roles }, by);
    const ended = attends(person.roles) && !attends(roles) ? await deleteSessions(tx, userId) : [];
    return { ok: true, leavesDesk, ended };
  });
  if (!done.ok) return done;
  endStreamsOf(world, institution.id, done.ended);
  if (done.leavesDesk) await leaveDesk(world, institution, userId);
  return { ok: true };
}

/** Nobody signs in with the account, and whoever is signed in is not any more; everything they did stays. */
export async function disablePerson(world: World, institution: Institution, about: About): Promise<Verdict> {
  const done = await aboutPerson(world, institution, about, async (tx, person) => {
    if (!person.active) return { ok: true, ended: [] };
    await changePerson(tx, person, { active: false, available: false });
    await spendResets(tx, person, world.now());
    await log(world, tx, person, about.by, { before: { active: true }, after: { active: false } });
    return { ok: true, ended: await deleteSessions(tx, person.userId) };
  });
  if (!done.ok) return done;
  endStreamsOf(world, institution.id, done.ended);
  await leaveDesk(world, institution, about.userId);
  return { ok: true };
}

export async function enablePerson(world: World, institution: Institution, about: About): Promise<Verdict> {
  return aboutPerson(world, institution, about, async (tx, person) => {
    if (person.active) return { ok: true };
    await changePerson(tx, person, { active: true });
    await log(world, tx, person, about.by, { before: { active: false }, after: { active: true } });
    return { ok: true };
  });
}

/** A link to choose a new password; the old one goes on until it is used. */
export async function linkForPassword(
  world: World,
  institution: Institution,
  about: About,
  how: { base: string; byHand: boolean },
): Promise<({ ok: true } & HandedLink) | Refusal> {
  const handed = await aboutPerson(world, institution, about, async (tx, person) => {
    if (!person.active) return refuse('person_disabled');
    await log(world, tx, person, about.by, { before: null, after: { password: 'link' } });
    return { ok: true as const, ...(await makeReset(world, tx, institution, person, how)) };
  });
  world.wakeMail();
  return handed;
}

/** For who lost the phone and the backup codes. */
export async function resetSecondFactor(
  world: World,
  institution: Institution,
  about: About,
): Promise<Verdict> {
  return aboutPerson(world, institution, about, async (tx, person) => {
    if (!(await removeSecondFactor(tx, person))) return refuse('second_factor_missing');
    await log(world, tx, person, about.by, {
      before: { secondFactor: true },
      after: { secondFactor: false },
    });
    return { ok: true };
  });
}

/** One session of a person, or all of them. */
export async function endSessionsOf(
  world: World,
  institution: Institution,
  about: About,
  only?: string,
): Promise<Verdict> {
  const done = await aboutPerson(world, institution, about, async (tx, person) => {
    const ended = await deleteSessions(tx, person.userId, only === undefined ? {} : { only });
    if (ended.length === 0) return only === undefined ? { ok: true, ended } : refuse('not_found');
    await log(world, tx, person, about.by, {
      before: { sessions: ended.length },
      after: { sessions: 'ended' },
    });
    return { ok: true, ended };
  });
  if (!done.ok) return done;
  endStreamsOf(world, institution.id, done.ended);
  await leaveDeskIfSignedOut(world, institution, about.userId);
  return { ok: true };
}

/** Under the lock of the institution; whatever was decided, somebody must be left who can decide. */
async function aboutPerson<T extends { ok: true }>(
  world: World,
  institution: Institution,
  { userId, by }: About,
  work: (tx: Tx, person: StaffRow) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return decideOnPeople(world, institution.id, by, async (tx): Promise<T | Refusal> => {
    const person = await lockPerson(tx, institution.id, userId);
    if (!person) return refuse('not_found');
    const done = await work(tx, person);
    if (done.ok && (await administratorsLeft(tx, institution.id)) === 0) {
      return refuse('last_administrator', { field: 'roles' });
    }
    return done;
  });
}

const attends = (roles: readonly StaffRole[]) => roles.includes('agent') || roles.includes('supervisor');

async function logEdit(
  world: World,
  tx: Tx,
  person: StaffRow,
  after: { name: string; roles: StaffRole[] },
  by: Author,
): Promise<void> {
  if (after.name !== person.name) {
    await log(world, tx, person, by, { before: { name: person.name }, after: { name: after.name } });
  }
  if ([...after.roles].sort().join() !== [...person.roles].sort().join()) {
    await log(world, tx, person, by, { before: { roles: person.roles }, after: { roles: after.roles } });
  }
}

async function log(
  world: World,
  tx: Tx,
  { institutionId, email }: StaffRow,
  by: Author,
  change: { before: unknown; after: unknown },
): Promise<void> {
  const of = { subject: 'people' as const, key: email };
  await recordChange(tx, institutionId, { by, now: world.now(), change: { ...of, ...change } });
}
