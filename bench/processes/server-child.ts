import { pino } from 'pino';
import { startClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { discardEmbedded } from '../../src/database/embedded/embedded.ts';
import { demoClockStart } from '../../src/demo/clock-start.ts';
import { readPresets } from '../../src/demo/fill.ts';
import { loadPreset } from '../../src/institutions/load-preset.ts';
import type { Preset } from '../../src/institutions/preset-schema.ts';
import { serve } from '../../src/serve.ts';
import { finishSetUp } from '../../src/staff/first-run.ts';
import { addServant } from '../../src/staff/invite.ts';
import type { World } from '../../src/world.ts';
import { AGENT, INSTITUTION } from '../cast.ts';
import { answerTheBenchmark } from './child-side.ts';

/** One address speaks with the voice of hundreds. */
const LIMIT_FACTOR = 100_000;

/** The server as in production, fsync on; its clock stands where the chats are open. */
async function main(dataDir: string, keepsData: boolean): Promise<void> {
  const presets = readPresets();
  const now = startClock(
    () => Date.now(),
    () => performance.now(),
    demoClockStart(presets, Date.now(), undefined),
  );
  const { address } = await serve({
    config: { ...readConfig({}), port: 0, host: '127.0.0.1', database: { kind: 'embedded', dataDir } },
    now,
    log: pino({ level: 'error' }, pino.destination(2)),
    server: { limitFactor: LIMIT_FACTOR, formMinMs: 0 },
    prepare: (world) => prepare(world, presets),
    afterClose: () => {
      // Nobody is left to throw it away when the benchmark itself was killed.
      if (!keepsData || !process.connected) discardEmbedded(dataDir);
    },
  });
  answerTheBenchmark(address);
}

/** Both institutions and one agent, unless they are there from an earlier start. */
async function prepare(world: World, presets: readonly Preset[]): Promise<void> {
  for (const preset of presets) await loadPreset(world, preset, world.now());
  const added = await addServant(world, { id: INSTITUTION }, AGENT);
  if (!added.ok && added.code !== 'account_exists') throw new Error(`the agent was refused: ${added.code}`);
  await finishSetUp(world);
}

const [dataDir = '', keep] = process.argv.slice(2);
await main(dataDir, keep === 'keep');
