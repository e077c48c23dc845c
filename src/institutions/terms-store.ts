import { and, desc, eq, getTableColumns, isNull, lte } from 'drizzle-orm';
import type { Database, Tx } from '../database/pool.ts';
import { termsVersions, termsWithdrawals } from '../database/schema/index.ts';
import type { TermsKind } from '../protocol/terms.ts';
import { versionInForce, type DatedVersion } from '../rules/terms.ts';

export type TermsVersion = typeof termsVersions.$inferSelect;

/** A version without its words: the whole history of an institution is read with it. */
export interface TermsDate extends DatedVersion {
  kind: TermsKind;
  title: string;
  summary: string;
  hash: string;
  authorName: string;
  withdrawal: { at: number; authorName: string; reason: string } | null;
}

const ofVersion = and(
  eq(termsWithdrawals.institutionId, termsVersions.institutionId),
  eq(termsWithdrawals.kind, termsVersions.kind),
  eq(termsWithdrawals.version, termsVersions.version),
);

/** The version in force at that moment: of those that were not withdrawn, the last one published by then. */
export async function termsInForce(
  db: Database | Tx,
  institutionId: string,
  kind: TermsKind,
  now: number,
): Promise<TermsVersion | undefined> {
  const [row] = await db
    .select(getTableColumns(termsVersions))
    .from(termsVersions)
    .leftJoin(termsWithdrawals, ofVersion)
    .where(
      and(
        eq(termsVersions.institutionId, institutionId),
        eq(termsVersions.kind, kind),
        lte(termsVersions.publishedAt, now),
        isNull(termsWithdrawals.version),
      ),
    )
    .orderBy(desc(termsVersions.publishedAt), desc(termsVersions.version))
    .limit(1);
  return row;
}

/** The numbers of what is in force, asked in the transaction of an entry: what is kept in memory may be a moment old. */
export async function versionsInForce(
  db: Database | Tx,
  institutionId: string,
  now: number,
): Promise<{ rulesVersion: number; privacyVersion: number }> {
  const dates = await termsDates(db, institutionId);
  const of = (kind: TermsKind) =>
    versionInForce(
      dates.filter((it) => it.kind === kind),
      now,
    )?.version ?? 0;
  return { rulesVersion: of('rules'), privacyVersion: of('privacy') };
}

/** Every version of both kinds with its dates, in order of their numbers. */
export async function termsDates(db: Database | Tx, institutionId: string): Promise<TermsDate[]> {
  const { kind, version, title, summary, hash, authorName, approvedAt, publishedAt } = termsVersions;
  const rows = await db
    .select({
      ...{ kind, version, title, summary, hash, authorName, approvedAt, publishedAt },
      withdrawnAt: termsWithdrawals.at,
      withdrawnBy: termsWithdrawals.authorName,
      reason: termsWithdrawals.reason,
    })
    .from(termsVersions)
    .leftJoin(termsWithdrawals, ofVersion)
    .where(eq(termsVersions.institutionId, institutionId))
    .orderBy(termsVersions.kind, termsVersions.version);
  return rows.map(({ withdrawnBy, reason, ...row }) => ({
    ...row,
    withdrawal:
      row.withdrawnAt === null
        ? null
        : { at: row.withdrawnAt, authorName: withdrawnBy ?? '', reason: reason ?? '' },
  }));
}

/** Numbers are never used twice, also not the one of a version that was withdrawn. */
export async function nextTermsVersion(tx: Tx, institutionId: string, kind: TermsKind): Promise<number> {
  const dates = (await termsDates(tx, institutionId)).filter((it) => it.kind === kind);
  return Math.max(0, ...dates.map(({ version }) => version)) + 1;
}

export async function findTerms(
  db: Database | Tx,
  institutionId: string,
  kind: TermsKind,
  version: number,
): Promise<TermsVersion | undefined> {
  const [row] = await db
    .select()
    .from(termsVersions)
    .where(
      and(
        eq(termsVersions.institutionId, institutionId),
        eq(termsVersions.kind, kind),
        eq(termsVersions.version, version),
      ),
    );
  return row;
}

export async function insertTerms(tx: Tx, row: TermsVersion): Promise<void> {
  await tx.insert(termsVersions).values(row);
}

export async function insertWithdrawal(tx: Tx, row: typeof termsWithdrawals.$inferInsert): Promise<void> {
  await tx.insert(termsWithdrawals).values(row);
}
