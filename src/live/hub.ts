/** Whoever can be told something: an open stream of a browser. */
export interface Listener {
  /** `text` is one server-sent event, already serialised: told to many, written once. */
  send(text: string): void;
  end(): void;
}

/**
 * The mouth of the system: actions tell it after commit what changed, it passes that on to open streams.
 * It knows topics and nothing of subjects. Best effort by design: clients catch up by `seq`.
 */
export interface Live {
  /** Something happened. Open streams of this process get `event`, other processes are told to look. */
  tell(topic: string, event: object): void;
  /** Tell only the streams of this process. */
  tellHere(topic: string, event: object): void;
  subscribe(topic: string, listener: Listener): () => void;
  /** Topics that somebody listens to in this process. */
  topics(): string[];
  /** How many listen to it in this process. */
  listening(topic: string): number;
  /** Whoever listens may not any more: their streams end here, and other processes are told to look. */
  end(topic: string): void;
  endHere(topic: string): void;
  endAll(): void;
}

export function createHub(tellOthers: (topic: string, event: object) => void): Live {
  const listeners = new Map<string, Set<Listener>>();

  function tellHere(topic: string, event: object): void {
    const set = listeners.get(topic);
    if (!set) return;
    const text = `data: ${JSON.stringify(event)}\n\n`;
    for (const listener of set) listener.send(text);
  }

  function subscribe(topic: string, listener: Listener): () => void {
    const set = listeners.get(topic) ?? new Set<Listener>();
    listeners.set(topic, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
    };
  }

  function endHere(topic: string): void {
    for (const listener of [...(listeners.get(topic) ?? [])]) listener.end();
  }

  return {
    tell(topic, event) {
      tellHere(topic, event);
      tellOthers(topic, event);
    },
    tellHere,
    subscribe,
    topics: () => [...listeners.keys()],
    listening: (topic) => listeners.get(topic)?.size ?? 0,
    end(topic) {
      endHere(topic);
      tellOthers(topic, {});
    },
    endHere,
    endAll() {
      const everyone = new Set([...listeners.values()].flatMap((set) => [...set]));
      for (const listener of everyone) listener.end();
    },
  };
}
