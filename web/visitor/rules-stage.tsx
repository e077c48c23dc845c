import { useState } from 'preact/hooks';
import { ApiFailure } from '../lib/api.ts';
import type { ChatState } from './chat-state.ts';
import { Channels } from './channels.tsx';
import { accept, freshRules } from './entering.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { FieldError } from './form.ts';
import { Remark } from './remark.tsx';
import { StageHeading } from './stage-heading.tsx';
import { checkTerms, ServerHtml, TermsBoxes } from './terms.tsx';
import { TermsNotices } from './terms-notices.tsx';
import { texts } from './texts.ts';

/** "el link presenta al usuario el reglamento de este canal …, el cual debe ser leído y aceptado" (IPES). */
export function RulesStage({ state }: { state: ChatState }) {
  const [ticked, tick] = useState({ rules: false, privacy: false });
  const [errors, setErrors] = useState<FieldError[]>([]);
  const boot = state.boot.value;
  if (boot === null) return null;

  const goOn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = checkTerms(ticked);
    setErrors(found);
    if (found.length > 0) return;
    try {
      await accept(state, ticked.rules, ticked.privacy);
      state.remark.value = '';
      state.stage.value = 'entry';
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      if (failure.code === 'terms_outdated') await freshRules(state);
      else setErrors([{ field: '', message: failure.message }]);
    }
  };

  return (
    <form class="stage stack" onSubmit={(event) => void goOn(event)} noValidate>
      <StageHeading eyebrow={texts.step(1, 2)}>{boot.rules.heading}</StageHeading>
      <Remark state={state} />
      <TermsNotices boot={boot} />
      <ErrorSummary errors={errors} />
      <p class="to-boxes">
        <a href="#aceptar">{texts.toBoxes}</a>
      </p>
      <ServerHtml html={boot.rules.html} />
      <section class="privacy" aria-labelledby="aviso-datos">
        <h2 id="aviso-datos">{texts.privacyHeading}</h2>
        <ServerHtml html={boot.privacy.html} />
      </section>
      <div id="aceptar" tabIndex={-1}>
        <TermsBoxes ticked={ticked} errors={errors} onTick={tick} />
      </div>
      <div class="row actions">
        <button type="submit" class="button">
          {texts.continue}
        </button>
        <button type="button" class="button-plain" onClick={() => (state.stage.value = 'declined')}>
          {texts.doNotAccept}
        </button>
      </div>
    </form>
  );
}

/** "No acepto": the other channels, and a way back. */
export function DeclinedStage({ state }: { state: ChatState }) {
  const boot = state.boot.value;
  if (boot === null) return null;
  return (
    <section class="stage stack">
      <StageHeading>{texts.declined}</StageHeading>
      <p class="lead">{boot.texts.no_accept ?? texts.declinedHelp}</p>
      <Channels boot={boot} />
      <div class="row actions">
        <button type="button" class="button-plain" onClick={() => (state.stage.value = 'rules')}>
          {texts.backToRules}
        </button>
      </div>
    </section>
  );
}
