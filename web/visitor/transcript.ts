import type { ConversationView, MessageView } from '../../src/protocol.ts';

/** What is known of the transcript: always the first `lastSeq` lines, without gaps. */
interface Transcript {
  messages: readonly MessageView[];
  lastSeq: number;
}

export const emptyTranscript: Transcript = { messages: [], lastSeq: 0 };

/**
 * Adds the lines that follow. The stream is best effort: what is already known is ignored, and a line that
 * would leave a gap is not added (`gap`: ask for what was missed).
 */
export function withMessages(
  known: Transcript,
  arrived: readonly MessageView[],
): { transcript: Transcript; gap: boolean } {
  const messages = [...known.messages];
  let lastSeq = known.lastSeq;
  let gap = false;
  for (const message of [...arrived].sort((a, b) => a.seq - b.seq)) {
    if (message.seq <= lastSeq) continue;
    if (message.seq > lastSeq + 1) {
      gap = true;
      break;
    }
    messages.push(message);
    lastSeq = message.seq;
  }
  const transcript = lastSeq === known.lastSeq ? known : { messages, lastSeq };
  return { transcript, gap };
}

/** An older snapshot may arrive after a newer one; the end is never undone. */
export function newerView(known: ConversationView, arrived: ConversationView): ConversationView {
  if (known.state === 'ended' && arrived.state !== 'ended') return known;
  return arrived.revision >= known.revision ? arrived : known;
}

/** Two people may speak in turn: the name is shown once in a run of the same voice. */
export function beginsRun(messages: readonly MessageView[], index: number): boolean {
  const message = messages[index];
  const before = messages[index - 1];
  if (message === undefined || before === undefined) return true;
  return before.kind !== message.kind || before.author !== message.author || before.name !== message.name;
}
