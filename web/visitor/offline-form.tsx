import { useState } from 'preact/hooks';
import type { OfflineQuestionRequest } from '../../src/protocol.ts';
import { ApiFailure } from '../lib/api.ts';
import type { ChatState } from './chat-state.ts';
import { accept, freshRules, leaveQuestion } from './entering.ts';
import { ErrorSummary } from './error-summary.tsx';
import { checkForm, fieldsFor } from './form.ts';
import { FormFields } from './form-fields.tsx';
import { AskedPanel } from './asked-panel.tsx';
import { checkTerms, TermsBoxes, TermsToRead } from './terms.tsx';
import { TermsNotices } from './terms-notices.tsx';
import { texts } from './texts.ts';
import { Trap } from './trap.tsx';

interface OfflineFormProps {
  state: ChatState;
  origin: OfflineQuestionRequest['origin'];
  onLeft: () => void;
}

/** "agradecemos dejarnos su consulta, la cual será atendida el siguiente día hábil" (IPES). */
export function OfflineForm({ state, origin, onLeft }: OfflineFormProps) {
  const [ticked, tick] = useState({ rules: false, privacy: false });
  const [sending, setSending] = useState(false);
  const boot = state.boot.value;
  if (boot === null) return null;
  const { form } = state;

  const leave = async (sure?: boolean): Promise<void> => {
    if (!boot.accepted) {
      const found = [
        ...(await checkForm(fieldsFor(boot, 'question'), boot.policy, form.values.value)),
        ...checkTerms(ticked),
      ];
      form.errors.value = found;
      if (found.length > 0) return;
      await accept(state, ticked.rules, ticked.privacy);
    }
    if (await leaveQuestion(state, origin, sure)) onLeft();
    // Newer words: nothing is ticked for them yet.
    else if (!state.boot.value?.accepted) tick({ rules: false, privacy: false });
  };
  const send = async (sure?: boolean): Promise<void> => {
    if (sending) return;
    setSending(true);
    try {
      await leave(sure);
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      if (failure.code === 'terms_outdated') {
        await freshRules(state);
        tick({ rules: false, privacy: false });
      } else form.errors.value = [{ field: '', message: failure.message }];
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      class="stack offline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
    >
      <ErrorSummary errors={form.errors.value} />
      <FormFields
        form={form}
        fields={fieldsFor(boot, 'question')}
        questionMaxLength={boot.policy.questionMaxLength}
      />
      <Trap />
      {!boot.accepted && (
        <>
          <TermsNotices boot={boot} />
          <TermsToRead boot={boot} />
          <TermsBoxes ticked={ticked} errors={form.errors.value} onTick={tick} />
        </>
      )}
      {form.asked.value !== '' && <AskedPanel form={form} send={() => void send(true)} />}
      <div class="row actions">
        <button type="submit" class="button" aria-disabled={sending}>
          {sending ? texts.sending : texts.sendQuestion}
        </button>
      </div>
    </form>
  );
}
