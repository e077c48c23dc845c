import { recordChange, type Author, type Change } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { reviseNotice } from './revise-notice.ts';
import { updateSettings } from './store.ts';

/**
 * What every decision on the settings does, whoever takes it: stores them, writes its lines in the log and, where
 * citizens are let in, a new version of the notice if it now says something else. Nothing changed: nothing is written,
 * so that no form that is open elsewhere grows old for nothing. The caller holds the institution's lock.
 */
export async function putSettings(
  tx: Tx,
  { id, settings: before, openedAt }: { id: string; settings: InstitutionSettings; openedAt: number | null },
  { after, changes, by, now }: { after: InstitutionSettings; changes: readonly Change[]; by: Author; now: number },
): Promise<void> {
  if (changes.length === 0) return;
  await updateSettings(tx, id, after);
  for (const change of changes) await recordChange(tx, id, { by, now, change });
  if (openedAt !== null) await reviseNotice(tx, id, { before, after, by, now });
}
