import { randomUUID } from 'node:crypto';
import { setTimeout as aWhile } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './pool.ts';
import { statement } from './statement.ts';

const CHANNEL = 'ventanilla';
const notify = statement('notify', 'select pg_notify($1, $2)');
/** PostgreSQL refuses a payload of 8,000 bytes or more. */
const PAYLOAD_ROOM = 7000;
/** Under load the other processes are told at most this often; a single word goes at once. */
const BETWEEN_SENDS_MS = 20;

export interface OtherProcesses {
  /** Names a topic that changed; sent to the other processes coalesced, outside any transaction. */
  announce(topic: string): void;
  close(): Promise<void>;
}

interface Options {
  connection: Connection;
  /** Topics that another process announced. */
  onTopics: (topics: string[]) => void;
  /** Listening began again after an interruption: anything may have been missed. */
  onGap: () => void;
  onError: (error: Error) => void;
}

/**
 * Between the app processes of one database, LISTEN/NOTIFY carries only names of topics, on a connection of its
 * own. What is lost (a restart, a cut) heals by the heartbeat and by `onGap`.
 */
export function joinOtherProcesses({ connection, onTopics, onGap, onError }: Options): OtherProcesses {
  const me = randomUUID().slice(0, 8);
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;
  let wasConnected = false;
  const pending = new Set<string>();
  let sending = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ ...connection, application_name: 'ventanilla listen' });
    fresh.on('error', onError);
    fresh.on('end', () => {
      if (client === fresh) client = undefined;
      again();
    });
    fresh.on('notification', ({ payload }) => {
      // One's own words come back too: not worth reading.
      if (payload !== undefined && !payload.startsWith(me)) onTopics(payload.split('\n').slice(1));
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
    if (wasConnected) onGap();
    wasConnected = true;
    void send();
  }

  function again(): void {
    if (closed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      start();
    }, 500);
  }

  function start(): void {
    connect().catch((error: unknown) => {
      onError(error as Error);
      again();
    });
  }

  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      for (let open = client; pending.size > 0 && open; open = client) {
        await notify(open, [CHANNEL, takePayload()]);
        // What is said meanwhile goes in one more, instead of in one for each batch of messages.
        if (!closed) await aWhile(BETWEEN_SENDS_MS, undefined, { ref: false });
      }
    } catch (error) {
      onError(error as Error);
    } finally {
      sending = false;
    }
  }

  function takePayload(): string {
    const lines = [me];
    let room = PAYLOAD_ROOM;
    for (const topic of pending) {
      room -= topic.length + 1;
      if (room < 0) break;
      lines.push(topic);
      pending.delete(topic);
    }
    return lines.join('\n');
  }

  start();
  return {
    announce(topic) {
      pending.add(topic);
      if (!sending) setImmediate(() => void send());
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      pending.clear();
      await client?.end();
    },
  };
}
