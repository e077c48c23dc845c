import { useState } from 'preact/hooks';
import type { ConversationView, OfflineQuestionRequest, ServiceState } from '../../src/protocol.ts';
import type { ChatState } from './chat-state.ts';
import { OfflineForm } from './later.tsx';
import { waitingOffer } from './stage.ts';
import { texts } from './texts.ts';
import { useServerNow } from './server-now.ts';

interface PatienceOfferProps {
  state: ChatState;
  view: ConversationView;
  onLeft: () => void;
}

/**
 * The question can be left past the institution's patience, and at once when the hours end or the service is closed
 * meanwhile; whoever stays in the queue may still be attended.
 */
export function PatienceOffer({ state, view, onLeft }: PatienceOfferProps) {
  const now = useServerNow(state.clock, 5_000);
  const boot = state.boot.value;
  const waited = now - view.waitingSince;
  const patienceOver = view.patienceOver || waited >= (boot?.limit.patienceMs ?? Infinity);
  const offer = waitingOffer(state.service.value, patienceOver);
  return (
    <section class={offer === null ? undefined : 'card stack'}>
      {/* In the page from the beginning, so that the offer is read when it comes. */}
      <div role="status" class="stack">
        {offer !== null && <h2>{texts.leaveQuestionHeading}</h2>}
        {offer !== null && <p>{boot?.texts[offer]}</p>}
      </div>
      {offer !== null && (
        <LeaveQuestion state={state} origin={originOf(state.service.value?.state)} onLeft={onLeft} />
      )}
    </section>
  );
}

/** Why it is left: the service stopped meanwhile, or the wait was too long. */
function originOf(service: ServiceState | undefined): OfflineQuestionRequest['origin'] {
  return service === 'closed' || service === 'suspended' ? service : 'patience';
}

interface LeaveQuestionProps {
  state: ChatState;
  origin: OfflineQuestionRequest['origin'];
  onLeft: () => void;
}

function LeaveQuestion({ state, origin, onLeft }: LeaveQuestionProps) {
  const [writing, write] = useState(false);
  if (writing) return <OfflineForm state={state} origin={origin} onLeft={onLeft} />;
  return (
    <div class="row">
      <button type="button" class="button" onClick={() => write(true)}>
        {texts.leaveQuestion}
      </button>
    </div>
  );
}
