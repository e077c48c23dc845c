import { randomBytes } from 'node:crypto';
import type { SignInWay } from '../database/schema/index.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { keepTicket } from './account-store.ts';
import { admitAttempt } from './admit-attempt.ts';
import { noteOutcome } from './attempts-store.ts';
import type { Origin } from './auth-library.ts';
import { hashOf } from './links.ts';
import type { StaffMember } from './member.ts';
import { memberOfSession } from './store.ts';

const TICKET_MINUTES = 10;

export interface Credentials {
  email: string;
  password: string;
}

/** Inside, or at the second step: the ticket says who already gave the right password. */
export type SignedIn =
  | { ok: true; next: 'in'; member: StaffMember; token: string }
  | { ok: true; next: 'code'; ticket: string }
  | Refusal;

/** What a ticket stands for, until the code is shown. */
export interface Pending {
  institutionId: string;
  userId: string;
  email: string;
  attemptId: string;
  way: SignInWay;
}

/** Which of the two is wrong is never said; guesses are stopped or slowed down (rules/sign-in-throttle). */
export async function signIn(
  world: World,
  { email: typed, password }: Credentials,
  from: Origin,
): Promise<SignedIn> {
  const email = typed.trim().toLowerCase();
  const admitted = await admitAttempt(world, { email, outcome: 'wrong_password', way: 'password' }, from);
  if (!admitted.ok) return admitted;
  const token = await world.auth.signIn(email, password, from);
  if (token === undefined) return refuse('wrong_credentials');
  return letIn(world, token, { attemptId: admitted.attemptId, way: 'password' });
}

/** A session was made: it opens the console, or gives way to a ticket where a code is still to be shown. */
export async function letIn(
  world: World,
  token: string,
  { attemptId, way }: Pick<Pending, 'attemptId' | 'way'>,
): Promise<SignedIn> {
  const member = await memberOfSession(world.db, token);
  if (!member) {
    // A right password of a disabled account leaves no session behind.
    await world.auth.signOut(token);
    await noteOutcome(world.db, attemptId, 'disabled');
    return refuse('wrong_credentials');
  }
  if (!member.secondFactor) {
    await noteOutcome(world.db, attemptId, 'entered');
    return { ok: true, next: 'in', member, token };
  }
  await world.auth.signOut(token);
  await noteOutcome(world.db, attemptId, 'awaiting_code');
  const { institutionId, userId, email } = member;
  const ticket = randomBytes(32).toString('base64url');
  const pending: Pending = { institutionId, userId, email, attemptId, way };
  await keepTicket(world.db, hashOf(ticket), { minutes: TICKET_MINUTES, value: pending });
  return { ok: true, next: 'code', ticket };
}
