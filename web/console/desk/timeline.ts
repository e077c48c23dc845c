import type { MessageView } from '../../../src/protocol.ts';

interface Merged {
  messages: readonly MessageView[];
  /** Something before the incoming lines is missing: ask for what came after the last known one. */
  gap: boolean;
}

/**
 * Adds lines to a transcript that only grows: each `seq` once and in order, whatever the stream, the answer to
 * a sending and a catch-up bring twice or out of turn. The same array comes back when there is nothing new.
 */
export function merge(known: readonly MessageView[], incoming: readonly MessageView[]): Merged {
  const added: MessageView[] = [];
  let last = lastSeq(known);
  for (const line of [...incoming].sort((a, b) => a.seq - b.seq)) {
    if (line.seq <= last) continue;
    if (line.seq > last + 1) return { messages: joined(known, added), gap: true };
    added.push(line);
    last = line.seq;
  }
  return { messages: joined(known, added), gap: false };
}

export function lastSeq(messages: readonly MessageView[]): number {
  return messages[messages.length - 1]?.seq ?? 0;
}

function joined(known: readonly MessageView[], added: MessageView[]): readonly MessageView[] {
  return added.length === 0 ? known : [...known, ...added];
}
