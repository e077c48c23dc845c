import type { ChatState } from './chat-state.ts';
import { StageHeading } from './stage-heading.tsx';
import { texts } from './texts.ts';

/** The service did not answer: what to do, and where else to go. */
export function BrokenStage({ state }: { state: ChatState }) {
  const retry = (): void => {
    state.remark.value = '';
    state.stage.value = 'loading';
    void state.start();
  };
  return (
    <section class="stage stack">
      <StageHeading>{texts.broken}</StageHeading>
      <p class="notice notice-warning">{state.remark.value || texts.brokenHelp}</p>
      <div class="row actions">
        <button type="button" class="button" onClick={retry}>
          {texts.tryAgain}
        </button>
        <a class="button-plain" href={`/${state.institution}`}>
          {texts.backToStart}
        </a>
      </div>
    </section>
  );
}
