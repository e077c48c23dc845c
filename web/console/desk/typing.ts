import * as api from '../api.ts';
import { serverNow } from '../clock.ts';

const everyMs = 3000;
const told = new Map<string, number>();

/** "está escribiendo" for the citizen: at most once in three seconds, and never worth an error. */
export function tellTyping(conversationId: string): void {
  const now = serverNow();
  if (now - (told.get(conversationId) ?? 0) < everyMs) return;
  told.set(conversationId, now);
  api.typing(conversationId).catch(() => undefined);
}
