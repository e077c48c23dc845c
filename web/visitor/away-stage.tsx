import type { OfflineQuestionRequest, ServiceStateView } from '../../src/protocol.ts';
import type { ChatState } from './chat-state.ts';
import { Channels } from './channels.tsx';
import { OfflineForm } from './offline-form.tsx';
import { Remark } from './remark.tsx';
import { useServiceWatch } from './service-watch.ts';
import { StageHeading } from './stage-heading.tsx';
import { afterOpening } from './stage.ts';
import { texts } from './texts.ts';

/**
 * Closed, suspended, nobody there or everybody busy: why, until when, and the question can be left. When it opens
 * meanwhile it says so, and nothing changes under the hands of who is writing.
 */
export function AwayStage({ state }: { state: ChatState }) {
  const boot = state.boot.value;
  const fresh = useServiceWatch(state);
  if (boot === null) return null;
  const { service } = boot;
  const now = fresh ?? service;
  const goOn = (): void => {
    state.stage.value = boot.opening === null ? afterOpening(boot) : 'opening';
  };
  return (
    <section class="stage stack">
      <StageHeading eyebrow={boot.institution.launcherName}>{service.heading}</StageHeading>
      <Remark state={state} />
      <p class="lead pre-line">{service.message}</p>
      {service.state === 'closed' && <p class="soft">{service.summary}</p>}
      <div role="status">{now.state === 'open' && <p class="notice notice-success">{texts.openNow}</p>}</div>
      {now.state === 'open' && (
        <div class="row actions">
          <button type="button" class="button" onClick={goOn}>
            {texts.continueToChat}
          </button>
        </div>
      )}
      <h2>{texts.leaveQuestionHeading}</h2>
      <OfflineForm state={state} origin={originOf(service)} onLeft={() => (state.stage.value = 'received')} />
      <Channels boot={boot} />
    </section>
  );
}

function originOf({ state }: ServiceStateView): OfflineQuestionRequest['origin'] {
  return state === 'open' ? 'patience' : state;
}
