import { io, type Socket } from 'socket.io-client';
import type { Child } from '../processes/children.ts';
import { each } from '../wait.ts';
import { ENTER_AT_ONCE, type Stage } from './stage.ts';

/** The Socket.IO relay: one acknowledged emit a message, one websocket a page. */
export async function socketIoRelay(child: Child): Promise<Stage> {
  const sockets: Socket[] = [];
  let seated = 0;

  async function connect(room: string): Promise<Socket> {
    const socket = io(child.address, { transports: ['websocket'], forceNew: true, query: { room } });
    sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('connect_error', reject);
    });
    return socket;
  }

  const agent = await connect('agent');
  const stage: Stage = {
    name: 'Socket.IO relay',
    child,
    onHeard: () => undefined,
    stored: null,
    async seat(count) {
      const rooms = Array.from({ length: count }, () => `room-${seated++}`);
      const visitors: Socket[] = [];
      await each(rooms, ENTER_AT_ONCE, async (room) => {
        visitors.push(await connect(room));
      });
      return visitors.map((socket) => ({
        http: null,
        say: async (id, body) => {
          await socket.emitWithAck('say', { id, body });
        },
      }));
    },
    async close() {
      for (const socket of sockets) socket.close();
      await child.stop();
    },
  };
  agent.on('message', ({ message }: { message: { id: string } }) => {
    stage.onHeard(message.id);
  });
  return stage;
}
