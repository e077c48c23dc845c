import type { Database } from '../database/pool.ts';
import { messagesAfter } from '../conversations/store.ts';
import { chainEnds } from './queries.ts';
import { verifyChain } from './verify.ts';

const AT_ONCE = 200;

interface BrokenChain {
  conversationId: string;
  number: number;
  /** The first line that is wrong, missing or too much. */
  seq: number;
}

/** Looks at every conversation of an institution; tells the broken ones as they are found. */
export async function verifyAll(
  db: Database,
  institutionId: string,
  onBroken: (broken: BrokenChain) => void,
): Promise<{ conversations: number; lines: number }> {
  const seen = { conversations: 0, lines: 0 };
  for (let after = 0; ;) {
    const ends = await chainEnds(db, institutionId, after, AT_ONCE);
    for (const end of ends) {
      const lines = await messagesAfter(db, institutionId, end.id, 0);
      const verdict = verifyChain({ ...end, institutionId }, lines);
      seen.conversations += 1;
      seen.lines += lines.length;
      if (verdict.chain === 'broken') {
        onBroken({ conversationId: end.id, number: end.number, seq: verdict.seq });
      }
    }
    const last = ends.at(-1);
    if (!last) return seen;
    after = last.number;
  }
}
