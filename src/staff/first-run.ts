import { createHash, randomBytes } from 'node:crypto';
import type { World } from '../world.ts';
import { changeInstallation, findInstallation } from './store.ts';

export const hashCode = (code: string) =>
  createHash('sha256').update(code.trim().toUpperCase()).digest('hex');

/**
 * An installation without an administrator gets a new one-time code at every start; it is printed in the log and
 * only its hash is kept. Undefined once the installation is set up.
 */
export async function prepareFirstRun(world: Pick<World, 'db'>): Promise<string | undefined> {
  const installation = await findInstallation(world.db);
  if (installation?.setUpAt !== null) return undefined;
  const code = randomBytes(5).toString('hex').toUpperCase();
  await changeInstallation(world.db, { setupCodeHash: hashCode(code) });
  return code;
}

/** From here on no code is printed and /primer-uso is closed. */
export async function finishSetUp(world: Pick<World, 'db' | 'now'>): Promise<void> {
  await changeInstallation(world.db, { setUpAt: world.now(), setupCodeHash: null });
}
