import { recordChange, type Author } from '../changes/store.ts';
import { eventsOf, lockConversation, recordEvent } from '../conversations/store.ts';
import type { Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { bansInForceOf, liftBan } from '../visitors/ban-store.ts';
import type { World } from '../world.ts';

const LONGEST = 1000;

export interface Annotation {
  /** Named by the console: a double click annotates once. */
  id: string;
  text: string;
  /** The closing for misconduct was a mistake: its restrictions are lifted, and it counts no longer. */
  wrongClosing: boolean;
  by: Author;
}

/** "A wrong closing is annotated and lifted, never rewritten": a dated line beside the record, by name. */
export async function annotate(
  world: World,
  institution: Institution,
  conversationId: string,
  { id, text, wrongClosing, by }: Annotation,
): Promise<Verdict> {
  const body = normalise(text).trim();
  const verdict = checkText(body);
  if (!verdict.ok) return { ...verdict, field: 'text' };
  return world.db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (!row) return refuse('not_found');
    const events = await eventsOf(tx, institution.id, conversationId);
    if (events.some(({ kind, data }) => kind === 'annotated' && data.id === id)) return { ok: true };
    const wrong = wrongClosing && row.endKind === 'misconduct';
    const at = world.now();
    await recordEvent(tx, row, {
      kind: 'annotated',
      at,
      actor: 'agent',
      actorId: by.id,
      actorName: by.name,
      ip: by.ip,
      data: { id, text: body, wrongClosing: wrong },
    });
    if (wrong) await liftAll(tx, institution.id, conversationId, { reason: body, by, at });
    return { ok: true };
  });
}

function checkText(body: string): Verdict {
  if (body === '') return refuse('annotation_missing');
  const fits = checkLength(body, LONGEST);
  return fits.ok ? checkCharacters(body, 'staff') : fits;
}

async function liftAll(
  tx: Tx,
  institutionId: string,
  conversationId: string,
  { reason, by, at }: { reason: string; by: Author; at: number },
): Promise<void> {
  for (const ban of await bansInForceOf(tx, institutionId, conversationId, at)) {
    await liftBan(tx, institutionId, ban.id, { liftedAt: at, liftedBy: by.name, liftReason: reason });
    const change = { subject: 'ban' as const, key: ban.value, before: ban.reason, after: null, reason };
    await recordChange(tx, institutionId, { by, now: at, change });
  }
}
