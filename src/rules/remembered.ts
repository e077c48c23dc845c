/**
 * The same answer for the same text, without reading it again: a message is judged for its writer, for the transcript
 * and for every console. Forgets the oldest.
 */
export function remembered<Answer>(judge: (text: string) => Answer, most = 1000): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = judge(text);
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(text, { answer });
    return answer;
  };
}
