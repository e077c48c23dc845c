import { join } from 'node:path';
import { loadPreset } from '../institutions/load-preset.ts';
import { listPresets, readPreset } from '../institutions/preset.ts';
import { projectRoot } from '../project-root.ts';
import { addServant } from '../staff/invite.ts';
import { finishSetUp } from '../staff/first-run.ts';
import type { World } from '../world.ts';
import { DEMO_PASSWORD, servants } from './cast.ts';

export const presetsFolder = join(projectRoot, 'institutions');

/** So that the launcher can be tried on a page of one's own machine, which is another site. */
const LOCAL_SITES = ['http://localhost:*', 'http://127.0.0.1:*'];

/** Both institutions, open, with the cast as staff. */
export async function fillDemo(world: World): Promise<void> {
  for (const name of listPresets(presetsFolder)) {
    const preset = readPreset(join(presetsFolder, name));
    const settings = { ...preset.settings, sites: [...preset.settings.sites, ...LOCAL_SITES] };
    await loadPreset(world, { ...preset, settings }, world.now());
  }
  await Promise.all(
    servants.map(async ({ institutionId, ...person }) => {
      const added = await addServant(world, { id: institutionId }, { ...person, password: DEMO_PASSWORD });
      if (!added.ok) throw new Error(`the demo account ${person.email} was refused: ${added.code}`);
    }),
  );
  await finishSetUp(world);
}
