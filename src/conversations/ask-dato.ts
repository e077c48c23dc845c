import type { AskedDato } from '../database/schema/index.ts';
import type { Institution } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import { speak } from '../rules/conversation.ts';
import type { DatoKind } from '../rules/dato.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { announceChange, announceLines } from './announce.ts';
import { datoLabel } from './dato-fields.ts';
import { noticeLine } from './lines.ts';
import {
  appendLines,
  changeConversation,
  lockConversation,
  recordEvent,
  type ConversationRow,
} from './store.ts';

/**
 * "Los datos adicionales … deben ser solicitados vía chat" (IPES): with one click. Both sides are told by a line of the
 * transcript; the citizen gets a field of its kind. A newer request takes the place of one that was not answered.
 */
export async function askDato(
  world: World,
  institution: Institution,
  agent: StaffMember,
  conversationId: string,
  wanted: { id: string; kind: DatoKind; ip: string },
): Promise<{ ok: true; row: ConversationRow } | Refusal> {
  const label = datoLabel(institution, wanted.kind);
  const done = await world.db.transaction(async (tx) => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (!row) return refuse('not_found');
    if (row.askedDato?.id === wanted.id) return { ok: true as const, row, chained: [] };
    const now = world.now();
    const verdict = speak(row, { kind: 'agent', id: agent.userId }, now);
    if (!verdict.ok) return verdict;
    const words = say(institution, 'dato_asked', { agente: agent.name, dato: label });
    const { chained, lastSeq, lastHash } = await appendLines(tx, row, [noticeLine(institution, words, now)]);
    const askedDato: AskedDato = { id: wanted.id, kind: wanted.kind, label, askedAt: now };
    const changed = await changeConversation(tx, row, {
      askedDato,
      lastSeq,
      lastHash,
      // Asking is answering: whoever waited was attended to.
      awaitingSince: null,
      firstReplyAt: row.firstReplyAt ?? now,
    });
    await recordEvent(tx, row, {
      kind: 'dato_asked',
      at: now,
      actor: 'agent',
      actorId: agent.userId,
      actorName: agent.name,
      ip: wanted.ip,
      data: { kind: wanted.kind, label },
    });
    return { ok: true as const, row: changed, chained };
  });
  if (!done.ok) return done;
  if (done.chained.length > 0) {
    announceLines(world, done.chained, agent.userId);
    await announceChange(world, done.row);
  }
  return { ok: true, row: done.row };
}
