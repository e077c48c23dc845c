import { computed, signal } from '@preact/signals';
import type { Me, StaffRole } from '../../src/protocol.ts';
import type { SignInAnswer } from '../../src/protocol/people.ts';
import { ApiFailure } from '../lib/api.ts';
import * as api from './api.ts';
import { serverSays } from './clock.ts';

/** `unknown` until the server has said; `expired` keeps everything on screen under a sign-in dialog. */
type SessionState = 'unknown' | 'out' | 'in' | 'expired';

export const session = signal<SessionState>('unknown');
export const me = signal<Me | null>(null);

export const attends = computed(() => hasRole('agent', 'supervisor'));
/** Takes requests; a supervisor who is not an agent only watches over them. */
export const claims = computed(() => hasRole('agent'));
export const administers = computed(() => hasRole('administrator'));
/** Some of its sections are the supervisors' too. */
export const mayAdminister = computed(() => hasRole('administrator', 'supervisor'));

function hasRole(...roles: StaffRole[]): boolean {
  return me.value?.roles.some((role) => roles.includes(role)) ?? false;
}

export async function askWhoIAm(): Promise<void> {
  try {
    welcome(await api.me());
  } catch (failure) {
    if (!isSignedOut(failure)) throw failure;
    session.value = 'out';
  }
}

/** What is still to be shown before one is inside. Throws ApiFailure when the server says no. */
export async function enter(email: string, password: string): Promise<'in' | 'code'> {
  return comeIn(await api.signIn(email, password));
}

/** The answer of a sign-in, or of its second step. */
export function comeIn(answer: SignInAnswer): 'in' | 'code' {
  if ('next' in answer) return answer.next;
  const before = me.value;
  // On a shared computer somebody else may answer the dialog: nothing of the first person may stay.
  if (before && before.userId !== answer.userId) location.reload();
  welcome(answer);
  return 'in';
}

export async function leave(handOver: boolean): Promise<void> {
  await api.signOut(handOver);
  session.value = 'out';
  me.value = null;
}

/** Any answer may bring the news that the session ended: it is noticed here and then passed on. */
export async function watched<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (failure) {
    if (isSignedOut(failure) && session.value === 'in') session.value = 'expired';
    // Asked of this account just now: who one is says so, and leads there.
    if (failure instanceof ApiFailure && failure.code === 'second_factor_required') await askWhoIAm();
    throw failure;
  }
}

export function isSignedOut(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.status === 401 && failure.code !== 'wrong_credentials';
}

function welcome(person: Me): void {
  serverSays(person.now);
  me.value = person;
  session.value = 'in';
}
