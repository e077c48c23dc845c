import type { Author } from '../changes/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { putSettings } from '../institutions/put-settings.ts';
import { lockInstitution } from '../institutions/store.ts';
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
    const change = { subject: 'people' as const, key: KEY, before, after: required };
    const after = { ...row.settings, twoFactorForAdministrators: required };
    await putSettings(tx, row, { after, changes: [change], by, now: world.now() });
    return { ok: true };
  });
  world.institutions.forget(id);
  return done;
}
