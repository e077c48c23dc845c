import { ApiFailure, wasAsked } from '../lib/api.ts';
import { newId } from '../lib/new-id.ts';
import type { OfflineQuestionRequest } from '../../src/protocol.ts';
import type { ChatState } from './chat-state.ts';
import { checkForm, errorsOf, fieldsFor, valuesOf } from './form.ts';
import { texts } from './texts.ts';
import { takeTrap } from './trap.tsx';

/** The way in, and the way to leave a question: each tries, and says where the person stands afterwards. */

/** Named once per form that is sent, so that a retry enters once. */
let entryId = newId();
let questionId = newId();

export async function accept(state: ChatState, rulesRead: boolean, privacyRead: boolean): Promise<void> {
  const boot = state.boot.value;
  if (boot === null) return;
  await state.api.accept({
    rulesVersion: boot.rules.version,
    privacyVersion: boot.privacy.version,
    rulesRead,
    privacyRead,
  });
  state.boot.value = { ...boot, accepted: true, acceptedEmail: null };
}

/** Fills `form.errors` when something is to be mended; otherwise the stage changes. */
export async function enter(state: ChatState, sure = false): Promise<void> {
  const { boot, form } = state;
  form.asked.value = '';
  if (boot.value === null) return;
  const fields = fieldsFor(boot.value, 'entry');
  form.errors.value = await checkForm(fields, boot.value.policy, form.values.value);
  if (form.errors.value.length > 0) return;
  const values = valuesOf(fields, form.values.value);
  try {
    const view = await state.api.enter({
      id: entryId,
      values,
      moreTime: form.moreTime.value,
      trap: takeTrap(),
      ask: !sure,
    });
    state.memory.form.set(values);
    entryId = newId();
    state.open(view);
  } catch (failure) {
    await redirect(state, failure);
  }
}

/** True when the question was left; `state.receipt` has its number. */
export async function leaveQuestion(
  state: ChatState,
  origin: OfflineQuestionRequest['origin'],
  sure = false,
): Promise<boolean> {
  const { boot, form } = state;
  form.asked.value = '';
  if (boot.value === null) return false;
  const fields = fieldsFor(boot.value, 'question');
  form.errors.value = await checkForm(fields, boot.value.policy, form.values.value);
  if (form.errors.value.length > 0) return false;
  const values = valuesOf(fields, form.values.value);
  try {
    state.receipt.value = await state.api.leaveQuestion({
      id: questionId,
      values,
      origin,
      trap: takeTrap(),
      ask: !sure,
      filledInMs: performance.now(),
    });
    questionId = newId();
    return true;
  } catch (failure) {
    await redirect(state, failure);
    return false;
  }
}

/** A "no" about a field stays in the form; one about where the person stands leads there, keeping the form. */
async function redirect(state: ChatState, failure: unknown): Promise<void> {
  if (!(failure instanceof ApiFailure)) throw failure;
  const boot = state.boot.value;
  if (
    boot !== null &&
    ['terms_not_accepted', 'privacy_not_accepted', 'session_missing'].includes(failure.code)
  ) {
    const other = boot.accepted;
    state.boot.value = { ...boot, accepted: false, acceptedEmail: null };
    if (state.stage.value === 'entry') {
      state.remark.value = other ? texts.acceptAgain : failure.message;
      state.stage.value = 'rules';
      return;
    }
  }
  if (failure.code === 'terms_outdated') return freshRules(state);
  if (['already_in_conversation', 'not_open', 'queue_full', 'banned'].includes(failure.code)) {
    await state.start();
    const { stage } = state;
    // By the e-mail, which only this form knows: from elsewhere the page would start as if nothing were.
    if (failure.code === 'banned' && stage.value !== 'banned') showBan(state, failure.message);
    return;
  }
  if (wasAsked(failure)) state.form.asked.value = failure.message;
  else state.form.errors.value = errorsOf(failure);
}

function showBan(state: ChatState, message: string): void {
  const boot = state.boot.value;
  if (boot === null) return;
  // The sentence itself says until when.
  state.boot.value = { ...boot, banned: { message, until: 0 } };
  state.stage.value = 'banned';
}

/** Newer rules were published while the person read: they read those. */
export async function freshRules(state: ChatState): Promise<void> {
  const fresh = await state.api.boot();
  state.boot.value = { ...fresh, accepted: false };
  state.remark.value = texts.rulesChanged;
  if (state.stage.value === 'entry' || state.stage.value === 'rules') state.stage.value = 'rules';
  else state.form.errors.value = [{ field: '', message: texts.rulesChanged }];
}
