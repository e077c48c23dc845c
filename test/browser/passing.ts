import { beat, notePresence } from '../../src/timers/ticks.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { beAvailable, signIn, type Stage } from './stage.ts';

/**
 * Time passes at once, and everybody whose stream is open was there all along: their presence is noted before the
 * clock moves, so that no timer takes the jump for an absence. Every page hears the new hour from the heartbeat.
 */
export async function letPass(stage: Stage, ms: number): Promise<void> {
  const { world } = stage;
  await notePresence({ ...world, now: () => world.now() + ms });
  stage.jump(ms);
  await beat(world);
}

/** Waits until so many are connected: whose stream is not open yet, `letPass` would take for gone. */
export async function connected(stage: Stage, kind: 'visitor' | 'agent', count: number): Promise<void> {
  const open = (): number => stage.world.live.topics().filter((topic) => topic.startsWith(`${kind}/`)).length;
  await expect.poll(open).toBe(count);
}

/** Somebody at a console of their own, "Disponible". */
export async function availableConsole(stage: Stage, email: string): Promise<Page> {
  const page = await stage.somebody();
  await signIn(page, email);
  await beAvailable(page);
  return page;
}
