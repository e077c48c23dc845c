import { signal } from '@preact/signals';
import { draftOf, keepDraft } from './sender.ts';

/** The text in the box, of the conversation on screen. */
export const box = signal({ conversationId: '', text: '' });

export function showBoxOf(conversationId: string): void {
  if (box.value.conversationId !== conversationId)
    box.value = { conversationId, text: draftOf(conversationId) };
}

export function write(conversationId: string, text: string): void {
  box.value = { conversationId, text };
  keepDraft(conversationId, text);
}

/** Adds to what is already written; nothing typed is ever replaced. */
export function putInBox(conversationId: string, text: string): void {
  const now = box.value.conversationId === conversationId ? box.value.text : draftOf(conversationId);
  const gap = now === '' || /\s$/.test(now) ? '' : '\n';
  write(conversationId, `${now}${gap}${text}`);
}

/** What comes back to be corrected stands before what was written meanwhile. */
export function draftBefore(conversationId: string, text: string): void {
  const now = box.value.conversationId === conversationId ? box.value.text : draftOf(conversationId);
  write(conversationId, now === '' ? text : `${text}\n${now}`);
}
