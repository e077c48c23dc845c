import { useEffect, useState } from 'preact/hooks';
import { ApiFailure } from '../lib/api.ts';
import type { ChatState } from './chat-state.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { LiveConversation } from './live-conversation.ts';
import { PqrsdHint } from './later.tsx';
import { PatienceOffer } from './patience-offer.tsx';
import { QueuePlace } from './queue-place.tsx';
import { StageHeading } from './stage-heading.tsx';
import { TermsToRead } from './terms.tsx';
import { texts } from './texts.ts';

/** The queue: one's place, what to have ready, the rules at hand, and two ways out. */
export function WaitingStage({ state, live }: { state: ChatState; live: LiveConversation }) {
  const [asking, ask] = useState(false);
  const boot = state.boot.value;
  const view = live.view.value;
  useEffect(() => {
    if (view.state === 'active') state.stage.value = 'talking';
  }, [view.state]);
  if (boot === null) return null;

  const leave = (): void => {
    ask(false);
    live.end().catch((failure: unknown) => {
      if (failure instanceof ApiFailure) state.announcer.say(failure.message);
      live.catchUp();
    });
  };
  const left = (): void => {
    // The question takes the place of the turn: whoever leaves it need not be attended too.
    live.close();
    state.api.end(live.id).catch(() => undefined);
    state.stage.value = 'received';
  };

  return (
    <section class="stage stack waiting">
      <StageHeading eyebrow={boot.institution.launcherName}>{texts.waiting}</StageHeading>
      <QueuePlace view={view} link={live.link.value} texts={boot.texts} said={state.announcer.said.value} />
      <section aria-labelledby="mientras-espera">
        <h2 id="mientras-espera">{texts.haveReady}</h2>
        <p>{boot.texts.waiting_advice}</p>
        <TermsToRead boot={boot} />
      </section>
      <PqrsdHint state={state} live={live} />
      <PatienceOffer state={state} view={view} onLeft={left} />
      <div class="row actions">
        <button type="button" class="button-plain" onClick={() => ask(true)}>
          {texts.leaveQueue}
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title={texts.leaveQueueAsk}
          help={texts.leaveQueueHelp}
          action={texts.leaveQueue}
          cancel={texts.stayInQueue}
          onAction={leave}
          onCancel={() => ask(false)}
        />
      )}
    </section>
  );
}
