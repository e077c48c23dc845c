import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../src/config.ts';
import { discardEmbedded, startEmbedded } from '../src/database/embedded/embedded.ts';
import { migrateDatabase } from '../src/database/migrate.ts';
import { fillDemo, readPresets } from '../src/demo/fill.ts';
import { openWorld } from '../src/open-world.ts';
import { MONDAY_0905 } from './moments.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the cluster of this run listens. */
    cluster: { host: string; port: number; superuser: string; owner: string; app: string };
  }
}

/**
 * One PostgreSQL for the whole run, without fsync; in it one template database with the schema, both institutions and
 * the cast. Every test file clones it (40 ms).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-test-'));
  const postgres = await startEmbedded({ dataDir, durable: false });
  const app = postgres.connection('app');
  await migrateDatabase(postgres.connection('owner'), app.user);
  const log = pino({ level: 'warn' });
  const { world, close } = await openWorld({
    config: readConfig({}),
    app,
    now: () => MONDAY_0905,
    log,
  });
  await fillDemo(world, readPresets());
  await close();
  project.provide('cluster', {
    host: app.host,
    port: app.port,
    superuser: postgres.connection('superuser').user,
    owner: postgres.connection('owner').user,
    app: app.user,
  });
  return async () => {
    await postgres.stop();
    discardEmbedded(dataDir);
  };
}
