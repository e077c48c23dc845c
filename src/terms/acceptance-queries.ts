import { and, desc, eq, gte, ilike, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/pool.ts';
import { acceptances } from '../database/schema/index.ts';

export type AcceptanceRow = typeof acceptances.$inferSelect;

/** Moments are epoch milliseconds, half-open; `search` is part of an e-mail, or an address. */
export interface AcceptanceFilters {
  from?: number | undefined;
  before?: number | undefined;
  search?: string | undefined;
}

export interface Place {
  at: number;
  id: string;
}

/** Newest first, after that place: a page never repeats nor misses one, whoever accepts meanwhile. */
export async function findAcceptances(
  db: Database,
  institutionId: string,
  filters: AcceptanceFilters,
  { after, limit }: { after?: Place | undefined; limit: number },
): Promise<AcceptanceRow[]> {
  return db
    .select()
    .from(acceptances)
    .where(
      and(
        eq(acceptances.institutionId, institutionId),
        ...conditions(filters),
        after &&
          or(
            lt(acceptances.acceptedAt, after.at),
            and(eq(acceptances.acceptedAt, after.at), sql`${acceptances.id} < ${after.id}::uuid`),
          ),
      ),
    )
    .orderBy(desc(acceptances.acceptedAt), desc(acceptances.id))
    .limit(limit);
}

function conditions({ from, before, search }: AcceptanceFilters): (SQL | undefined)[] {
  return [
    from === undefined ? undefined : gte(acceptances.acceptedAt, from),
    before === undefined ? undefined : lt(acceptances.acceptedAt, before),
    search === undefined
      ? undefined
      : or(
          ilike(acceptances.email, `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`),
          eq(acceptances.ip, search),
        ),
  ];
}
