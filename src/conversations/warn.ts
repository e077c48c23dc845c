import type { Institution } from '../institutions/directory.ts';
import { speak } from '../rules/conversation.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { announceChange, announceLines } from './announce.ts';
import type { ChainedLine } from './chain.ts';
import { warningLine } from './lines.ts';
import { appendLines, changeConversation, findLine, lockConversation, recordEvent } from './store.ts';

/**
 * The first step of the ladder, never a required one: the institution's fixed text, as a line of the institution.
 * `id` is named by the console, so that a double click warns once. It is no answer: whoever waits goes on waiting.
 */
export async function warn(
  world: World,
  institution: Institution,
  agent: StaffMember,
  conversationId: string,
  { id, ip }: { id: string; ip: string },
): Promise<{ ok: true; line: ChainedLine } | Refusal> {
  const done = await world.db.transaction(async (tx) => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (!row) return refuse('not_found');
    const before = await findLine(tx, institution.id, conversationId, id);
    if (before) return { ok: true as const, line: before, row, isNew: false };
    const now = world.now();
    const verdict = speak(row, { kind: 'agent', id: agent.userId }, now);
    if (!verdict.ok) return verdict;
    const { chained, lastSeq, lastHash } = await appendLines(tx, row, [warningLine(institution, id, now)]);
    const changed = await changeConversation(tx, row, { lastSeq, lastHash });
    await recordEvent(tx, row, {
      kind: 'warned',
      at: now,
      actor: 'agent',
      actorId: agent.userId,
      actorName: agent.name,
      ip,
      data: { seq: lastSeq },
    });
    const [line] = chained;
    if (!line) throw new Error('the warning was not stored');
    return { ok: true as const, line, row: changed, isNew: true };
  });
  if (!done.ok) return done;
  if (done.isNew) {
    announceLines(world, [done.line], agent.userId);
    await announceChange(world, done.row);
  }
  return { ok: true, line: done.line };
}
