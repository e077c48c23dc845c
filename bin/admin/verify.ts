import { verifyAll } from '../../src/records/verify-all.ts';
import type { Office } from './office.ts';
import { AdminRefusal, type Terminal } from './terminal.ts';

/** "Ley 527/1999: integridad": what a third party may ask to see done. */
export async function verify(
  { db, institutions }: Office,
  { out, error }: Terminal,
  only: string | undefined,
): Promise<number> {
  const all = await institutions.ids();
  if (only !== undefined && !all.includes(only)) throw new AdminRefusal(`There is no institution "${only}".`);
  let broken = 0;
  for (const id of only === undefined ? all : [only]) {
    const seen = await verifyAll(db, id, ({ conversationId, number, seq }) => {
      broken += 1;
      error(`BROKEN  ${id}  conversation ${number} (${conversationId}), from line ${seq} on`);
    });
    out(`${id}: ${seen.conversations} conversations, ${seen.lines} lines checked`);
  }
  out(broken === 0 ? 'Every chain is whole.' : `${broken} broken.`);
  return broken === 0 ? 0 : 1;
}
