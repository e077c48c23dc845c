import type { ChatBoot, ServiceStateView } from '../../src/protocol.ts';
import type { ServerClock } from '../lib/server-clock.ts';
import { followService } from '../lib/service-feed.ts';
import { cell, type Cell } from './cell.ts';
import { stops } from './stage.ts';
import type { Stage } from './stage.ts';

interface Shown {
  clock: ServerClock;
  boot: Cell<ChatBoot | null>;
  stage: Cell<Stage>;
}

/** What the service says by now, and what that does to an open page. */
export function createServiceHearing(institution: string, { clock, boot, stage }: Shown) {
  /** Null until it is told. */
  const service = cell<ServiceStateView | null>(null);
  const others: ((now: ServiceStateView) => void)[] = [];
  let feed: { close(): void } | null = null;

  /** The counter opened or closed under an open page. Who converses or waits goes on; what was typed stays. */
  function hear(now: ServiceStateView): void {
    clock.heard(now.now);
    for (const tell of others) tell(now);
    const { state, summary, message } = service.value ?? {};
    // Twice the same is no news: nothing is drawn again.
    if (state === now.state && summary === now.summary && message === now.message) return;
    service.value = now;
    if (boot.value === null || !stops(stage.value, now.state)) return;
    boot.value = { ...boot.value, service: now };
    stage.value = 'away';
  }

  return {
    service,
    hear,
    /** Told of everything that is heard, also what is no news here. */
    also: (tell: (now: ServiceStateView) => void): void => void others.push(tell),
    listen(): void {
      feed ??= followService(institution, hear);
    },
    /** A conversation's own stream tells of the service too: one stream per browser. */
    rest(): void {
      feed?.close();
      feed = null;
    },
  };
}
