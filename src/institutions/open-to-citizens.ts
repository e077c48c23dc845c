import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { unfilledFacts } from './facts.ts';
import { lockInstitution, markOpened } from './store.ts';

/** From here on citizens are let in. Not while they would read "[por completar por la entidad]". Twice is once. */
export async function openToCitizens(
  world: Pick<World, 'db' | 'now' | 'institutions'>,
  institutionId: string,
): Promise<Verdict> {
  const verdict = await world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return refuse('not_found');
    if (row.openedAt !== null) return allowed;
    if (unfilledFacts(row.settings).length > 0) return refuse('blanks_unfilled');
    await markOpened(tx, institutionId, world.now());
    return allowed;
  });
  world.institutions.forget(institutionId);
  return verdict;
}
