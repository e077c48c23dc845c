import { randomInt } from 'node:crypto';
import type { Tx } from '../database/pool.ts';
import { refuse } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { findTicket, takeTicket } from './account-store.ts';
import { admitAttempt } from './admit-attempt.ts';
import { forgetAttempt, noteOutcome } from './attempts-store.ts';
import type { Origin } from './auth-library.ts';
import { hashOf } from './links.ts';
import {
  findSecondFactor,
  replaceBackupCodes,
  useBackupCode,
  useStep,
  type Whose,
} from './second-factor-store.ts';
import type { Pending, SignedIn } from './sign-in.ts';
import { memberOfSession } from './store.ts';
import { stepOfCode } from './totp.ts';

/** The code of the phone, or a backup code, after the right password. Each opens once, and so does the ticket. */
export async function enterCode(world: World, ticket: string, code: string, from: Origin): Promise<SignedIn> {
  // Written by `letIn` and by nobody else.
  const pending = (await findTicket(world.db, hashOf(ticket))) as Pending | undefined;
  if (!pending) return refuse('second_step_over');
  const { email, way, attemptId } = pending;
  const admitted = await admitAttempt(world, { email, outcome: 'wrong_code', way }, from);
  if (!admitted.ok) return admitted;
  if (!(await showCode(world, pending, code))) return refuse('code_wrong', { field: 'code' });
  await forgetAttempt(world.db, admitted.attemptId);
  if (!(await takeTicket(world.db, hashOf(ticket)))) return refuse('second_step_over');
  const token = await world.auth.startSession(pending.userId, from);
  const member = await memberOfSession(world.db, token);
  if (!member) {
    await world.auth.signOut(token);
    return refuse('wrong_credentials');
  }
  await noteOutcome(world.db, attemptId, 'entered');
  return { ok: true, next: 'in', member, token };
}

async function showCode(world: World, whose: Whose, typed: string): Promise<boolean> {
  const { institutionId, userId } = whose;
  const factor = await findSecondFactor(world.db, { institutionId, userId });
  if (!factor?.confirmed) return false;
  const step = stepOfCode(world.auth.seal.open(factor.secret), typed, factor.realNow);
  if (step !== undefined) return useStep(world.db, whose, step);
  return useBackupCode(world.db, whose, hashOfBackupCode(userId, typed), world.now());
}

const BACKUP_CODES = 10;
/** Without letters and figures that are taken for one another: 5 bits each, 60 in all. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/** Ten new codes, shown this once; those of before open nothing any more. */
export async function makeBackupCodes(tx: Tx, { institutionId, userId }: Whose): Promise<string[]> {
  const codes = Array.from({ length: BACKUP_CODES }, newBackupCode);
  const hashes = codes.map((code) => hashOfBackupCode(userId, code));
  await replaceBackupCodes(tx, { institutionId, userId }, hashes);
  return codes;
}

function newBackupCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** As it is typed: capitals, spaces and hyphens do not matter. */
const hashOfBackupCode = (userId: string, typed: string) =>
  hashOf(`${userId}:${typed.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
