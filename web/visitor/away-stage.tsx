import type { OfflineQuestionRequest, ServiceStateView } from '../../src/protocol.ts';
import type { ChatState } from './chat-state.ts';
import { Channels } from './channels.tsx';
import { OfflineForm } from './later.tsx';
import { Remark } from './remark.tsx';
import { StageHeading } from './stage-heading.tsx';
import { afterOpening } from './stage.ts';
import { texts } from './texts.ts';

/**
 * Closed, suspended, nobody there or everybody busy: why, until when, and the question can be left. When it changes
 * meanwhile it says so at once, and nothing that was typed is lost.
 */
export function AwayStage({ state }: { state: ChatState }) {
  const boot = state.boot.value;
  if (boot === null) return null;
  const now = state.service.value ?? boot.service;
  const isOpen = now.state === 'open';
  const mayEnter = isOpen || now.state === 'nobody';
  const goOn = (): void => {
    state.stage.value = boot.opening === null ? afterOpening(boot) : 'opening';
  };
  return (
    <section class="stage stack">
      <StageHeading eyebrow={boot.institution.launcherName}>
        {isOpen ? texts.mayEnter : now.heading}
      </StageHeading>
      <Remark state={state} />
      {/* In the page from the beginning, so that a change is read. */}
      <div role="status" class="stack">
        {isOpen ? (
          <p class="notice notice-success">{texts.openNow}</p>
        ) : (
          <p class="lead pre-line">{now.message}</p>
        )}
      </div>
      {(now.state === 'closed' || now.state === 'suspended') && <p class="soft">{now.summary}</p>}
      {mayEnter && (
        <div class="row actions">
          <button type="button" class="button" onClick={goOn}>
            {isOpen ? texts.continueToChat : texts.waitForSomebody}
          </button>
        </div>
      )}
      <h2>{texts.leaveQuestionHeading}</h2>
      <OfflineForm state={state} origin={originOf(now)} onLeft={() => (state.stage.value = 'received')} />
      <Channels boot={boot} />
    </section>
  );
}

function originOf({ state }: ServiceStateView): OfflineQuestionRequest['origin'] {
  return state === 'open' ? 'patience' : state;
}
