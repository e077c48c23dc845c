import { allowed, refuse, type Verdict } from './refusal.ts';

/** How many may wait at once where the institution says nothing else; whoever comes later may leave the question. */
export const QUEUE_LIMIT = 100;

const TRY_AGAIN_SECONDS = 60;

/**
 * May one more wait? One connection takes half of the queue at most — fifty people of a library behind one address
 * enter at once — and, once half of it is taken, a tenth: no single address, and no few of them, shuts others out.
 */
export function mayWait(
  { waiting, fromConnection }: { waiting: number; fromConnection: number },
  limit = QUEUE_LIMIT,
): Verdict {
  if (waiting >= limit) return refuse('queue_full');
  const share = Math.ceil(waiting * 2 < limit ? limit / 2 : limit / 10);
  if (fromConnection < share) return allowed;
  return refuse('queue_share_full', { detail: { segundos: TRY_AGAIN_SECONDS } });
}
