import type {
  ConversationPage,
  ConversationView,
  MessageView,
  ServiceStateView,
  VisitorEvent,
} from '../../src/protocol.ts';
import type { ServerClock } from '../lib/server-clock.ts';
import { openSharedStream } from '../lib/shared-stream.ts';
import type { BrowserMemory } from './browser-memory.ts';
import { createCatchUp } from './catch-up.ts';
import type { ChatApi } from './chat-api.ts';
import { createKnown } from './known.ts';
import { createOutgoing } from './outgoing.ts';

interface ConversationDeps {
  api: ChatApi;
  memory: BrowserMemory;
  clock: ServerClock;
  /** A line said by somebody else arrived live (not with the history). */
  onHeard: (message: MessageView) => void;
  /** The counter opened or closed meanwhile. */
  onService: (service: ServiceStateView) => void;
  /** It ended; nothing that was written here is lost: it comes back as `unsent`. */
  onEnded: (view: ConversationView, unsent: string[]) => void;
}

export type LiveConversation = ReturnType<typeof openConversation>;

/** One conversation, from the queue to its end: what the stream tells, what was missed, what is to be sent. */
export function openConversation(deps: ConversationDeps, first: ConversationView) {
  const { api, memory, clock } = deps;
  const { id } = first;
  const known = createKnown(first, deps.onHeard);
  let closed = false;

  const settle = (): void => void settleEnd();
  const outgoing = createOutgoing({ api, memory, id, onStored: (message) => take([message]), onEnd: settle });
  const catchUp = createCatchUp({
    ask: () => api.page(id, known.transcript.value.lastSeq),
    onPage,
    onGone: settle,
  });

  function take(messages: readonly MessageView[]): void {
    const { added, gap } = known.take(messages);
    outgoing.confirmed(added);
    if (gap) catchUp.now();
  }

  function onPage({ messages, conversation }: ConversationPage): boolean {
    take(messages);
    known.loaded.value = true;
    see(conversation);
    return messages.length > 0 && conversation.lastSeq > known.transcript.value.lastSeq;
  }

  function see(arrived: ConversationView): void {
    if (closed) return;
    clock.heard(arrived.now);
    const before = known.view.value;
    known.see(arrived);
    const { state } = known.view.value;
    if (state === 'active' && before.state === 'waiting') void outgoing.flush();
    if (state === 'ended') settle();
  }

  /** Once. Waits for what is under way, so that a message that was stored is not given back as unsent. */
  async function settleEnd(): Promise<void> {
    if (closed) return;
    leave();
    deps.onEnded(known.view.value, await outgoing.close());
  }

  function leave(): void {
    closed = true;
    catchUp.stop();
    stream.close();
  }

  function onEvent(event: VisitorEvent): void {
    if (event.type === 'message') take([event.message]);
    else if (event.type === 'typing') known.showTyping();
    else if (event.type === 'service') deps.onService(event.service);
    else {
      const told = event.type === 'beat' ? event : event.conversation;
      clock.heard(told.now);
      if (event.type === 'conversation') see(event.conversation);
      if (known.isBehind(told)) catchUp.now();
    }
  }

  const stream = openSharedStream<VisitorEvent>({
    name: `visitor:${id}`,
    url: api.streamUrl(id),
    onEvent,
    onLink: (state) => {
      known.link.value = state;
      if (state !== 'live') return;
      catchUp.now();
      void outgoing.flush();
    },
  });
  catchUp.now();
  void outgoing.flush();

  return {
    id,
    ...shown(known, outgoing),
    catchUp: catchUp.now,
    /** Ends it, or leaves the queue; the end comes back as an event or with the page. */
    end: async (): Promise<void> => {
      await api.end(id);
      catchUp.now();
    },
    /** Leaves without ending anything (the question was left instead). */
    close: (): void => {
      leave();
      void outgoing.close();
    },
  };
}

/** What the screens read and press. */
function shown(known: ReturnType<typeof createKnown>, outgoing: ReturnType<typeof createOutgoing>) {
  const { view, transcript, loaded, link, agentTyping } = known;
  const { pending, stuck, flush, send, retry, takeBack } = outgoing;
  return { view, transcript, loaded, link, agentTyping, pending, stuck, flush, send, retry, takeBack };
}
