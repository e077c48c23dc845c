import type { Child } from '../processes/children.ts';

/** Somebody who says something; an agent hears it. */
export interface Visitor {
  /** Resolves once the server has answered. `id` is how the agent's side recognises it. */
  say(id: string, body: string): Promise<void>;
  /** Where autocannon may say it; null where that is no HTTP request. */
  http: { path: string; headers: Record<string, string> } | null;
}

/** A chat in a process of its own, with one agent who listens: ours or a yardstick. */
export interface Stage {
  name: string;
  child: Child;
  /** So many more visitors, each attended and connected like an open chat page. */
  seat(count: number): Promise<Visitor[]>;
  /** Who is told the id of each message that reaches the agent. */
  onHeard: (id: string) => void;
  /** How many messages of visitors are stored; null where nothing is. */
  stored: (() => Promise<number>) | null;
  close(): Promise<void>;
}

/** With more than this in flight a server would be measured that is busy entering. */
export const ENTER_AT_ONCE = 8;
