import { join } from 'node:path';
import { loadPreset } from '../institutions/load-preset.ts';
import { listPresets, readPreset } from '../institutions/preset.ts';
import type { Preset } from '../institutions/preset-schema.ts';
import { projectRoot } from '../project-root.ts';
import { addServant } from '../staff/invite.ts';
import { finishSetUp } from '../staff/first-run.ts';
import type { World } from '../world.ts';
import { DEMO_PASSWORD, servants } from './cast.ts';

/** Both institutions as their folders say; read once, since parsing them takes a quarter of a second. */
export function readPresets(): Preset[] {
  const folder = join(projectRoot, 'institutions');
  return listPresets(folder).map((name) => readPreset(join(folder, name)));
}

/** So that the launcher can be tried on a page of one's own machine, which is another site. */
const LOCAL_SITES = ['http://localhost:*', 'http://127.0.0.1:*'];

/** Before the first consultation of its history: people accepted rules that were in force. */
const OPEN_FOR_MS = 60 * 86_400_000;

/** Both institutions, open, with the cast as staff. */
export async function fillDemo(world: World, presets: readonly Preset[]): Promise<void> {
  const since = world.now() - OPEN_FOR_MS;
  for (const preset of presets) {
    const settings = { ...preset.settings, sites: [...preset.settings.sites, ...LOCAL_SITES] };
    await loadPreset({ ...world, now: () => since }, { ...preset, settings }, since);
  }
  await Promise.all(
    servants.map(async ({ institutionId, ...person }) => {
      const added = await addServant(world, { id: institutionId }, { ...person, password: DEMO_PASSWORD });
      if (!added.ok) throw new Error(`the demo account ${person.email} was refused: ${added.code}`);
    }),
  );
  await finishSetUp(world);
}
