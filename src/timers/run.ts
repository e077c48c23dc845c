import { deliverDueMails, type Transport } from '../mail/deliver.ts';
import { questionMailWatch } from '../offline-messages/mail-news.ts';
import type { World } from '../world.ts';
import {
  beat,
  endAbandonedQueue,
  endOverdue,
  handBackVanished,
  notePresence,
  tellServiceChanges,
} from './ticks.ts';

const SECOND = 1000;

export interface Timers {
  wakeMail(): void;
  stop(): Promise<void>;
}

/** Runs every tick again and again, never two of the same kind at once; a failing one is logged and tried again. */
export function runTimers(world: World, transport: Transport | undefined): Timers {
  const upSince = world.now();
  let stopped = false;
  const loops: { timer: NodeJS.Timeout | undefined; running: Promise<void> }[] = [];

  function every(ms: number, name: string, tick: () => Promise<unknown>): () => void {
    const loop = { timer: undefined as NodeJS.Timeout | undefined, running: Promise.resolve() };
    const run = async () => {
      try {
        await tick();
      } catch (error) {
        world.log.error({ err: error, tick: name }, 'a timer failed; it will be tried again');
      }
      if (!stopped) loop.timer = setTimeout(start, ms);
    };
    const start = () => {
      clearTimeout(loop.timer);
      loop.running = loop.running.then(run);
    };
    loop.timer = setTimeout(start, ms);
    loops.push(loop);
    return start;
  }

  every(SECOND / 2, 'end overdue', () => endOverdue(world));
  const told = new Map<string, string>();
  every(SECOND, 'service', () => tellServiceChanges(world, told));
  every(3 * SECOND, 'hand back', () => handBackVanished(world, upSince));
  every(5 * SECOND, 'abandoned queue', () => endAbandonedQueue(world, upSince));
  every(15 * SECOND, 'heartbeat', async () => {
    await notePresence(world);
    await beat(world);
  });
  const wakeMail = transport
    ? every(10 * SECOND, 'mail', () => deliverDueMails(world, transport, questionMailWatch(world)))
    : () => undefined;

  return {
    wakeMail,
    async stop() {
      stopped = true;
      for (const loop of loops) clearTimeout(loop.timer);
      await Promise.all(loops.map((loop) => loop.running));
    },
  };
}
