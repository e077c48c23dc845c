import { useEffect } from 'preact/hooks';
import * as api from '../api.ts';
import { watched } from '../session.ts';
import type { Opened } from './conversation-store.ts';
import { markRead, mine } from './desk-store.ts';
import { lastSeq } from './timeline.ts';

/** What is on a screen that somebody can see is read: not what arrives in a hidden tab. */
export function useReading(it: Opened): void {
  const seq = lastSeq(it.messages.value);
  const unread = mine.value.find(({ id }) => id === it.id)?.unread ?? 0;
  useEffect(() => {
    const tell = (): void => {
      if (document.hidden || seq === 0 || unread === 0) return;
      markRead(it.id);
      // Best effort: the next line read tells it again.
      watched(api.read(it.id, seq)).catch(() => undefined);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => {
      document.removeEventListener('visibilitychange', tell);
    };
  }, [it.id, seq, unread]);
}
