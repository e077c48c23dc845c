import type { Author, Change } from '../changes/store.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { factsOf, fillFacts } from './facts.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { putSettings } from './put-settings.ts';
import { lockInstitution } from './store.ts';

/** Fills in, or changes, what citizens read about the institution. */
export async function reviseFacts(
  world: Pick<World, 'db' | 'now' | 'institutions'>,
  institutionId: string,
  values: Readonly<Record<string, string>>,
  by: Author,
): Promise<{ ok: true } | { ok: false; errors: Refusal[] }> {
  const result = await world.db.transaction(async (tx) => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return { ok: false as const, errors: [refuse('not_found')] };
    const filled = fillFacts(row.settings, values);
    if (!filled.ok) return filled;
    const { settings: after } = filled;
    const changes = changedFacts(row.settings, after);
    await putSettings(tx, row, { after, changes, by, now: world.now() });
    return { ok: true as const };
  });
  world.institutions.forget(institutionId);
  return result;
}

function changedFacts(before: InstitutionSettings, after: InstitutionSettings): Change[] {
  const was = new Map(factsOf(before).map(({ key, value }) => [key, value]));
  return factsOf(after).flatMap(({ key, value }) => {
    const old = was.get(key) ?? null;
    return old === value ? [] : [{ subject: 'settings' as const, key, before: old, after: value }];
  });
}
