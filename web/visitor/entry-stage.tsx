import { useState } from 'preact/hooks';
import type { ChatState } from './chat-state.ts';
import { ConnectionCheck } from './connection-check.tsx';
import { enter } from './entering.ts';
import { ErrorSummary } from './error-summary.tsx';
import { fieldsFor } from './form.ts';
import { FormFields } from './form-fields.tsx';
import { QuestionAsked } from './later.tsx';
import { MoreTimeBox } from './more-time-box.tsx';
import { Remark } from './remark.tsx';
import { StageHeading } from './stage-heading.tsx';
import { TermsNotices } from './terms-notices.tsx';
import { texts } from './texts.ts';
import { Trap } from './trap.tsx';

/** "en tres casillas posteriores solicita nombre completo, correo personal y motivo de su consulta" (IPES). */
export function EntryStage({ state }: { state: ChatState }) {
  const [sending, setSending] = useState(false);
  const boot = state.boot.value;
  if (boot === null) return null;
  const send = async (sure?: boolean): Promise<void> => {
    if (sending) return;
    setSending(true);
    await enter(state, sure).finally(() => setSending(false));
  };
  return (
    <form
      class="stage stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
    >
      <StageHeading eyebrow={texts.step(2, 2)}>{texts.entry}</StageHeading>
      <Remark state={state} />
      <TermsNotices boot={boot} />
      <ConnectionCheck state={state} />
      <ErrorSummary errors={state.form.errors.value} />
      <p class="pre-line intro">{(boot.texts.entry_intro ?? '').trim()}</p>
      <FormFields
        form={state.form}
        fields={fieldsFor(boot, 'entry')}
        questionMaxLength={boot.policy.questionMaxLength}
      />
      <Trap />
      <MoreTimeBox state={state} />
      <p class="soft small">{boot.texts.supervisors_may_read}</p>
      <QuestionAsked form={state.form} send={() => void send(true)} />
      <div class="row actions">
        <button type="submit" class="button button-wide" aria-disabled={sending}>
          {sending ? texts.entering : texts.enter}
        </button>
      </div>
    </form>
  );
}
