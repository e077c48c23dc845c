import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTheBenchmark } from './child-side.ts';

/**
 * The least that could be called a chat over HTTP and server-sent events: it forgets everything, asks nobody who
 * they are and checks nothing. What ours costs beyond it is what the record and the rules cost.
 */
const listeners = new Map<string, Set<ServerResponse>>();

function listen(room: string, reply: ServerResponse): void {
  reply.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  reply.write(':\n\n');
  const set = listeners.get(room) ?? new Set();
  listeners.set(room, set.add(reply));
  reply.on('close', () => set.delete(reply));
}

function tell(room: string, event: string): void {
  for (const reply of listeners.get(room) ?? []) reply.write(event);
}

function say(room: string, text: string, reply: ServerResponse): void {
  const message = { ...(JSON.parse(text) as { id: string; body: string }), sentAt: Date.now() };
  const event = `data: ${JSON.stringify({ type: 'message', conversationId: room, message })}\n\n`;
  tell(room, event);
  tell('agent', event);
  reply.setHeader('Content-Type', 'application/json');
  reply.end(JSON.stringify({ message }));
}

function answer(request: IncomingMessage, reply: ServerResponse): void {
  const room = (request.url ?? '').slice(1);
  if (request.method === 'GET') {
    listen(room, reply);
    return;
  }
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => (text += part));
  request.on('end', () => say(room, text, reply));
}

const server = createServer(answer);
server.listen(0, '127.0.0.1', () => {
  answerTheBenchmark(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
