import { openEventLink } from './event-link.ts';
import type { LinkState } from './event-link.ts';

export type { LinkState } from './event-link.ts';

interface SharedStreamOptions<E> {
  /** The same in every tab that shows the same thing; it names the lock and the channel. */
  name: string;
  url: string;
  onEvent: (event: E) => void;
  /** 'live' comes at each (re)connection and also to a tab that joins: ask then for what was missed. */
  onLink: (state: LinkState) => void;
}

type Told = { kind: 'data'; data: string } | { kind: 'link'; state: LinkState } | { kind: 'hello' };

/** A leader that says nothing for so long is hung or frozen: another tab takes its place. */
const LEADER_SILENCE_MS = 45_000;

/**
 * One stream per browser and session: with HTTP/1.1 six tabs with a stream each would freeze every further
 * request. The tab that holds the lock keeps the stream and tells the others. Without Web Locks (plain http)
 * each tab has its own. A tab that freezes or leaves lets go, and joins again when it wakes.
 */
export function openSharedStream<E>(options: SharedStreamOptions<E>): { close(): void } {
  const take = (told: Told): void => {
    if (told.kind === 'link') options.onLink(told.state);
    if (told.kind === 'data') options.onEvent(JSON.parse(told.data) as E);
  };
  const enter = canShare() ? () => join(options, take) : () => alone(options.url, take);
  let leave: (() => void) | null = enter();
  const rest = (): void => {
    leave?.();
    leave = null;
  };
  const wake = (): void => {
    leave ??= enter();
  };
  window.addEventListener('pagehide', rest);
  window.addEventListener('pageshow', wake);
  document.addEventListener('freeze', rest);
  document.addEventListener('resume', wake);
  return {
    close: () => {
      window.removeEventListener('pagehide', rest);
      window.removeEventListener('pageshow', wake);
      document.removeEventListener('freeze', rest);
      document.removeEventListener('resume', wake);
      rest();
    },
  };
}

function canShare(): boolean {
  return 'locks' in navigator && typeof BroadcastChannel === 'function';
}

function alone(url: string, take: (told: Told) => void): () => void {
  const link = openEventLink(
    url,
    (data) => take({ kind: 'data', data }),
    (state) => take({ kind: 'link', state }),
  );
  return () => link.close();
}

function join(options: { name: string; url: string }, take: (told: Told) => void): () => void {
  const name = `ventanilla:${options.name}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let leading: { state: LinkState; stop(): void } | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const tell = (told: Told): void => {
    if (leaving.signal.aborted) return;
    // The others first: what it says may make this tab leave at once.
    channel.postMessage(told);
    take(told);
  };
  const lead = (): Promise<void> =>
    new Promise((release) => {
      clearTimeout(patience);
      if (leaving.signal.aborted) {
        release();
        return;
      }
      const mine = { state: 'connecting' as LinkState, stop: (): void => undefined };
      leading = mine;
      const link = openEventLink(
        options.url,
        (data) => tell({ kind: 'data', data }),
        (state) => {
          mine.state = state;
          tell({ kind: 'link', state });
        },
      );
      mine.stop = () => {
        leading = null;
        link.close();
        release();
      };
    });
  let queued = false;
  const heardLeader = (): void => {
    clearTimeout(patience);
    if (leading === null && !leaving.signal.aborted) patience = setTimeout(takeOver, LEADER_SILENCE_MS);
  };
  const lostTheLock = (): void => {
    leading?.stop();
    if (!leaving.signal.aborted) follow();
  };
  function follow(): void {
    heardLeader();
    if (queued) return;
    queued = true;
    const granted = (): Promise<void> => {
      queued = false;
      return lead();
    };
    navigator.locks.request(name, { signal: leaving.signal }, granted).catch(lostTheLock);
  }
  function takeOver(): void {
    navigator.locks.request(name, { steal: true }, lead).catch(lostTheLock);
  }
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind !== 'hello') {
      heardLeader();
      take(data);
      return;
    }
    if (leading !== null) channel.postMessage({ kind: 'link', state: leading.state } satisfies Told);
  };

  follow();
  channel.postMessage({ kind: 'hello' } satisfies Told);
  return () => {
    leaving.abort();
    clearTimeout(patience);
    leading?.stop();
    channel.close();
  };
}
