import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  exists,
  gte,
  isNotNull,
  isNull,
  lt,
  notExists,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../database/pool.ts';
import { offlineAnswers, offlineQuestions, outbox } from '../database/schema/index.ts';
import type { InboxCounts, InboxFilter } from '../protocol/inbox.ts';
import { folded } from '../records/queries-folded.ts';
import type { OfflineQuestion } from './store.ts';

/** `today` is the institution's own day; moments are epoch milliseconds, half-open. */
export interface InboxSearch {
  show: InboxFilter;
  today: string;
  /** A number, or part of a name or an e-mail. */
  text?: string | undefined;
  from?: number | undefined;
  before?: number | undefined;
  agentId?: string | undefined;
}

/** What is due first comes first; of all, or of those answered, the newest. */
export async function findQuestions(
  db: Database,
  institutionId: string,
  search: InboxSearch,
  page: { limit: number; offset: number },
): Promise<{ rows: OfflineQuestion[]; total: number }> {
  const wanted = and(
    eq(offlineQuestions.institutionId, institutionId),
    shown(db, institutionId, search),
    ...conditions(db, institutionId, search),
  );
  const { number, dueOn, leftAt, answeredAt } = offlineQuestions;
  const order = {
    all: [desc(leftAt), desc(number)],
    answered: [desc(answeredAt), desc(number)],
    undelivered: [desc(leftAt), desc(number)],
    pending: [asc(dueOn), asc(number)],
    today: [asc(number)],
    overdue: [asc(dueOn), asc(number)],
  }[search.show];
  const [rows, counted] = await Promise.all([
    db
      .select()
      .from(offlineQuestions)
      .where(wanted)
      .orderBy(...order)
      .limit(page.limit)
      .offset(page.offset),
    db.select({ n: count() }).from(offlineQuestions).where(wanted),
  ]);
  return { rows, total: counted[0]?.n ?? 0 };
}

/** How many are behind each tab. */
export async function inboxCounts(db: Database, institutionId: string, today: string): Promise<InboxCounts> {
  const [due, [answered]] = await Promise.all([
    dueCounts(db, institutionId, today),
    db
      .select({ n: count() })
      .from(offlineQuestions)
      .where(and(eq(offlineQuestions.institutionId, institutionId), isNotNull(offlineQuestions.answeredAt))),
  ]);
  return { ...due, answered: answered?.n ?? 0 };
}

/**
 * What somebody should see to: every console asks it with each change of the queue, so it reads the unanswered and the
 * failed alone, however many were answered in all these years.
 */
export async function dueCounts(
  db: Database,
  institutionId: string,
  today: string,
): Promise<Omit<InboxCounts, 'answered'>> {
  const { answeredAt, dueOn } = offlineQuestions;
  const [[open], [failed]] = await Promise.all([
    db
      .select({
        pending: count(),
        today: sql<number>`(count(*) filter (where ${dueOn} = ${today}))::int`,
        overdue: sql<number>`(count(*) filter (where ${dueOn} < ${today}))::int`,
      })
      .from(offlineQuestions)
      .where(and(eq(offlineQuestions.institutionId, institutionId), isNull(answeredAt))),
    db
      .select({ n: countDistinct(outbox.questionId) })
      .from(outbox)
      .where(isUndelivered(db, institutionId)),
  ]);
  return {
    pending: open?.pending ?? 0,
    today: open?.today ?? 0,
    overdue: open?.overdue ?? 0,
    undelivered: failed?.n ?? 0,
  };
}

function shown(db: Database, institutionId: string, { show, today }: InboxSearch): SQL | undefined {
  const { answeredAt, dueOn } = offlineQuestions;
  switch (show) {
    case 'all':
      return undefined;
    case 'pending':
      return isNull(answeredAt);
    case 'today':
      return and(isNull(answeredAt), eq(dueOn, today));
    case 'overdue':
      return and(isNull(answeredAt), lt(dueOn, today));
    case 'answered':
      return isNotNull(answeredAt);
    case 'undelivered':
      return hasUndelivered(db, institutionId);
  }
}

/** A mail about a question that did not arrive, and was not sent anew. */
function isUndelivered(db: Database, institutionId: string): SQL | undefined {
  const anew = alias(outbox, 'anew');
  return and(
    eq(outbox.institutionId, institutionId),
    isNotNull(outbox.questionId),
    isNotNull(outbox.failedAt),
    notExists(
      db
        .select({ one: sql`1` })
        .from(anew)
        .where(
          and(
            eq(anew.institutionId, institutionId),
            eq(anew.questionId, outbox.questionId),
            eq(anew.resendOf, outbox.id),
          ),
        ),
    ),
  );
}

function hasUndelivered(db: Database, institutionId: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(outbox)
      .where(and(isUndelivered(db, institutionId), eq(outbox.questionId, offlineQuestions.id))),
  );
}

function conditions(db: Database, institutionId: string, search: InboxSearch): (SQL | undefined)[] {
  const { text, from, before, agentId } = search;
  const answered = db
    .select({ one: sql`1` })
    .from(offlineAnswers)
    .where(
      and(
        eq(offlineAnswers.institutionId, institutionId),
        eq(offlineAnswers.questionId, offlineQuestions.id),
        eq(offlineAnswers.authorId, agentId ?? ''),
      ),
    );
  return [
    text === undefined ? undefined : matching(text),
    from === undefined ? undefined : gte(offlineQuestions.leftAt, from),
    before === undefined ? undefined : lt(offlineQuestions.leftAt, before),
    agentId === undefined ? undefined : exists(answered),
  ];
}

const MOST_NUMBER = 2_147_483_647;

function matching(text: string): SQL | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : MOST_NUMBER + 1;
  const { name, email, correctedEmail } = offlineQuestions;
  return or(
    number <= MOST_NUMBER ? eq(offlineQuestions.number, number) : undefined,
    sql`position(${folded(text)} in ${folded(name)}) > 0`,
    sql`position(lower(${text}) in lower(${email})) > 0`,
    sql`position(lower(${text}) in lower(coalesce(${correctedEmail}, ''))) > 0`,
  );
}
