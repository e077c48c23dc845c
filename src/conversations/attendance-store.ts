import { and, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/pool.ts';
import { conversations, staff } from '../database/schema/index.ts';
import type { Attendance } from '../institutions/service-state.ts';

/** Who waits and who attends, of each of these institutions: agents with "Disponible" on, seen since `since`. */
export async function attendanceOf(
  db: Database,
  institutionIds: string[],
  since: number,
): Promise<Map<string, Attendance>> {
  if (institutionIds.length === 0) return new Map();
  const [waiting, agents] = await Promise.all([
    db
      .select({ id: conversations.institutionId, n: count() })
      .from(conversations)
      .where(and(inArray(conversations.institutionId, institutionIds), eq(conversations.state, 'waiting')))
      .groupBy(conversations.institutionId),
    db
      .select({ id: staff.institutionId, n: count() })
      .from(staff)
      .where(
        and(
          inArray(staff.institutionId, institutionIds),
          eq(staff.active, true),
          eq(staff.available, true),
          gt(staff.seenAt, since),
          sql`${staff.roles} && array['agent']`,
        ),
      )
      .groupBy(staff.institutionId),
  ]);
  const of = (rows: { id: string; n: number }[], id: string) => rows.find((row) => row.id === id)?.n ?? 0;
  return new Map(institutionIds.map((id) => [id, { waiting: of(waiting, id), agents: of(agents, id) }]));
}
