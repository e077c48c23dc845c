import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from './chat-state.ts';
import { texts } from './texts.ts';

type Found = 'checking' | 'ready' | 'slow' | 'lost';

const TRIES = 3;
/** A message that takes longer than this to be confirmed feels like a fault. */
const SLOW_MS = 1_200;
const PATIENCE_MS = 8_000;

/** "debe en primer lugar revisar la conexión de internet de su equipo" (Putumayo): the page does it itself. */
export function ConnectionCheck({ state }: { state: ChatState }) {
  const [found, setFound] = useState<Found>('checking');
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    setFound('checking');
    void timeRequests(() => state.api.state(PATIENCE_MS)).then((result) => current && setFound(result));
    return () => {
      current = false;
    };
  }, [round]);
  const said = state.boot.value?.texts ?? {};
  const words: Record<Found, string> = {
    checking: texts.checking,
    ready: said.connection_ready ?? '',
    slow: said.connection_slow ?? '',
    lost: said.connection_lost ?? '',
  };
  return (
    <div class="connection" data-found={found}>
      <p role="status">{words[found]}</p>
      {found === 'lost' && (
        <button type="button" class="button-link" onClick={() => setRound(round + 1)}>
          {texts.checkAgain}
        </button>
      )}
    </div>
  );
}

/** The middle of three: the first request may pay for a connection that was asleep. */
async function timeRequests(ask: () => Promise<unknown>): Promise<Found> {
  const took: number[] = [];
  try {
    for (let i = 0; i < TRIES; i += 1) {
      const start = performance.now();
      await ask();
      took.push(performance.now() - start);
    }
  } catch {
    return 'lost';
  }
  const middle = took.sort((a, b) => a - b)[1] ?? 0;
  return middle > SLOW_MS ? 'slow' : 'ready';
}
