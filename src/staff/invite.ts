import type { Database, Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import type { StaffRole } from '../protocol.ts';
import { checkEmail } from '../rules/email.ts';
import { checkName, normaliseName } from '../rules/names.ts';
import { allowed, refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { PASSWORD_MIN_LENGTH, type StaffAuth } from './auth.ts';
import { accountExists, insertStaff, lockAccounts } from './store.ts';

export interface NewServant {
  name: string;
  email: string;
  password: string;
  roles: StaffRole[];
}

/**
 * Adds a public servant with a first password: account and place in one transaction. (An invitation by e-mail comes
 * with the people's issue.)
 */
export async function addServant(
  world: { db: Database | Tx; now: () => number; auth: Pick<StaffAuth, 'createAccount'> },
  institution: Pick<Institution, 'id'>,
  person: NewServant,
): Promise<{ ok: true; userId: string } | Refusal> {
  const name = normaliseName(person.name);
  const email = person.email.trim().toLowerCase();
  const verdict = check({ ...person, name, email });
  if (!verdict.ok) return verdict;
  return world.db.transaction(async (tx) => {
    await lockAccounts(tx);
    if (await accountExists(tx, email)) return refuse('account_exists', { field: 'email' });
    const userId = await world.auth.createAccount(tx, { name, email, password: person.password });
    const now = world.now();
    const { roles } = person;
    await insertStaff(tx, {
      institutionId: institution.id,
      userId,
      name,
      email,
      roles,
      createdAt: now,
      seenAt: now,
    });
    return { ok: true, userId };
  });
}

/** Expects name and e-mail normalised. */
function check({ name, email, password, roles }: NewServant): Verdict {
  const named = checkName(name);
  if (!named.ok) return { ...named, field: 'name' };
  const addressed = checkEmail(email);
  if (!addressed.ok) return { ...addressed, field: 'email' };
  return roles.length === 0 ? refuse('roles_missing', { field: 'roles' }) : checkPassword(password);
}

export function checkPassword(password: string): Verdict {
  if (password.length >= PASSWORD_MIN_LENGTH) return allowed;
  return refuse('password_too_short', { field: 'password', detail: { min: PASSWORD_MIN_LENGTH } });
}
