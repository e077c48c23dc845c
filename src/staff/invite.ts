import type { Database, Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import type { StaffRole } from '../protocol.ts';
import { checkDecentName } from '../rules/decency.ts';
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

/** Adds a public servant with a first password: account and place in one transaction. */
export async function addServant(
  world: { db: Database | Tx; now: () => number; auth: Pick<StaffAuth, 'createAccount'> },
  institution: Pick<Institution, 'id'>,
  person: NewServant,
): Promise<{ ok: true; userId: string } | Refusal> {
  const checked = checkPerson(person);
  if (!checked.ok) return checked;
  const strong = checkPassword(person.password);
  if (!strong.ok) return strong;
  const { name, email } = checked;
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

/** A real name, an address that can be one, and something to do; answers them as they are kept. */
export function checkPerson(
  person: Pick<NewServant, 'name' | 'email' | 'roles'>,
): { ok: true; name: string; email: string } | Refusal {
  const name = normaliseName(person.name);
  const email = person.email.trim().toLowerCase();
  const named = checkName(name);
  if (!named.ok) return { ...named, field: 'name' };
  const decent = checkDecentName(name);
  if (!decent.ok) return { ...decent, field: 'name' };
  const addressed = checkEmail(email);
  if (!addressed.ok) return { ...addressed, field: 'email' };
  if (person.roles.length === 0) return refuse('roles_missing', { field: 'roles' });
  return { ok: true, name, email };
}

export function checkPassword(password: string): Verdict {
  if (password.length >= PASSWORD_MIN_LENGTH) return allowed;
  return refuse('password_too_short', { field: 'password', detail: { min: PASSWORD_MIN_LENGTH } });
}
