import { useEffect } from 'preact/hooks';
import type { ChatState } from './chat-state.ts';
import { texts } from './texts.ts';

/** What arrived while the tab was hidden, in its title. */
export function useUnreadTitle(state: ChatState): void {
  const count = state.unread.value;
  useEffect(() => {
    const before = document.title;
    const seen = (): void => {
      if (!document.hidden) state.unread.value = 0;
    };
    document.addEventListener('visibilitychange', seen);
    if (count > 0) document.title = `(${texts.newMessageTitle(count)}) ${before}`;
    return () => {
      document.removeEventListener('visibilitychange', seen);
      document.title = before;
    };
  }, [count]);
}
