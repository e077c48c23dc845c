import { allowed, refuse, type Verdict } from './refusal.ts';

/** Who has taken a question left out of hours; null: nobody. */
export interface QuestionHold {
  agentId: string | null;
  agentName: string | null;
}

/** An answer by mail has room for what a conversation would say in several messages. In graphemes. */
export const ANSWER_MAX_LENGTH = 8000;

/** One answers; the others see who. Taking twice is taking once. */
export function mayClaimQuestion(question: QuestionHold, userId: string): Verdict {
  if (question.agentId === null || question.agentId === userId) return allowed;
  return refuse('question_taken', { detail: { agente: question.agentName ?? '' } });
}

/** Answering, and giving it back. */
export function mayAnswerQuestion(question: QuestionHold, userId: string): Verdict {
  if (question.agentId === userId) return allowed;
  return question.agentId === null ? refuse('question_not_held') : mayClaimQuestion(question, userId);
}

type Due = 'overdue' | 'today' | 'later';

/** Both days as YYYY-MM-DD of the institution. The last day is still in time. */
export function dueState(dueOn: string, today: string): Due {
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}
