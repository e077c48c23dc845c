import { recordChange, type Author } from '../changes/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { lockInstitution, updateSettings } from '../institutions/store.ts';
import type { Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { decideOnPeople } from './decide-on-people.ts';

const KEY = 'twoFactorForAdministrators';

/** Whether administrators must use a second step; who has none yet is led to it at the next request. */
export async function requireSecondFactor(
  world: World,
  { id }: Institution,
  required: boolean,
  by: Author,
): Promise<Verdict> {
  const done = await decideOnPeople(world, id, by, async (tx): Promise<Verdict & { ok: true }> => {
    const row = await lockInstitution(tx, id);
    const before = row?.settings.twoFactorForAdministrators === true;
    if (!row || before === required) return { ok: true };
    await updateSettings(tx, id, { ...row.settings, twoFactorForAdministrators: required });
    const change = { subject: 'people' as const, key: KEY, before, after: required };
    await recordChange(tx, id, { by, now: world.now(), change });
    return { ok: true };
  });
  world.institutions.forget(id);
  return done;
}
