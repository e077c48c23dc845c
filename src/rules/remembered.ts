import { remembering } from './remembering.ts';

/**
 * The same answer for the same text, without reading it again: a message is judged for its writer, for the transcript
 * and for every console. Forgets the oldest.
 */
export function remembered<Answer>(judge: (text: string) => Answer, most = 1000): (text: string) => Answer {
  const known = remembering<{ answer: Answer }>(most);
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = judge(text);
    known.set(text, { answer });
    return answer;
  };
}
