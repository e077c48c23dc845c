import { changedMeanwhile } from '../changes/present.ts';
import { recordChange, type Author } from '../changes/store.ts';
import { allowed, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { checkText, normaliseText } from './check-text.ts';
import type { PresetText } from './preset-schema.ts';
import { lockText, putText, type TextRow } from './text-store.ts';

type Office = Pick<World, 'db' | 'now' | 'institutions'>;
type Outcome = { ok: true } | { ok: false; errors: Refusal[] };

/** From the next answer on citizens read this. `revision` is the one the author had on the screen. */
export async function reviseText(
  world: Office,
  institutionId: string,
  { key, body, revision, by }: { key: string; body: string; revision: number; by: Author },
): Promise<Outcome> {
  const text = normaliseText(body);
  const checked = checkText(key, text);
  if (!checked.ok) return checked;
  const isCurrent = await world.db.transaction(async (tx) => {
    const row = await lockText(tx, institutionId, key);
    if ((row?.revision ?? 0) !== revision) return false;
    if ((row?.body ?? '') === text) return true;
    const now = world.now();
    await putText(tx, institutionId, { key, now, source: sourceOf(text, row), text });
    const change = { subject: 'text' as const, key, before: saidOrNull(row?.body), after: saidOrNull(text) };
    await recordChange(tx, institutionId, { by, now, change });
    return true;
  });
  if (!isCurrent) {
    const about = { subjects: ['text' as const], key };
    return { ok: false, errors: [await changedMeanwhile(world.db, institutionId, about)] };
  }
  world.institutions.forget(institutionId);
  return allowed;
}

/** Words that are the preset's again are the preset's: of the seed, or our own. */
function sourceOf(text: string, row: TextRow | undefined): PresetText['source'] {
  return row?.presetSource && row.presetBody === text ? row.presetSource : 'entity';
}

const saidOrNull = (text: string | undefined) => (text === undefined || text === '' ? null : text);
