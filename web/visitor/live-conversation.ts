import { cell } from './cell.ts';
import type { ConversationView, MessageView, VisitorEvent } from '../../src/protocol.ts';
import { ApiFailure } from '../lib/api.ts';
import { backoff } from '../lib/backoff.ts';
import type { ServerClock } from '../lib/server-clock.ts';
import { openSharedStream } from '../lib/shared-stream.ts';
import type { LinkState } from '../lib/shared-stream.ts';
import type { BrowserMemory } from './browser-memory.ts';
import type { ChatApi } from './chat-api.ts';
import { createOutgoing } from './outgoing.ts';
import { emptyTranscript, newerView, withMessages } from './transcript.ts';

const TYPING_SHOWN_MS = 6_000;

export interface ConversationDeps {
  api: ChatApi;
  memory: BrowserMemory;
  clock: ServerClock;
  /** A line said by somebody else arrived live (not with the history). */
  onHeard: (message: MessageView) => void;
  /** It ended; nothing that was written here is lost: it comes back as `unsent`. */
  onEnded: (view: ConversationView, unsent: string[]) => void;
}

export type LiveConversation = ReturnType<typeof openConversation>;

/** One conversation, from the queue to its end: what the stream tells, what was missed, what is to be sent. */
export function openConversation(deps: ConversationDeps, first: ConversationView) {
  const { api, clock } = deps;
  const { id } = first;
  const view = cell(first);
  const transcript = cell(emptyTranscript);
  /** False until the history is there: it is shown without being announced. */
  const loaded = cell(false);
  const link = cell<LinkState>('connecting');
  const agentTyping = cell(false);
  let typingEnds: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | null = null;
  let askAgain = false;
  let closed = false;

  const outgoing = createOutgoing({
    ...deps,
    id,
    onStored: (message) => take([message]),
    onEnd: () => settleEnd(),
  });

  function take(messages: readonly MessageView[]): void {
    const known = transcript.value.lastSeq;
    const { transcript: next, gap } = withMessages(transcript.value, messages);
    transcript.value = next;
    outgoing.confirmed(next.messages.slice(known));
    if (loaded.value) {
      for (const message of next.messages) {
        if (message.seq <= known || message.author === 'visitor') continue;
        agentTyping.value = false;
        deps.onHeard(message);
      }
    }
    if (gap) catchUp();
  }

  function see(arrived: ConversationView): void {
    if (closed) return;
    clock.heard(arrived.now);
    const before = view.value;
    view.value = newerView(before, arrived);
    if (view.value.state === 'active' && before.state === 'waiting') void outgoing.flush();
    if (view.value.lastSeq > transcript.value.lastSeq) catchUp();
    if (view.value.state === 'ended') void settleEnd();
  }

  /** Asks for what was missed, one question at a time; tries again by itself until it is answered. */
  function catchUp(): void {
    askAgain = true;
    asking ??= askUntilKnown().finally(() => (asking = null));
  }

  async function askUntilKnown(): Promise<void> {
    for (let attempt = 0; askAgain && !closed;) {
      askAgain = false;
      try {
        const page = await api.page(id, transcript.value.lastSeq);
        attempt = 0;
        take(page.messages);
        loaded.value = true;
        if (page.conversation.lastSeq > transcript.value.lastSeq && page.messages.length > 0) askAgain = true;
        see(page.conversation);
      } catch (failure) {
        if (failure instanceof ApiFailure && [401, 403, 404].includes(failure.status))
          return void settleEnd();
        askAgain = true;
        await new Promise((resolve) => setTimeout(resolve, backoff(attempt)));
        attempt += 1;
      }
    }
  }

  /** Once. Waits for what is under way, so that a message that was stored is not given back as unsent. */
  async function settleEnd(): Promise<void> {
    if (closed) return;
    closed = true;
    stream.close();
    const unsent = await outgoing.close();
    deps.onEnded(view.value, unsent);
  }

  function onEvent(event: VisitorEvent): void {
    if (event.type === 'message') take([event.message]);
    else if (event.type === 'conversation') see(event.conversation);
    else if (event.type === 'typing') showTyping();
    else {
      clock.heard(event.now);
      const behind = event.lastSeq > transcript.value.lastSeq || event.revision > view.value.revision;
      if (behind) catchUp();
    }
  }

  function showTyping(): void {
    clearTimeout(typingEnds);
    agentTyping.value = true;
    typingEnds = setTimeout(() => (agentTyping.value = false), TYPING_SHOWN_MS);
  }

  const stream = openSharedStream<VisitorEvent>({
    name: `visitor:${id}`,
    url: api.streamUrl(id),
    onEvent,
    onLink: (state) => {
      link.value = state;
      if (state !== 'live') return;
      catchUp();
      void outgoing.flush();
    },
  });
  catchUp();
  void outgoing.flush();

  return {
    id,
    view,
    transcript,
    loaded,
    link,
    agentTyping,
    pending: outgoing.pending,
    send: outgoing.send,
    retry: outgoing.retry,
    takeBack: outgoing.takeBack,
    catchUp,
    /** Ends it, or leaves the queue; the end comes back as an event or with the page. */
    end: async (): Promise<void> => {
      await api.end(id);
      catchUp();
    },
    /** Leaves without ending anything (the question was left instead). */
    close: (): void => {
      closed = true;
      stream.close();
      void outgoing.close();
    },
  };
}
