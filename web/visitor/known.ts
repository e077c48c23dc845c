import type { ConversationView, MessageView } from '../../src/protocol.ts';
import type { LinkState } from '../lib/shared-stream.ts';
import { cell } from './cell.ts';
import { emptyTranscript, newerView, withMessages } from './transcript.ts';

const TYPING_SHOWN_MS = 6_000;

/** What this page knows of the conversation, as the screens show it. */
export function createKnown(first: ConversationView, onHeard: (message: MessageView) => void) {
  const view = cell(first);
  const transcript = cell(emptyTranscript);
  /** False until the history is there: it is shown without being announced. */
  const loaded = cell(false);
  const link = cell<LinkState>('connecting');
  const agentTyping = cell(false);
  let typingEnds: ReturnType<typeof setTimeout> | undefined;

  return {
    view,
    transcript,
    loaded,
    link,
    agentTyping,
    /** Adds what is new. `gap`: a line is missing between what was known and this. */
    take: (messages: readonly MessageView[]): { added: readonly MessageView[]; gap: boolean } => {
      const before = transcript.value.lastSeq;
      const { transcript: next, gap } = withMessages(transcript.value, messages);
      transcript.value = next;
      const added = next.messages.slice(before);
      for (const message of loaded.value ? added : []) {
        if (message.author === 'visitor') continue;
        agentTyping.value = false;
        onHeard(message);
      }
      return { added, gap };
    },
    see: (arrived: ConversationView): void => {
      view.value = newerView(view.value, arrived);
    },
    /** Something was told that never arrived here. */
    isBehind: (told: { lastSeq: number; revision: number }): boolean =>
      told.lastSeq > transcript.value.lastSeq || told.revision > view.value.revision,
    showTyping: (): void => {
      clearTimeout(typingEnds);
      agentTyping.value = true;
      typingEnds = setTimeout(() => (agentTyping.value = false), TYPING_SHOWN_MS);
    },
  };
}
