import { randomUUID } from 'node:crypto';
import { exceptionsInForce, insertException, markRevoked } from '../calendar/store.ts';
import type { Author } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import type { CheckedException } from '../rules/calendar-exception.ts';
import { isSameException } from './preset-calendar.ts';
import { NOT_IN_FOLDER } from './preset-changes.ts';

/** What the folder does not have is revoked, never deleted: what was announced stays in the record. */
export async function reviseCalendar(
  tx: Tx,
  institutionId: string,
  { wanted, by, now }: { wanted: CheckedException[]; by: Author; now: number },
): Promise<void> {
  const rows = await exceptionsInForce(tx, institutionId, now);
  const revoked = { revokedAt: now, revokedByName: by.name, revokedReason: NOT_IN_FOLDER };
  const author = { authorId: by.id, authorName: by.name, createdAt: now };
  for (const row of rows) {
    if (!wanted.some((one) => isSameException(one, row))) await markRevoked(tx, institutionId, row.id, revoked);
  }
  for (const one of wanted) {
    if (rows.some((row) => isSameException(one, row))) continue;
    await insertException(tx, { institutionId, id: randomUUID(), ...one, ...author });
  }
}
