import { refusals } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { textRows } from './load-preset.ts';
import { readDefaultWording } from './preset.ts';
import { insertTexts, textKeysOf } from './store.ts';
import { requiredTextKeys } from './text-keys.ts';

/**
 * A newer version of Ventanilla says things that an institution loaded by an older one has no words for: it gets the
 * product's own. Nothing that is there changes. Answers how many were added.
 */
export async function addNewTexts(
  world: Pick<World, 'db' | 'now' | 'institutions'>,
  defaults: string,
): Promise<number> {
  const wanted = [...requiredTextKeys, ...Object.keys(refusals).map((code) => `refusal.${code}`)];
  let wording: ReturnType<typeof readDefaultWording> | undefined;
  let added = 0;
  for (const institutionId of await world.institutions.ids()) {
    const there = new Set(await textKeysOf(world.db, institutionId));
    const missing = new Set(wanted.filter((key) => !there.has(key)));
    if (missing.size === 0) continue;
    wording ??= readDefaultWording(defaults);
    const rows = textRows(institutionId, wording, world.now()).filter(({ key }) => missing.has(key));
    await world.db.transaction((tx) => insertTexts(tx, rows));
    world.institutions.forget(institutionId);
    added += rows.length;
  }
  return added;
}
