import { randomUUID } from 'node:crypto';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import type { StaffMember } from './member.ts';
import { failedSignIns, memberOfSession, recordSignIn } from './store.ts';

const WINDOW_MS = 15 * 60_000;
const MOST_FAILURES_BY_ACCOUNT = 8;
/** An office of many servants shares one address. */
const MOST_FAILURES_BY_ADDRESS = 60;

export interface Credentials {
  email: string;
  password: string;
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
  const failed = await failedSignIns(world.db, email, from.ip, now - WINDOW_MS);
  if (failed.byEmail >= MOST_FAILURES_BY_ACCOUNT || failed.byIp >= MOST_FAILURES_BY_ADDRESS) {
    return refuse('too_many_sign_ins', { detail: { segundos: WINDOW_MS / 1000 } });
  }
  const token = await world.auth.signIn(email, password, from);
  const member = token === undefined ? undefined : await memberOfSession(world.db, token);
  await recordSignIn(world.db, {
    id: randomUUID(),
    email,
    ip: from.ip,
    at: now,
    succeeded: member !== undefined,
  });
  if (member && token !== undefined) return { ok: true, member, token };
  // A right password of a disabled account leaves no session behind.
  if (token !== undefined) await world.auth.signOut(token);
  return refuse('wrong_credentials');
}
