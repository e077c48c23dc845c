import type { Institution } from '../institutions/directory.ts';
import type { StaffRole } from '../protocol.ts';
import { checkEmail } from '../rules/email.ts';
import { checkName, normaliseName } from '../rules/names.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { PASSWORD_MIN_LENGTH } from './auth.ts';
import { accountExists, insertStaff } from './store.ts';

export interface NewServant {
  name: string;
  email: string;
  password: string;
  roles: StaffRole[];
}

/** Adds a public servant with a first password. (An invitation by e-mail comes with the people's issue.) */
export async function addServant(
  world: World,
  institution: Pick<Institution, 'id'>,
  person: NewServant,
): Promise<{ ok: true; userId: string } | Refusal> {
  const name = normaliseName(person.name);
  const email = person.email.trim().toLowerCase();
  const named = checkName(name);
  if (!named.ok) return { ...named, field: 'name' };
  const addressed = checkEmail(email);
  if (!addressed.ok) return { ...addressed, field: 'email' };
  if (person.password.length < PASSWORD_MIN_LENGTH) {
    return refuse('password_too_short', { field: 'password', detail: { maximo: PASSWORD_MIN_LENGTH } });
  }
  if (await accountExists(world.db, email)) return refuse('account_exists', { field: 'email' });
  const userId = await world.auth.createAccount({ name, email, password: person.password });
  const now = world.now();
  await insertStaff(world.db, {
    institutionId: institution.id,
    userId,
    name,
    email,
    roles: person.roles,
    createdAt: now,
    seenAt: now,
  });
  return { ok: true, userId };
}
