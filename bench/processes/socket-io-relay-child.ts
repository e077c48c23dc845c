import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerTheBenchmark } from './child-side.ts';

interface Spoken {
  id: string;
  body: string;
}
interface Heard {
  conversationId: string;
  message: Spoken & { sentAt: number };
}
interface FromVisitor {
  say: (spoken: Spoken, answer: (said: { message: Heard['message'] }) => void) => void;
}
interface ToClient {
  message: (heard: Heard) => void;
}

/** The chat of the tutorials: rooms, acknowledged messages, no storage. */
const http = createServer();
const io = new Server<FromVisitor, ToClient>(http, { transports: ['websocket'], serveClient: false });

io.on('connection', (socket) => {
  const room = String(socket.handshake.query.room);
  void socket.join(room);
  socket.on('say', (spoken, answer) => {
    const message = { ...spoken, sentAt: Date.now() };
    io.to([room, 'agent']).emit('message', { conversationId: room, message });
    answer({ message });
  });
});

http.listen(0, '127.0.0.1', () => {
  answerTheBenchmark(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
