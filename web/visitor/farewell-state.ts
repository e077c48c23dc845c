import { cell } from './cell.ts';
import type { FarewellView, MessageView, OfflineQuestionReceipt } from '../../src/protocol.ts';
import { ApiFailure } from '../lib/api.ts';
import { newId } from '../lib/new-id.ts';
import { createBrowserMemory } from './browser-memory.ts';
import { createChatApi } from './chat-api.ts';

export type FarewellState = ReturnType<typeof createFarewellState>;

/** The end may reach the browser a moment before the server has written it down. */
const TRIES = 6;
const BETWEEN_TRIES_MS = 1_500;

/** What `/{institution}/gracias` shows, until it forgets. */
export function createFarewellState(institution: string) {
  const api = createChatApi(institution);
  const memory = createBrowserMemory(institution);
  const handover = memory.handover.get();
  const view = cell<FarewellView | null>(null);
  const standing = cell<'loading' | 'here' | 'gone'>('loading');
  const draft = cell(handover?.draft ?? '');
  const messages = cell<MessageView[] | null>(null);
  const receipt = cell<OfflineQuestionReceipt | null>(null);
  const questionId = newId();

  async function load(): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      try {
        view.value = await (handover === null ? api.farewell() : api.farewellOf(handover.conversationId));
        standing.value = 'here';
        return;
      } catch (failure) {
        const never = failure instanceof ApiFailure && failure.status === 401;
        if (never || (handover === null && failure instanceof ApiFailure && failure.status === 404)) break;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
      }
    }
    standing.value = draft.value === '' ? 'gone' : 'here';
  }

  /** Here and on the server's side of this browser: the session ends. */
  function forget(): void {
    if (standing.value !== 'here') return;
    api.forget();
    memory.forget();
    view.value = null;
    draft.value = '';
    messages.value = null;
    receipt.value = null;
    standing.value = 'gone';
  }

  return {
    institution,
    api,
    memory,
    questionId,
    view,
    standing,
    draft,
    messages,
    receipt,
    load,
    forget,
  };
}
