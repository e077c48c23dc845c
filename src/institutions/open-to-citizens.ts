import { recordChange, type Author } from '../changes/store.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { unfilledFacts } from './facts.ts';
import { reviseNotice } from './revise-notice.ts';
import { lockInstitution, markOpened } from './store.ts';

/** From here on citizens are let in. Not while they would read "[por completar por la entidad]". Twice is once. */
export async function openToCitizens(
  world: Pick<World, 'db' | 'now' | 'institutions'>,
  institutionId: string,
  by: Author,
): Promise<Verdict> {
  const verdict = await world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return refuse('not_found');
    if (row.openedAt !== null) return allowed;
    if (unfilledFacts(row.settings).length > 0) return refuse('blanks_unfilled');
    const now = world.now();
    await markOpened(tx, institutionId, now);
    await reviseNotice(tx, institutionId, { before: row.settings, after: row.settings, by, now });
    const change = { subject: 'service' as const, key: 'opened', before: null, after: true };
    await recordChange(tx, institutionId, { by, now, change });
    return allowed;
  });
  world.institutions.forget(institutionId);
  return verdict;
}
