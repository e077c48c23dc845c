import { useState } from 'preact/hooks';
import type { ConversationView } from '../../src/protocol.ts';
import type { ChatState } from './chat-state.ts';
import { OfflineForm } from './offline-form.tsx';
import { texts } from './texts.ts';
import { useServerNow } from './server-now.ts';

interface PatienceOfferProps {
  state: ChatState;
  view: ConversationView;
  onLeft: () => void;
}

/** Past the institution's patience the question can be left; staying in the queue needs nothing. */
export function PatienceOffer({ state, view, onLeft }: PatienceOfferProps) {
  const [writing, write] = useState(false);
  const now = useServerNow(state.clock, 5_000);
  const boot = state.boot.value;
  const over = view.patienceOver || (boot !== null && now - view.waitingSince >= boot.limit.patienceMs);
  return (
    <section class={over ? 'card stack' : undefined}>
      {/* In the page from the beginning, so that the offer is read when it comes. */}
      <div role="status" class="stack">
        {over && <h2>{texts.leaveQuestionHeading}</h2>}
        {over && <p>{boot?.texts['patience_offer']}</p>}
      </div>
      {over && writing && <OfflineForm state={state} origin="patience" onLeft={onLeft} />}
      {over && !writing && (
        <div class="row">
          <button type="button" class="button" onClick={() => write(true)}>
            {texts.leaveQuestion}
          </button>
        </div>
      )}
    </section>
  );
}
