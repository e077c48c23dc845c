import { signal, type Signal } from '@preact/signals';
import type { ConversationDetails, DeskConversation, MessageView } from '../../../src/protocol.ts';
import * as api from '../api.ts';
import { serverNow } from '../clock.ts';
import { messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { lastSeq, merge } from './timeline.ts';

/** What this console knows of one conversation it has shown. */
export interface Opened {
  id: string;
  view: Signal<DeskConversation | null>;
  details: Signal<ConversationDetails | null>;
  messages: Signal<readonly MessageView[]>;
  /** The citizen was writing until then. */
  typingUntil: Signal<number>;
  error: Signal<string>;
}

const typingShowsMs = 6000;
const opened = new Map<string, Opened>();
const asking = new Set<string>();
const askAgain = new Set<string>();

export function openedConversation(id: string): Opened {
  const known = opened.get(id);
  if (known) return known;
  const fresh: Opened = {
    id,
    view: signal(null),
    details: signal(null),
    messages: signal([]),
    typingUntil: signal(0),
    error: signal(''),
  };
  opened.set(id, fresh);
  return fresh;
}

/** Asks for everything after the last known line. Asked meanwhile: once more afterwards, never twice at a time. */
export async function catchUp(id: string): Promise<void> {
  if (asking.has(id)) {
    askAgain.add(id);
    return;
  }
  asking.add(id);
  const it = openedConversation(id);
  try {
    const page = await watched(api.conversation(id, lastSeq(it.messages.value)));
    it.error.value = '';
    it.view.value = page.conversation;
    it.details.value = page.details;
    it.messages.value = merge(it.messages.value, page.messages).messages;
  } catch (failure) {
    it.error.value = messageOf(failure);
  } finally {
    asking.delete(id);
  }
  if (askAgain.delete(id)) await catchUp(id);
}

/** Lines that arrived by themselves: told by the stream, or the answer to a sending. */
export function takeLines(id: string, lines: MessageView[]): void {
  const it = opened.get(id);
  if (!it) return;
  const { messages, gap } = merge(it.messages.value, lines);
  it.messages.value = messages;
  if (lines.some((line) => line.author === 'visitor')) it.typingUntil.value = 0;
  if (gap) void catchUp(id);
}

export function visitorTypes(id: string): void {
  const it = opened.get(id);
  if (it) it.typingUntil.value = serverNow() + typingShowsMs;
}

/** After a reconnection, and when the desk knows of more lines than we have. */
export function catchUpBehind(known: readonly { id: string; lastSeq: number }[]): void {
  for (const { id, lastSeq: newest } of known) {
    const it = opened.get(id);
    if (it && lastSeq(it.messages.value) < newest) void catchUp(id);
  }
}

export function forgetConversations(): void {
  opened.clear();
}
