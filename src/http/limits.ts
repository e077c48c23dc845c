import { Refused } from './refused.ts';
import { tokenBuckets, type BucketRule } from './token-bucket.ts';
import { MOST_STREAMS } from '../live/stream.ts';
import { refuse } from '../rules/refusal.ts';
import type { World } from '../world.ts';

/** By person first, by address generously: a library or a café shares one address. */
const rules = {
  /** What one visitor says. */
  messages: { burst: 20, perSecond: 1 },
  /** What one agent says, in several conversations. */
  agentMessages: { burst: 60, perSecond: 5 },
  typing: { burst: 10, perSecond: 1 },
  /** Spelling of one person: a check at each pause in writing, and suggestions asked for. */
  spelling: { burst: 30, perSecond: 3 },
  /** The same of one address: fifty people of a library who all write at once. */
  spellingOfAddress: { burst: 600, perSecond: 60 },
  /** Acceptances, entries and questions of one address: "50 citizens behind one IP enter within ten minutes". */
  entries: { burst: 240, perSecond: 1 },
  /** Links to come in or to choose a password, looked at, used or asked for from one address. */
  links: { burst: 30, perSecond: 0.2 },
} satisfies Record<string, BucketRule>;

export type LimitName = keyof typeof rules;
/** @throws Refused `too_many_requests`, with the seconds to wait */
export type Limits = (limit: LimitName, name: string) => void;

const TRY_AGAIN_SECONDS = 15;

/** Each open stream costs memory until it ends, so they are counted, not timed. @throws Refused `too_many_requests` */
export function limitStreams({ live }: Pick<World, 'live'>, topic: string): void {
  if (live.listening(topic) < MOST_STREAMS) return;
  throw new Refused([refuse('too_many_requests', { detail: { segundos: TRY_AGAIN_SECONDS } })]);
}

/** `factor` widens every limit; only the benchmark, which is one person with the voice of sixty, uses it. */
export function openLimits(now: () => number, factor = 1): Limits {
  const buckets = new Map(
    Object.entries(rules).map(([name, rule]) => [
      name,
      tokenBuckets({ burst: rule.burst * factor, perSecond: rule.perSecond * factor }, now),
    ]),
  );
  return (limit, name) => {
    const seconds = buckets.get(limit)?.(name) ?? 0;
    if (seconds > 0) {
      throw new Refused([refuse('too_many_requests', { detail: { segundos: seconds } })], {
        retryAfterSeconds: seconds,
      });
    }
  };
}
