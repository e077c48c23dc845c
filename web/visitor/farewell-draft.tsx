import { useState } from 'preact/hooks';
import type { ChatBoot, OfflineQuestionReceipt } from '../../src/protocol.ts';
import { ApiFailure } from '../lib/api.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { FarewellState } from './farewell-state.ts';
import { checkForm, createFormState, errorsOf, fieldsFor, valuesOf } from './form.ts';
import { FormFields } from './form-fields.tsx';
import { checkTerms, TermsBoxes, TermsToRead } from './terms.tsx';
import { farewellTexts } from './farewell-texts.ts';

const NOTHING = { rules: false, privacy: false };
/** Other rules came into force during the conversation: the question that is left accepts those. */
const ASKS_AGAIN = ['terms_outdated', 'terms_not_accepted'];

/** What was written and never sent is not lost: it can be left as a question, with the data already given. */
export function FarewellDraft({ state }: { state: FarewellState }) {
  const [form] = useState(createFormState);
  const [boot, setBoot] = useState<ChatBoot | null>(null);
  const [sending, setSending] = useState(false);
  const [ticked, tick] = useState(NOTHING);
  const { receipt, draft, view } = state;
  if (receipt.value !== null) return <Received receipt={receipt.value} />;
  if (draft.value === '') return null;

  const leave = async (): Promise<void> => {
    const known = boot ?? (await state.api.boot());
    setBoot(known);
    const fields = fieldsFor(known, 'question');
    form.values.value = boot === null ? prefilled(known, state) : form.values.value;
    const asked = known.accepted || boot === null ? [] : checkTerms(ticked);
    form.errors.value = [...(await checkForm(fields, known.policy, form.values.value)), ...asked];
    if (form.errors.value.length > 0) return;
    if (!known.accepted && boot !== null) {
      await acceptNow(state, known, ticked);
      setBoot({ ...known, accepted: true });
    }
    const values = valuesOf(fields, form.values.value);
    receipt.value = await state.api.leaveQuestion({
      id: state.questionId,
      values,
      origin: 'draft',
      filledInMs: performance.now(),
    });
    draft.value = '';
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    try {
      await leave();
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      form.errors.value = errorsOf(failure);
      if (ASKS_AGAIN.includes(failure.code)) {
        tick(NOTHING);
        setBoot({ ...(await state.api.boot()), accepted: false });
      }
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      class="card stack no-print"
      onSubmit={(event) => void send(event)}
      noValidate
      aria-labelledby="borrador"
    >
      <h2 id="borrador">{farewellTexts.draftHeading}</h2>
      <p>{view.value?.draftOffer ?? ''}</p>
      <ErrorSummary errors={form.errors.value} />
      {boot === null || form.errors.value.length === 0 ? (
        <blockquote class="draft pre-line">{draft.value}</blockquote>
      ) : (
        <FormFields
          form={form}
          fields={fieldsFor(boot, 'question')}
          questionMaxLength={boot.policy.questionMaxLength}
        />
      )}
      {boot !== null && !boot.accepted && (
        <>
          <TermsToRead boot={boot} />
          <TermsBoxes ticked={ticked} errors={form.errors.value} onTick={tick} />
        </>
      )}
      <div class="row">
        <button type="submit" class="button" aria-disabled={sending}>
          {farewellTexts.leaveDraft}
        </button>
      </div>
    </form>
  );
}

/** What the person gave on entering (this tab remembers it), with the draft as the question. */
function prefilled(boot: ChatBoot, state: FarewellState): Record<string, string> {
  const values = { ...state.memory.form.get() };
  for (const { key, kind } of boot.fields) {
    if (kind === 'question') values[key] = state.draft.value;
    if (kind === 'email') values[key] ??= state.view.value?.email ?? '';
  }
  return values;
}

function Received({ receipt }: { receipt: OfflineQuestionReceipt }) {
  return (
    <div class="notice notice-success stack" role="status">
      <p>{receipt.message}</p>
      {receipt.acknowledged !== null && <p>{receipt.acknowledged}</p>}
      <p>{receipt.notAFiling}</p>
    </div>
  );
}

async function acceptNow(state: FarewellState, boot: ChatBoot, ticked: typeof NOTHING): Promise<void> {
  await state.api.accept({
    rulesVersion: boot.rules.version,
    privacyVersion: boot.privacy.version,
    rulesRead: ticked.rules,
    privacyRead: ticked.privacy,
  });
}
