import type { AskedDato } from '../database/schema/index.ts';
import type { Institution } from '../institutions/directory.ts';
import { wordsPolicy } from '../institutions/words-policy.ts';
import { length } from '../rules/characters.ts';
import { speak } from '../rules/conversation.ts';
import { checkDato, normaliseDato } from '../rules/dato.ts';
import { checkDecentMailbox } from '../rules/decency.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { hideSecrets } from '../rules/text-checks.ts';
import type { World } from '../world.ts';
import { announceChange, announceLines } from './announce.ts';
import type { ChainedLine } from './chain.ts';
import { fieldOfDato } from './dato-fields.ts';
import {
  appendLines,
  changeConversation,
  findLine,
  lockConversation,
  recordEvent,
  type ConversationRow,
} from './store.ts';

export interface DatoGiven {
  /** Names the line: a retry is stored once. */
  id: string;
  /** Which request it answers. */
  asked: string;
  /** Null: "No deseo darlo". */
  value: string | null;
  ip: string;
}

interface Answer {
  ok: true;
  asked: AskedDato;
  value: string | null;
}

/**
 * The citizen answers the field the agent asked for: checked by the policy of its kind, kept as a line of the
 * transcript and, where the institution has such a field, beside the conversation. Not giving it is an answer too.
 */
export async function giveDato(
  world: World,
  institution: Institution,
  conversationId: string,
  visitor: { sessionId: string },
  given: DatoGiven,
): Promise<{ ok: true; line: ChainedLine } | Refusal> {
  const done = await world.db.transaction(async (tx) => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (row?.sessionId !== visitor.sessionId) return refuse('not_found');
    const before = await findLine(tx, institution.id, conversationId, given.id);
    // The id of something else that was said here answers no request.
    if (before && before.kind !== 'dato') return refuse('message_id_reused');
    if (before) return { ok: true as const, line: before, row, isNew: false };
    const now = world.now();
    const judged = judge(row, given, now);
    if (!judged.ok) return judged;
    const { asked } = judged;
    const { text: value, masked } = hide(institution, judged.value);
    const line = {
      id: given.id,
      kind: 'dato' as const,
      author: 'visitor' as const,
      authorId: visitor.sessionId,
      authorName: row.name,
      body: `${asked.label}: ${value ?? 'prefirió no darlo'}`,
      sentAt: now,
      ip: given.ip,
    };
    const { chained, lastSeq, lastHash } = await appendLines(tx, row, [line]);
    const changed = await changeConversation(tx, row, {
      askedDato: null,
      extraData: withDato(institution, row, asked.kind, value),
      lastSeq,
      lastHash,
      awaitingSince: row.awaitingSince ?? now,
    });
    const by = {
      at: now,
      actor: 'visitor' as const,
      actorId: visitor.sessionId,
      actorName: row.name,
      ip: given.ip,
    };
    await recordEvent(tx, row, {
      ...by,
      kind: value === null ? 'dato_declined' : 'dato_given',
      data: { kind: asked.kind, label: asked.label },
    });
    if (masked.length > 0) {
      await recordEvent(tx, row, { ...by, kind: 'personal_data_masked', data: { kinds: masked } });
    }
    const [stored] = chained;
    if (!stored) throw new Error('the answer was not stored');
    return { ok: true as const, line: stored, row: changed, isNew: true };
  });
  if (!done.ok) return done;
  if (done.isNew) {
    announceLines(world, [done.line], done.row.agentId);
    await announceChange(world, done.row);
  }
  return { ok: true, line: done.line };
}

/** May it be said now, was it asked, and is it what its kind is made of? */
function judge(row: ConversationRow, given: DatoGiven, now: number): Answer | Refusal {
  const may = speak(row, { kind: 'visitor' }, now);
  if (!may.ok) return may;
  const { askedDato: asked } = row;
  if (asked?.id !== given.asked) return refuse('dato_not_asked');
  if (given.value === null) return { ok: true, asked, value: null };
  const value = normaliseDato(asked.kind, given.value);
  const verdict = checkGiven(asked.kind, value);
  return verdict.ok ? { ok: true, asked, value } : { ...verdict, field: 'value' };
}

/** A card or an account typed into the field is stored hidden, as in a message. */
function hide(
  { settings }: Institution,
  value: string | null,
): { text: string | null; masked: readonly string[] } {
  return value === null ? { text: null, masked: [] } : hideSecrets(value, wordsPolicy(settings));
}

function checkGiven(kind: AskedDato['kind'], value: string): Verdict {
  const verdict = checkDato(kind, value);
  return verdict.ok && kind === 'email' ? checkDecentMailbox(value) : verdict;
}

/** Beside the conversation too, where there is a field that it fits. */
function withDato(
  institution: Institution,
  { extraData }: ConversationRow,
  kind: Parameters<typeof fieldOfDato>[1],
  value: string | null,
): Record<string, string> {
  const field = fieldOfDato(institution, kind);
  const fits = field !== undefined && value !== null && length(value) <= (field.maxLength ?? 200);
  return fits ? { ...extraData, [field.key]: value } : extraData;
}
