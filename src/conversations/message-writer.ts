import { groupCommit } from '../database/group-commit.ts';
import { inTransaction, type Client, type Database } from '../database/pool.ts';
import { speak, type Speaker } from '../rules/conversation.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { link, type ChainedLine, type Line } from './chain.ts';
import {
  lockForWriting,
  storedMessages,
  storeEvents,
  storeLines,
  type LineEvent,
  type LockedConversation,
} from './message-store.ts';

/** A line somebody wants to say in a conversation; shape, characters and permission are already checked. */
export interface Saying {
  institutionId: string;
  conversationId: string;
  speaker: Speaker;
  /** The visitor's session: the lookup is the permission, made under the same lock. */
  sessionId?: string;
  line: Line;
  /** What is written down with it, in the same transaction: once, with the line. */
  events?: readonly Omit<LineEvent, 'actorName'>[];
}

export type Said = { ok: true; line: ChainedLine; again: boolean; agentId: string | null } | Refusal;
export type MessageWriter = (saying: Saying) => Promise<Said>;

const UNIQUE_VIOLATION = '23505';

/**
 * The one write path of what people say. Everything that arrives while a flush is in flight is stored by the
 * next one: conversations locked in one order, each line judged by the rules under the lock, stored, committed.
 */
export function openMessageWriter(db: Database, now: () => number): MessageWriter {
  return groupCommit<Saying, Said>(async (batch) => {
    try {
      return await flush(db, batch, now);
    } catch (error) {
      // Another process stored a retry of the same message in between: now it can be seen.
      if (isUniqueViolation(error)) return flush(db, batch, now, true);
      throw error;
    }
  });
}

async function flush(
  db: Database,
  batch: Saying[],
  clock: () => number,
  lookForAll = false,
): Promise<Said[]> {
  return inTransaction(db, async (tx) => {
    const locked = await lockForWriting(tx, batch);
    // Looked at after the wait for the lock: the deadline may have passed meanwhile.
    const now = clock();
    const verdicts = batch.map((saying) => judge(locked.get(keyOf(saying)), saying, now));
    const suspects = batch.filter((_, i) => lookForAll || verdicts[i]?.ok === false);
    const stored = await storedBefore(tx, suspects);
    const results: Said[] = [];
    const fresh: ChainedLine[] = [];
    const events: LineEvent[] = [];
    for (const [index, saying] of batch.entries()) {
      const result = settle(saying, verdicts[index], locked, stored);
      if (result.ok && !result.again) {
        fresh.push(result.line);
        stored.set(messageKey(saying), result.line);
        for (const event of saying.events ?? []) events.push({ ...event, actorName: result.line.authorName });
      }
      results.push(result);
    }
    const writes: Promise<void>[] = [];
    if (fresh.length > 0) writes.push(storeLines(tx, fresh, [...locked.values()]));
    if (events.length > 0) writes.push(storeEvents(tx, events));
    return { result: results, writes };
  });
}

function judge(
  conversation: LockedConversation | undefined,
  saying: Saying,
  now: number,
): { ok: true } | Refusal {
  if (!conversation || isStrange(conversation, saying)) return refuse('not_found');
  return speak(conversation, saying.speaker, now);
}

function isStrange(conversation: LockedConversation, { sessionId }: Saying): boolean {
  return sessionId !== undefined && conversation.sessionId !== sessionId;
}

/** A retry of what is stored answers like the first time, even after the end; otherwise the verdict stands. */
function settle(
  saying: Saying,
  verdict: { ok: true } | Refusal | undefined,
  locked: Map<string, LockedConversation>,
  stored: Map<string, ChainedLine>,
): Said {
  const conversation = locked.get(keyOf(saying));
  if (!verdict || !conversation || isStrange(conversation, saying)) return refuse('not_found');
  const before = stored.get(messageKey(saying));
  if (before) return repeated(before, saying, conversation.agentId);
  if (!verdict.ok) return verdict;
  const line = link(conversation, named(saying.line, conversation));
  conversation.lastSeq = line.seq;
  conversation.lastHash = line.hash;
  noteReply(conversation, line);
  return { ok: true, line, again: false, agentId: conversation.agentId };
}

/** A citizen speaks under the name given at the entry, which only the locked row knows. */
function named(line: Line, conversation: LockedConversation): Line {
  return line.author === 'visitor' ? { ...line, authorName: conversation.visitorName } : line;
}

function repeated(before: ChainedLine, { line }: Saying, agentId: string | null): Said {
  const same =
    before.body === line.body && before.author === line.author && before.authorId === line.authorId;
  return same ? { ok: true, line: before, again: true, agentId } : refuse('message_id_reused');
}

/** Who waits for whom: the agent's reminder and the record's first reply are read from here. */
function noteReply(conversation: LockedConversation, line: ChainedLine): void {
  if (line.author === 'agent') {
    conversation.awaitingSince = null;
    conversation.firstReplyAt ??= line.sentAt;
  } else {
    conversation.awaitingSince ??= line.sentAt;
  }
}

async function storedBefore(tx: Client, suspects: Saying[]): Promise<Map<string, ChainedLine>> {
  const rows = suspects.length > 0 ? await storedMessages(tx, suspects) : [];
  return new Map(rows.map((row) => [`${row.institutionId}/${row.conversationId}/${row.id}`, row]));
}

const keyOf = (saying: Saying) => `${saying.institutionId}/${saying.conversationId}`;
const messageKey = (saying: Saying) => `${keyOf(saying)}/${saying.line.id}`;

function isUniqueViolation(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === UNIQUE_VIOLATION;
}
