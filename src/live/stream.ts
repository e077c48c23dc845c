import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Live, Listener } from './hub.ts';

/** A reader so slow that this much waits for it is let go; it reconnects and catches up by `seq`. */
const MOST_WAITING_BYTES = 512 * 1024;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Institutional proxies (nginx) must not gather the stream.
  'X-Accel-Buffering': 'no',
  Connection: 'keep-alive',
};

interface StreamOptions {
  live: Live;
  topics: string[];
  /** Told first; asked for once the stream listens, so that nothing falls between the page and the stream. */
  first: () => Promise<object>;
  /** Besides those of every stream. */
  headers?: Record<string, string>;
  onClose: () => void;
}

/** Of one conversation or one servant in one process: tabs and devices, not a flood. */
export const MOST_STREAMS = 24;

/** Answers with server-sent events until the reader, or the server, goes. */
export function openStream(
  reply: FastifyReply,
  { live, topics, first, headers, onClose }: StreamOptions,
): void {
  reply.hijack();
  const { raw } = reply;
  // Who left while the door was still looking does not close a second time: it would be listened for forever.
  if (raw.destroyed) {
    onClose();
    return;
  }
  raw.writeHead(200, { ...cookiesOf(reply), ...HEADERS, ...headers });
  const listener = listenerOf(raw);
  const leave = topics.map((topic) => live.subscribe(topic, listener));
  raw.on('error', () => raw.destroy());
  raw.on('close', () => {
    for (const each of leave) each();
    onClose();
  });
  raw.write('retry: 2000\n\n');
  first().then(
    (event) => listener.send(`data: ${JSON.stringify(event)}\n\n`),
    () => raw.end(),
  );
}

/** A batch of messages, told at the same moment, is written once to an agent who hears them all. */
function listenerOf(raw: ServerResponse): Listener {
  let waiting = '';
  const write = () => {
    const text = waiting;
    waiting = '';
    if (text !== '' && !raw.writableEnded) raw.write(text);
  };
  return {
    send(text) {
      if (raw.writableLength + waiting.length > MOST_WAITING_BYTES) {
        raw.destroy();
        return;
      }
      if (waiting === '') process.nextTick(write);
      waiting += text;
    },
    end() {
      write();
      raw.end();
    },
  };
}

/** What plugins set before the hijack would be lost otherwise. */
function cookiesOf(reply: FastifyReply): Record<string, string | string[]> {
  const cookies = reply.getHeader('set-cookie');
  return cookies === undefined ? {} : { 'Set-Cookie': Array.isArray(cookies) ? cookies : String(cookies) };
}
