import { recordChange, type Author } from '../changes/store.ts';
import type { Institution } from '../institutions/directory.ts';
import type { BackupCodes, Enrolment } from '../protocol/people.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { mustHaveSecondFactor, type StaffMember } from './member.ts';
import { confirmSecret, findSecondFactor, offerSecret, removeSecondFactor } from './second-factor-store.ts';
import { makeBackupCodes } from './second-step.ts';
import { newSecret, otpauthUri, stepOfCode } from './totp.ts';

/** The callers have asked for the password: whoever found an open console cannot lock its owner out. */

/** A secret for the phone; it counts only once a code of it is shown. */
export async function offerEnrolment(
  world: World,
  institution: Institution,
  member: StaffMember,
): Promise<({ ok: true } & Enrolment) | Refusal> {
  const secret = newSecret();
  const offered = await world.db.transaction((tx) =>
    offerSecret(tx, whoseOf(member), world.auth.seal.close(secret), world.now()),
  );
  if (!offered) return refuse('second_factor_in_use');
  const uri = otpauthUri(secret, { issuer: institution.settings.shortName, account: member.email });
  return { ok: true, secret: secret.replace(/(.{4})(?=.)/g, '$1 '), uri };
}

export async function confirmEnrolment(
  world: World,
  member: StaffMember,
  code: string,
  by: Author,
): Promise<({ ok: true } & BackupCodes) | Refusal> {
  const whose = whoseOf(member);
  return world.db.transaction(async (tx) => {
    const factor = await findSecondFactor(tx, whose);
    if (!factor) return refuse('second_factor_missing');
    if (factor.confirmed) return refuse('second_factor_in_use');
    const step = stepOfCode(world.auth.seal.open(factor.secret), code, factor.realNow);
    if (step === undefined) return refuse('code_wrong', { field: 'code' });
    const now = world.now();
    if (!(await confirmSecret(tx, whose, step, now))) return refuse('second_factor_in_use');
    await recordChange(tx, member.institutionId, { by, now, change: changeTo(member, true) });
    return { ok: true, codes: await makeBackupCodes(tx, whose) };
  });
}

export async function switchOff(
  world: World,
  institution: Institution,
  member: StaffMember,
  by: Author,
): Promise<Verdict> {
  if (mustHaveSecondFactor(institution, member)) return refuse('second_factor_required');
  return world.db.transaction(async (tx) => {
    if (!(await removeSecondFactor(tx, whoseOf(member)))) return refuse('second_factor_missing');
    await recordChange(tx, institution.id, { by, now: world.now(), change: changeTo(member, false) });
    return { ok: true };
  });
}

export async function renewBackupCodes(
  world: World,
  member: StaffMember,
  by: Author,
): Promise<({ ok: true } & BackupCodes) | Refusal> {
  return world.db.transaction(async (tx) => {
    const factor = await findSecondFactor(tx, whoseOf(member));
    if (!factor?.confirmed) return refuse('second_factor_missing');
    const change = { ...changeTo(member, true), before: null, after: { backupCodes: 'renewed' } };
    await recordChange(tx, member.institutionId, { by, now: world.now(), change });
    return { ok: true, codes: await makeBackupCodes(tx, whoseOf(member)) };
  });
}

const whoseOf = ({ institutionId, userId }: StaffMember) => ({ institutionId, userId });

const changeTo = ({ email }: StaffMember, secondFactor: boolean) => ({
  subject: 'people' as const,
  key: email,
  before: { secondFactor: !secondFactor },
  after: { secondFactor },
});
