import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/pool.ts';
import {
  acceptances,
  banAdditions,
  bans,
  conversations,
  events,
  messages,
  staff,
  type EventKind,
} from '../database/schema/index.ts';
import type { EndKind } from '../protocol.ts';
import { folded } from './queries-folded.ts';

export type RecordedConversation = typeof conversations.$inferSelect;
export type RecordedBan = typeof bans.$inferSelect;
export type RecordedExtension = Pick<
  typeof banAdditions.$inferSelect,
  'at' | 'authorName' | 'reason' | 'until'
> &
  Pick<RecordedBan, 'kind' | 'value'>;

/** Moments are epoch milliseconds, half-open. Every filter is optional; together they narrow. */
export interface RecordFilters {
  from?: number | undefined;
  before?: number | undefined;
  agentId?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  end?: EndKind | 'live' | undefined;
  ip?: string | undefined;
  /** In which one of these happened. */
  happened?: readonly EventKind[] | undefined;
}

/** Newest first; the number decides between two of the same instant, so that pages neither repeat nor miss one. */
export async function findRecords(
  db: Database,
  institutionId: string,
  filters: RecordFilters,
  page: { limit: number; offset: number },
): Promise<{ rows: RecordedConversation[]; total: number }> {
  const wanted = and(
    eq(conversations.institutionId, institutionId),
    ...conditions(db, institutionId, filters),
  );
  const [rows, counted] = await Promise.all([
    db
      .select()
      .from(conversations)
      .where(wanted)
      .orderBy(desc(conversations.enteredAt), desc(conversations.number))
      .limit(page.limit)
      .offset(page.offset),
    db.select({ n: count() }).from(conversations).where(wanted),
  ]);
  return { rows, total: counted[0]?.n ?? 0 };
}

function conditions(db: Database, institutionId: string, filters: RecordFilters): (SQL | undefined)[] {
  const { from, before, agentId, name, email, end, ip, happened } = filters;
  return [
    from === undefined ? undefined : gte(conversations.enteredAt, from),
    before === undefined ? undefined : lt(conversations.enteredAt, before),
    agentId === undefined ? undefined : attendedBy(db, institutionId, agentId),
    name === undefined ? undefined : contains(folded(conversations.name), folded(name)),
    email === undefined ? undefined : contains(sql`lower(${conversations.email})`, sql`lower(${email})`),
    end === undefined ? undefined : endedIn(end),
    ip === undefined ? undefined : sentFrom(db, institutionId, ip),
    happened === undefined ? undefined : inWhich(db, institutionId, happened),
  ];
}

const contains = (text: SQL, part: SQL) => sql`position(${part} in ${text}) > 0`;

function endedIn(end: EndKind | 'live'): SQL {
  return end === 'live' ? ne(conversations.state, 'ended') : eq(conversations.endKind, end);
}

/** Whoever claimed it once, also when it was handed back or taken over later. */
function attendedBy(db: Database, institutionId: string, agentId: string): SQL | undefined {
  const claim = db
    .select({ one: sql`1` })
    .from(events)
    .where(
      and(
        eq(events.institutionId, institutionId),
        eq(events.conversationId, conversations.id),
        eq(events.kind, 'claimed'),
        eq(events.actorId, agentId),
      ),
    );
  return or(eq(conversations.agentId, agentId), exists(claim));
}

/** "Datos personales", "Remisión a PQRSD": what the record says happened. */
function inWhich(db: Database, institutionId: string, kinds: readonly EventKind[]): SQL {
  const event = db
    .select({ one: sql`1` })
    .from(events)
    .where(
      and(
        eq(events.institutionId, institutionId),
        eq(events.conversationId, conversations.id),
        inArray(events.kind, [...kinds]),
      ),
    );
  return exists(event);
}

/** "Las direcciones IP de todos los envíos son registradas" (Putumayo): any sending counts, not only the entry. */
function sentFrom(db: Database, institutionId: string, ip: string): SQL | undefined {
  const sending = db
    .select({ one: sql`1` })
    .from(messages)
    .where(
      and(
        eq(messages.institutionId, institutionId),
        eq(messages.conversationId, conversations.id),
        eq(messages.author, 'visitor'),
        eq(messages.ip, ip),
      ),
    );
  return or(eq(conversations.ip, ip), exists(sending));
}

/** How many messages (notices left out) each of these conversations has. */
export async function messageCounts(
  db: Database,
  institutionId: string,
  ids: string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: messages.conversationId, n: count() })
    .from(messages)
    .where(
      and(
        eq(messages.institutionId, institutionId),
        inArray(messages.conversationId, ids),
        ne(messages.kind, 'notice'),
      ),
    )
    .groupBy(messages.conversationId);
  return new Map(rows.map((row) => [row.id, row.n]));
}

/** Who can be searched for: agents of now, and whoever attended once. */
export async function searchableAgents(
  db: Database,
  institutionId: string,
): Promise<{ id: string; name: string }[]> {
  const attended = db
    .select({ id: conversations.agentId })
    .from(conversations)
    .where(eq(conversations.institutionId, institutionId));
  return db
    .select({ id: staff.userId, name: staff.name })
    .from(staff)
    .where(
      and(
        eq(staff.institutionId, institutionId),
        or(sql`'agent' = any(${staff.roles})`, inArray(staff.userId, attended)),
      ),
    )
    .orderBy(asc(staff.name));
}

/** The proof of acceptance that let this conversation in. */
export async function acceptanceBehind(db: Database, institutionId: string, acceptanceId: string) {
  const [row] = await db
    .select()
    .from(acceptances)
    .where(and(eq(acceptances.institutionId, institutionId), eq(acceptances.id, acceptanceId)));
  return row;
}

export async function bansAbout(
  db: Database,
  institutionId: string,
  conversationId: string,
): Promise<RecordedBan[]> {
  return db
    .select()
    .from(bans)
    .where(and(eq(bans.institutionId, institutionId), eq(bans.conversationId, conversationId)))
    .orderBy(asc(bans.createdAt));
}

/** Extensions of the restrictions that came from this conversation. */
export async function extensionsAbout(
  db: Database,
  institutionId: string,
  conversationId: string,
): Promise<RecordedExtension[]> {
  return db
    .select({
      at: banAdditions.at,
      authorName: banAdditions.authorName,
      reason: banAdditions.reason,
      until: banAdditions.until,
      kind: bans.kind,
      value: bans.value,
    })
    .from(banAdditions)
    .innerJoin(bans, and(eq(bans.institutionId, banAdditions.institutionId), eq(bans.id, banAdditions.banId)))
    .where(and(eq(banAdditions.institutionId, institutionId), eq(bans.conversationId, conversationId)))
    .orderBy(asc(banAdditions.id));
}

/** Where the chains of an institution end, by number, a page at a time. */
export async function chainEnds(
  db: Database,
  institutionId: string,
  afterNumber: number,
  limit: number,
): Promise<Pick<RecordedConversation, 'id' | 'number' | 'state' | 'lastSeq' | 'lastHash'>[]> {
  return db
    .select({
      id: conversations.id,
      number: conversations.number,
      state: conversations.state,
      lastSeq: conversations.lastSeq,
      lastHash: conversations.lastHash,
    })
    .from(conversations)
    .where(and(eq(conversations.institutionId, institutionId), gt(conversations.number, afterNumber)))
    .orderBy(asc(conversations.number))
    .limit(limit);
}
