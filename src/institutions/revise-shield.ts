import { changedMeanwhile } from '../changes/present.ts';
import { recordChange, type Author } from '../changes/store.ts';
import type { ShieldRevision } from '../protocol/settings.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { shieldProblem } from './shield-rule.ts';
import { lockInstitution, updateShield } from './store.ts';

/** The shield on every page: a drawing and nothing but a drawing. */
export async function reviseShield(
  world: Pick<World, 'db' | 'now' | 'institutions'>,
  institutionId: string,
  { svg: typed, base, by }: ShieldRevision & { by: Author },
): Promise<Verdict> {
  // What drawing programs write before the drawing says nothing.
  const svg = typed.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[^]*?-->\s*)*/, '').trim();
  const problem = shieldProblem(svg);
  if (problem) return refuse('shield_malformed', { field: 'svg', detail: { why: problem.spanish } });
  const verdict = await world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return refuse('not_found');
    if (row.shield === svg) return allowed;
    if (row.shield !== base) return changedMeanwhile(tx, institutionId, { subjects: ['settings'], key: 'shield' });
    await updateShield(tx, institutionId, svg);
    const change = { subject: 'settings' as const, key: 'shield', before: row.shield, after: svg };
    await recordChange(tx, institutionId, { by, now: world.now(), change });
    return allowed;
  });
  world.institutions.forget(institutionId);
  return verdict;
}
