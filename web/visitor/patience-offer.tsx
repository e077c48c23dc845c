import { useEffect, useState } from 'preact/hooks';
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
  const words = boot?.texts['patience_offer'] ?? '';
  useEffect(() => {
    if (over) state.announcer.say(words);
  }, [over]);
  if (!over || boot === null) return null;
  return (
    <section class="card stack" aria-labelledby="oferta-espera">
      <h2 id="oferta-espera">{texts.leaveQuestionHeading}</h2>
      <p>{words}</p>
      {writing ? (
        <OfflineForm state={state} origin="patience" onLeft={onLeft} />
      ) : (
        <div class="row">
          <button type="button" class="button" onClick={() => write(true)}>
            {texts.leaveQuestion}
          </button>
        </div>
      )}
    </section>
  );
}
