import { cell } from './cell.ts';
import type { ChatBoot, ConversationView, MessageView, OfflineQuestionReceipt } from '../../src/protocol.ts';
import { ApiFailure } from '../lib/api.ts';
import { createServerClock } from '../lib/server-clock.ts';
import { createSounds } from '../lib/sounds.ts';
import { createAnnouncer } from './announcer.ts';
import { createBrowserMemory } from './browser-memory.ts';
import { createChatApi } from './chat-api.ts';
import { createFormState } from './form.ts';
import { createSoundChoice } from './sound-choice.ts';
import { openConversation } from './live-conversation.ts';
import type { LiveConversation } from './live-conversation.ts';
import { createOutbox } from './outbox.ts';
import { createServiceHearing } from './service-hearing.ts';
import { conversationStage, firstStage } from './stage.ts';
import type { Stage } from './stage.ts';

export type ChatState = ReturnType<typeof createChatState>;

/** Everything the screens of the chat share. `goTo` moves the page; used by tests and by the panel. */
export function createChatState(institution: string, goTo: (path: string) => void) {
  const api = createChatApi(institution);
  const memory = createBrowserMemory(institution);
  const clock = createServerClock();
  const announcer = createAnnouncer();
  const sound = createSoundChoice(createSounds());
  const stage = cell<Stage>('loading');
  const boot = cell<ChatBoot | null>(null);
  const hearing = createServiceHearing(institution, { clock, boot, stage });
  const conversation = cell<LiveConversation | null>(null);
  const receipt = cell<OfflineQuestionReceipt | null>(null);
  /** Said once at the top of the next screen: why the person is back here. */
  const remark = cell('');
  const unread = cell(0);

  function onHeard(message: MessageView): void {
    if (message.kind === 'message') sound.play();
    if (document.hidden) unread.value += 1;
  }

  function leaveFor(view: ConversationView, unsent: string[]): void {
    const draft = [...unsent, memory.draft.get() ?? ''].filter((text) => text.trim() !== '').join('\n');
    memory.handover.set({ conversationId: view.id, draft });
    memory.draft.clear();
    goTo(`/${institution}/gracias`);
  }

  function open(view: ConversationView): void {
    conversation.value?.close();
    hearing.rest();
    conversation.value = openConversation(
      { api, memory, clock, onHeard, onService: hearing.hear, onEnded: leaveFor },
      view,
    );
    stage.value = conversationStage(view);
  }

  /** Asks where this browser stands; also after a "no" that says that it stands elsewhere. */
  async function start(): Promise<void> {
    try {
      const answer = await api.boot();
      clock.heard(answer.now);
      boot.value = answer;
      hearing.service.value = answer.service;
      const live = answer.conversation;
      if (live !== null && live.state !== 'ended') {
        open(live);
        return;
      }
      hearing.listen();
      if (await keepLeftovers(api, memory)) {
        goTo(`/${institution}/gracias`);
        return;
      }
      stage.value = firstStage(answer);
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      remark.value = failure.message;
      stage.value = 'broken';
    }
  }

  return {
    institution,
    hearing,
    service: hearing.service,
    api,
    memory,
    clock,
    announcer,
    sound,
    form: createFormState(),
    stage,
    boot,
    conversation,
    receipt,
    remark,
    unread,
    open,
    start,
  };
}

/** Messages typed before a reload whose conversation has ended meanwhile: they become the draft. */
async function keepLeftovers(
  api: ReturnType<typeof createChatApi>,
  memory: ReturnType<typeof createBrowserMemory>,
): Promise<boolean> {
  for (const id of memory.leftovers()) {
    const unsent = createOutbox(memory.local, memory.outboxPrefix(id)).takeAll();
    try {
      await api.farewellOf(id);
    } catch {
      // Another person's, on a shared computer: nobody reads them.
      continue;
    }
    memory.handover.set({ conversationId: id, draft: unsent.join('\n') });
    return true;
  }
  return false;
}
