import { randomUUID } from 'node:crypto';
import type { SignInOutcome, SignInWay } from '../database/schema/index.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { waitBeforeSignIn } from '../rules/sign-in-throttle.ts';
import type { World } from '../world.ts';
import { failuresOf, forgetAttempt, insertAttempt, lockAttempts } from './attempts-store.ts';
import type { Origin } from './auth-library.ts';
import type { StaffMember } from './member.ts';

export interface Attempt {
  email: string;
  /** What it is until it is known to be right. */
  outcome: Exclude<SignInOutcome, 'entered'>;
  way: SignInWay;
}

/** Counted as failed before it is known, so that a hundred at the same time are a hundred. */
export async function admitAttempt(
  world: Pick<World, 'db' | 'now'>,
  attempt: Attempt,
  from: Origin,
): Promise<{ ok: true; attemptId: string } | Refusal> {
  // One connection of IPv6 has as many addresses as it likes.
  const ip = connectionOf(from.ip);
  return world.db.transaction(async (tx) => {
    await lockAttempts(tx, attempt.email, ip);
    const now = world.now();
    const waitMs = waitBeforeSignIn(await failuresOf(tx, attempt.email, ip, now), now);
    if (waitMs > 0) return refuse('too_many_sign_ins', { detail: { segundos: Math.ceil(waitMs / 1000) } });
    const id = randomUUID();
    const { userAgent } = from;
    await insertAttempt(tx, { ...attempt, id, ip, userAgent, at: now, succeeded: false });
    return { ok: true, attemptId: id };
  });
}

/** Somebody came in by a way that asks for no password: from now on this address is known for the account. */
export async function noteEntry(
  world: Pick<World, 'db' | 'now'>,
  { email, way }: { email: string; way: SignInWay },
  { ip, userAgent }: Origin,
): Promise<void> {
  await insertAttempt(world.db, {
    id: randomUUID(),
    email,
    way,
    ip: connectionOf(ip),
    userAgent,
    at: world.now(),
    outcome: 'entered',
    succeeded: true,
  });
}

/** A signed-in person shows the own password once more; guesses are counted like those of the sign-in. */
export async function showPassword(
  world: World,
  member: Pick<StaffMember, 'userId' | 'email'>,
  password: string,
  from: Origin,
): Promise<{ ok: true } | Refusal> {
  const attempt: Attempt = { email: member.email, outcome: 'wrong_password', way: 'password' };
  const admitted = await admitAttempt(world, attempt, from);
  if (!admitted.ok) return admitted;
  if (!(await world.auth.isPassword(member.userId, password))) {
    return refuse('password_wrong', { field: 'current' });
  }
  await forgetAttempt(world.db, admitted.attemptId);
  return { ok: true };
}
