import { expect, it } from 'vitest';
import { mayWait } from '../../src/rules/queue.ts';

it.each<[number, number, number | undefined, string | undefined]>([
  // Half of the queue is for whoever comes, also for fifty people of one library.
  [49, 49, undefined, undefined],
  [9, 9, 20, undefined],
  [12, 12, 25, undefined],
  // The other half, for those of other addresses.
  [50, 50, undefined, 'queue_share_full'],
  [50, 9, undefined, undefined],
  [50, 10, undefined, 'queue_share_full'],
  [99, 9, undefined, undefined],
  [13, 2, 25, undefined],
  [13, 3, 25, 'queue_share_full'],
  [100, 0, undefined, 'queue_full'],
  [1, 0, 1, 'queue_full'],
  [0, 0, 1, undefined],
])(
  'with %i waiting, %i of them of this address, of %s places: %s',
  (waiting, fromConnection, limit, code) => {
    const verdict = mayWait({ waiting, fromConnection }, limit);
    expect(verdict.ok ? undefined : verdict.code).toBe(code);
  },
);
