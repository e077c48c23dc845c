import { effect, signal } from '@preact/signals';
import type { SendingMark } from '../../../src/rules/text-checks-shape.ts';
import { ApiFailure, isPassing } from '../../lib/api.ts';
import { backoff } from '../../lib/backoff.ts';
import { newId } from '../../lib/new-id.ts';
import * as api from '../api.ts';
import { messageOf } from '../failure.ts';
import { isSignedOut, me, session, watched } from '../session.ts';
import { takeLines } from './conversation-store.ts';
import { keptFor, type Kept } from './kept.ts';
import {
  added,
  answered,
  failed,
  held,
  nextToSend,
  removed,
  restored,
  retried,
  type Outbox,
  type Outgoing,
} from './outbox.ts';

export const outbox = signal<Outbox>([]);

let kept: Kept | null = null;
const sending = new Set<string>();

/** Takes up what a reload left behind; from here on every change is kept. */
export function startSender(): () => void {
  kept = keptFor(me.value?.userId ?? '');
  outbox.value = restored(kept.outbox());
  const stopKeeping = effect(() => kept?.setOutbox(JSON.stringify(outbox.value)));
  const stopResuming = effect(() => {
    if (session.value === 'in') for (const one of outbox.value) void pump(one.conversationId);
  });
  return () => {
    stopKeeping();
    stopResuming();
    outbox.value = [];
  };
}

export function say(conversationId: string, body: string, more: Pick<Outgoing, 'refer'> = {}): void {
  outbox.value = added(outbox.value, { id: newId(), conversationId, body, ...more });
}

/** Sends what was held, with its author's answers. */
export function sayAllTheSame(id: string, marks: SendingMark[]): void {
  outbox.value = answered(outbox.value, id, marks);
}

export function sayAgain(id: string): void {
  outbox.value = retried(outbox.value, id);
}

/** Takes it out and gives its text back, for the box. */
export function takeBack(id: string): string {
  const body = outbox.value.find((one) => one.id === id)?.body ?? '';
  outbox.value = removed(outbox.value, id);
  return body;
}

export function draftOf(conversationId: string): string {
  return kept?.draft(conversationId) ?? '';
}

export function keepDraft(conversationId: string, text: string): void {
  kept?.setDraft(conversationId, text);
}

export function forgetWhatWasTyped(): void {
  outbox.value = [];
  kept?.forgetAll();
}

/** One pump a conversation: in order, until nothing is due. */
async function pump(conversationId: string): Promise<void> {
  if (sending.has(conversationId)) return;
  sending.add(conversationId);
  let attempt = 0;
  for (let next = due(conversationId); next; next = due(conversationId)) {
    const passing = await tryToSend(next);
    attempt = passing ? attempt + 1 : 0;
    if (passing) await pause(backoff(attempt - 1));
  }
  sending.delete(conversationId);
}

/** Answers whether it failed in a way that passes. A session that ended leaves it pending. */
async function tryToSend(outgoing: Outgoing): Promise<boolean> {
  const { id, conversationId, body, sure = false, marks = [], refer } = outgoing;
  try {
    const sending = { id, body, ask: !sure, marks, ...(refer ? { refer } : {}) };
    const { message } = await watched(api.send(conversationId, sending));
    takeLines(conversationId, [message]);
    outbox.value = removed(outbox.value, id);
    return false;
  } catch (failure) {
    if (isSignedOut(failure)) return false;
    if (isPassing(failure)) return true;
    if (failure instanceof ApiFailure && failure.body.checks && failure.code !== 'words_abusive') {
      outbox.value = held(outbox.value, id, failure.body.checks);
      return false;
    }
    outbox.value = failed(outbox.value, id, messageOf(failure));
    return false;
  }
}

function due(conversationId: string): Outgoing | undefined {
  return session.value === 'in' ? nextToSend(outbox.value, conversationId) : undefined;
}

function pause(ms: number): Promise<void> {
  return new Promise((wake) => {
    setTimeout(wake, ms);
    addEventListener('online', () => wake(), { once: true });
  });
}
