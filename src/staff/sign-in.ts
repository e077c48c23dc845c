import { randomUUID } from 'node:crypto';
import { connectionOf } from '../rules/ip-address.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import type { StaffMember } from './member.ts';
import { failedSignIns, markSignedIn, memberOfSession, recordSignIn } from './store.ts';

const WINDOW_MS = 15 * 60_000;
const MOST_FAILURES_BY_ACCOUNT = 8;
/** An office of many servants shares one address. */
const MOST_FAILURES_BY_ADDRESS = 60;

export interface Credentials {
  email: string;
  password: string;
}

interface Attempt {
  email: string;
  /** One connection of IPv6 has as many addresses as it likes. */
  ip: string;
  at: number;
}

type SignedIn = { ok: true; member: StaffMember; token: string } | Refusal;

/** Which of the two is wrong is never said; too many failures close the door for a while. */
export async function signIn(
  world: World,
  { email: typed, password }: Credentials,
  from: { ip: string; userAgent: string },
): Promise<SignedIn> {
  const email = typed.trim().toLowerCase();
  const now = world.now();
  const attempt = { id: randomUUID(), email, ip: connectionOf(from.ip), at: now, succeeded: false };
  const closed = refuse('too_many_sign_ins', { detail: { segundos: WINDOW_MS / 1000 } });
  if (await isOverdone(world, attempt, 0)) return closed;
  // Counted as failed before it is known, and then looked at again: a hundred at the same time are a hundred.
  await recordSignIn(world.db, attempt);
  if (await isOverdone(world, attempt, 1)) return closed;
  const token = await world.auth.signIn(email, password, from);
  const member = token === undefined ? undefined : await memberOfSession(world.db, token);
  if (member && token !== undefined) {
    await markSignedIn(world.db, attempt.id);
    return { ok: true, member, token };
  }
  // A right password of a disabled account leaves no session behind.
  if (token !== undefined) await world.auth.signOut(token);
  return refuse('wrong_credentials');
}

/** `own`: how many of the counted ones are this attempt itself. */
async function isOverdone(world: World, { email, ip, at }: Attempt, own: number): Promise<boolean> {
  const failed = await failedSignIns(world.db, email, ip, at - WINDOW_MS);
  return failed.byEmail - own >= MOST_FAILURES_BY_ACCOUNT || failed.byIp - own >= MOST_FAILURES_BY_ADDRESS;
}
