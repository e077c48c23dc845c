import { recordChange, type Author, type Change } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { fill } from './blanks.ts';
import { factsOf, fillFacts } from './facts.ts';
import { termsHash } from './load-preset.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { institutionValues } from './say.ts';
import { insertTerms, lockInstitution, termsInForce, textsOf, updateSettings } from './store.ts';

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
    await updateSettings(tx, institutionId, filled.settings);
    const now = world.now();
    for (const change of changedFacts(row.settings, filled.settings)) {
      await recordChange(tx, institutionId, { by, now, change });
    }
    const wasRead = row.openedAt !== null;
    if (wasRead) await publishNotice(tx, institutionId, row.settings, filled.settings, now);
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

/**
 * Citizens accepted a notice that names who keeps their data (Ley 1581/2012 art. 12): when one of those facts
 * changes, the notice with the new words is a new version. Before the opening nobody has accepted anything.
 */
export async function publishNotice(
  tx: Tx,
  institutionId: string,
  before: InstitutionSettings,
  after: InstitutionSettings,
  now: number,
): Promise<void> {
  const template = (await textsOf(tx, institutionId)).find(({ key }) => key === 'privacy_notice')?.body ?? '';
  const body = noticeOf(template, after);
  const current = await termsInForce(tx, institutionId, 'privacy', now);
  if (!current || body === noticeOf(template, before)) return;
  await insertTerms(tx, {
    ...current,
    version: current.version + 1,
    body,
    hash: termsHash(current.title, body),
    publishedAt: now,
  });
}

/** The blanks of the moment stay: the link, the version and the date are filled when it is shown. */
function noticeOf(template: string, settings: InstitutionSettings): string {
  return fill(template, {
    ...institutionValues(settings),
    enlace: '{enlace}',
    n: '{n}',
    fecha: '{fecha}',
  });
}
