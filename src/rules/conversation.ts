import { allowed, refuse, type Verdict } from './refusal.ts';
import { isOver } from './time-limit.ts';

/** What the rules need to know of a conversation; the store reads it under a lock. */
export interface ConversationFacts {
  state: 'waiting' | 'active' | 'ended';
  agentId: string | null;
  agentName: string | null;
  /** Epoch milliseconds; null while nobody attends. */
  deadlineAt: number | null;
}

export type Speaker = { kind: 'visitor' } | { kind: 'agent'; id: string };

/**
 * May this person say something now? Nothing is stored after the end, nor after the deadline even when the
 * timer has not closed it yet: "luego el sistema finalizará automáticamente la conversación" (IPES).
 */
export function speak(facts: ConversationFacts, speaker: Speaker, now: number): Verdict {
  if (facts.state === 'ended') return refuse('conversation_ended');
  if (facts.state === 'waiting') return refuse('not_claimed_yet');
  if (facts.deadlineAt !== null && isOver(facts.deadlineAt, now)) return refuse('time_over');
  if (speaker.kind === 'agent' && facts.agentId !== speaker.id) return refuse('not_your_conversation');
  return allowed;
}

/** "en el momento que uno de los tres computadores acepte el servicio, la consulta se bloqueará en los otros dos" */
export function claim(facts: ConversationFacts): Verdict {
  if (facts.state === 'active') {
    return refuse('already_claimed', { detail: { agente: facts.agentName ?? '' } });
  }
  return facts.state === 'waiting' ? allowed : refuse('not_waiting');
}

/** Only the agent who attends may end it, or work on it. */
export function attend(facts: ConversationFacts, agentId: string): Verdict {
  if (facts.state === 'ended') return refuse('conversation_ended');
  return facts.state === 'active' && facts.agentId === agentId ? allowed : refuse('not_your_conversation');
}

/** Without a stream for this long, a waiting visitor has left. */
export const WAITING_GONE_MS = 2 * 60_000;
/** Without a stream for this long, an agent may end a conversation as abandoned (phones freeze background tabs). */
export const VISITOR_GONE_MS = 2 * 60_000;
/** Without a stream for this long, an agent has vanished and the conversation goes back to the queue. */
export const AGENT_GONE_MS = 45_000;
/** "Luego de un minuto de espera, el usuario debe ser atendido" (IPES): the alarm escalates. */
export const WAIT_PROMISE_MS = 60_000;

/** May the agent say that the visitor abandoned it? The system itself never does before the limit. */
export function abandon(
  facts: ConversationFacts,
  agentId: string,
  visitorSeenAt: number,
  now: number,
): Verdict {
  const mine = attend(facts, agentId);
  if (!mine.ok) return mine;
  return now - visitorSeenAt >= VISITOR_GONE_MS ? allowed : refuse('visitor_still_here');
}
