import type { FastifyInstance } from 'fastify';
import { expect, vi } from 'vitest';
import type { Person } from '../people.ts';

export interface EventReader<Event extends { type: string }> {
  status: number;
  headers: Headers;
  /** Everything that was told so far. */
  events: Event[];
  /** Waits until something of this type that satisfies `is` was told, and gives the last such. */
  hears<Type extends Event['type']>(
    type: Type,
    is?: (event: Extract<Event, { type: Type }>) => boolean,
  ): Promise<Extract<Event, { type: Type }>>;
  /** Resolves when the server ends the stream (true) or the link breaks (false). */
  ended: Promise<boolean>;
  close(): void;
}

/** A browser's event stream on a real socket, with the cookies of somebody who came by `inject`. */
export async function openEvents<Event extends { type: string }>(
  address: string,
  person: Person,
  path: string,
): Promise<EventReader<Event>> {
  const abort = new AbortController();
  const headers = { cookie: person.cookie(), accept: 'text/event-stream' };
  const response = await fetch(`${address}${path}`, { headers, signal: abort.signal });
  const events: Event[] = [];
  const ended = response.status === 200 ? read(response, events) : Promise.resolve(false);
  return {
    status: response.status,
    headers: response.headers,
    events,
    ended,
    close: () => abort.abort(),
    async hears(type, is = () => true) {
      type Wanted = Extract<Event, { type: typeof type }>;
      const wanted = (event: Event): event is Wanted => event.type === type && is(event as Wanted);
      return vi.waitFor(
        () => {
          const found = events.findLast(wanted);
          expect(found, `an event ${type} among ${JSON.stringify(events)}`).toBeDefined();
          return found!;
        },
        { timeout: 10_000, interval: 10 },
      );
    },
  };
}

async function read(response: Response, events: object[]): Promise<boolean> {
  const text = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of response.body!) {
      const blocks = (rest + text.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      events.push(...blocks.flatMap(dataOf));
    }
    return true;
  } catch {
    // The link broke, or the reader let go: both are the end of the stream.
    return false;
  }
}

function dataOf(block: string): object[] {
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return data === undefined ? [] : [JSON.parse(data) as object];
}

/** Where an application listens: a port of its own on loopback. */
export async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server does not listen on a port');
  return `http://127.0.0.1:${bound.port}`;
}
