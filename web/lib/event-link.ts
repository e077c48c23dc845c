import { backoff } from './backoff.ts';

export type LinkState = 'connecting' | 'live' | 'lost';

/** The server beats every 15 s: two beats missed and some slack is a link that only looks open. */
const SILENCE_MS = 35_000;

/**
 * One EventSource that comes back by itself: silence is noticed, tries are spaced with jitter, and the return
 * of the network is used at once. `onLink('live')` at each (re)connection: ask for what was missed.
 */
export function openEventLink(
  url: string,
  onData: (data: string) => void,
  onLink: (state: LinkState) => void,
): { close(): void } {
  let source: EventSource | null = null;
  let attempt = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const hang = (): void => {
    clearTimeout(silence);
    clearTimeout(retry);
    source?.close();
    source = null;
  };
  const lost = (): void => {
    hang();
    onLink('lost');
    retry = setTimeout(connect, backoff(attempt));
    attempt += 1;
  };
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(lost, SILENCE_MS);
  };
  function connect(): void {
    hang();
    const opening = new EventSource(url);
    source = opening;
    heard();
    opening.onopen = () => {
      attempt = 0;
      heard();
      onLink('live');
    };
    opening.onmessage = (event: MessageEvent<string>) => {
      heard();
      onData(event.data);
    };
    opening.onerror = lost;
  }
  const networkBack = (): void => {
    // Also when the link looks open: after a change of network it is usually dead.
    attempt = 0;
    connect();
  };
  const networkGone = (): void => lost();

  window.addEventListener('online', networkBack);
  window.addEventListener('offline', networkGone);
  onLink('connecting');
  connect();
  return {
    close: () => {
      window.removeEventListener('online', networkBack);
      window.removeEventListener('offline', networkGone);
      hang();
    },
  };
}
