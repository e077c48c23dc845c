import { changedMeanwhile } from '../changes/present.ts';
import type { Author, Change } from '../changes/store.ts';
import type { FactsRevision } from '../protocol/settings.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { factsOf, fillFacts } from './facts.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { putSettings } from './put-settings.ts';
import { lockInstitution } from './store.ts';

type Outcome = { ok: true } | { ok: false; errors: Refusal[] };

/** Fills in, or changes, what citizens read about the institution. Facts that nobody else touched are never stale. */
export async function reviseFacts(
  world: Pick<World, 'db' | 'now' | 'institutions'>,
  institutionId: string,
  { base, values, by }: FactsRevision & { by: Author },
): Promise<Outcome> {
  const result = await world.db.transaction(async (tx): Promise<Outcome> => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return { ok: false, errors: [refuse('not_found')] };
    if (isStale(row.settings, { base, values })) {
      return { ok: false, errors: [await changedMeanwhile(tx, institutionId, { subjects: ['settings'] })] };
    }
    const filled = fillFacts(row.settings, values);
    if (!filled.ok) return filled;
    const { settings: after } = filled;
    const changes = changedFacts(row.settings, after);
    await putSettings(tx, row, { after, changes, by, now: world.now() });
    return { ok: true };
  });
  world.institutions.forget(institutionId);
  return result;
}

/** Somebody else changed one of them since the form was opened, and not to the same. */
function isStale(settings: InstitutionSettings, { base, values }: FactsRevision): boolean {
  return factsOf(settings).some(({ key, value }) => {
    const wanted = values[key];
    return wanted !== undefined && (base[key] ?? null) !== value && wanted.trim() !== value;
  });
}

function changedFacts(before: InstitutionSettings, after: InstitutionSettings): Change[] {
  const was = new Map(factsOf(before).map(({ key, value }) => [key, value]));
  return factsOf(after).flatMap(({ key, value }) => {
    const old = was.get(key) ?? null;
    return old === value ? [] : [{ subject: 'settings' as const, key, before: old, after: value }];
  });
}
