import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database/pool.ts';
import { institutionTexts } from '../database/schema/index.ts';
import type { PresetText } from './preset-schema.ts';

export type TextRow = typeof institutionTexts.$inferSelect;

/** Reads one text and keeps everyone else from changing it until the transaction ends. */
export async function lockText(tx: Tx, institutionId: string, key: string): Promise<TextRow | undefined> {
  const [row] = await tx
    .select()
    .from(institutionTexts)
    .where(and(eq(institutionTexts.institutionId, institutionId), eq(institutionTexts.key, key)))
    .for('update');
  return row;
}

/** What the preset said stays; the revision grows also for a text that comes back. */
export async function putText(
  tx: Tx,
  institutionId: string,
  { key, now, source, text }: { key: string; now: number } & PresetText,
): Promise<void> {
  const said = { source, body: text, revisedAt: now };
  await tx
    .insert(institutionTexts)
    .values({ institutionId, key, ...said })
    .onConflictDoUpdate({
      target: [institutionTexts.institutionId, institutionTexts.key],
      set: { ...said, revision: sql`${institutionTexts.revision} + 1` },
    });
}
