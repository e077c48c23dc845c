import { useState } from 'preact/hooks';
import type { ChatState } from './chat-state.ts';
import { Linked } from './linked.tsx';
import type { LiveConversation } from './live-conversation.ts';

/** Conversations whose card was put away, in this tab. */
const putAway = new Set<string>();

/** Once a conversation, and it can be put away: the way to file, beside the conversation and not in its way. */
export function PqrsdCard({ state, live }: { state: ChatState; live: LiveConversation }) {
  const [away, setAway] = useState(putAway.has(live.id));
  const hint = state.boot.value?.texts.pqrsd_hint;
  if (away || !hint) return null;
  const hide = (): void => {
    putAway.add(live.id);
    setAway(true);
  };
  return (
    <aside class="notice row pqrsd-card" aria-label="PQRSD">
      <p>
        <Linked text={hint} />
      </p>
      <button type="button" class="button-link" onClick={hide}>
        Entendido
      </button>
    </aside>
  );
}
