import type { DeskConversation } from '../../../src/protocol.ts';

/** "escriba rápidamente para minimizar el tiempo de consulta": a minute without an answer is remembered. */
const remindsAfterMs = 60_000;

export function isOverdue(it: Pick<DeskConversation, 'awaitingReplySince'>, now: number): boolean {
  return it.awaitingReplySince !== null && now - it.awaitingReplySince >= remindsAfterMs;
}

/** Names one wait for an answer: a reminder is given once for each. */
export function waitOf(it: Pick<DeskConversation, 'id' | 'awaitingReplySince'>): string {
  return `${it.id} ${it.awaitingReplySince ?? ''}`;
}

/** The waits to remind of now, besides those already reminded. */
export function toRemind(
  mine: readonly DeskConversation[],
  reminded: ReadonlySet<string>,
  now: number,
): DeskConversation[] {
  return mine.filter((it) => isOverdue(it, now) && !reminded.has(waitOf(it)));
}
