import { useEffect, useState } from 'preact/hooks';
import type { ServiceStateView } from '../../src/protocol.ts';
import type { ChatState } from './chat-state.ts';

const LOOK_AGAIN_MS = 30_000;

/** What the service says by now, looked at while the page is seen; null until the first look. */
export function useServiceWatch(state: ChatState): ServiceStateView | null {
  const [service, setService] = useState<ServiceStateView | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) state.api.state().then(setService, () => undefined);
    };
    const timer = setInterval(look, LOOK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return service;
}
