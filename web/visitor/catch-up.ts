import type { ConversationPage } from '../../src/protocol.ts';
import { ApiFailure } from '../lib/api.ts';
import { backoff } from '../lib/backoff.ts';

interface CatchUpDeps {
  ask: () => Promise<ConversationPage>;
  /** True when the page was not all there is: ask again. */
  onPage: (page: ConversationPage) => boolean;
  /** The conversation is no longer this browser's. */
  onGone: () => void;
}

/** Asks for what was missed, one question at a time; tries again by itself until it is answered. */
export function createCatchUp({ ask, onPage, onGone }: CatchUpDeps) {
  let asking: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  async function askUntilKnown(): Promise<void> {
    let attempt = 0;
    while (again && !stopped) {
      again = false;
      try {
        again = onPage(await ask()) || again;
        attempt = 0;
      } catch (failure) {
        if (failure instanceof ApiFailure && [401, 403, 404].includes(failure.status)) {
          onGone();
          return;
        }
        again = true;
        await new Promise((resolve) => setTimeout(resolve, backoff(attempt)));
        attempt += 1;
      }
    }
  }

  return {
    now: (): void => {
      again = true;
      asking ??= askUntilKnown().finally(() => (asking = null));
    },
    stop: (): void => {
      stopped = true;
    },
  };
}
