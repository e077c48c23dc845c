import { connect, createServer, type Socket } from 'node:net';

/** The wire between one browser and the server. The tools of the browser cannot cut a stream that is open. */
export interface Cable {
  address: string;
  /** What is open breaks, and nothing new gets through. */
  cut(): void;
  /** What is open stays open and brings no more answers, as behind a proxy that died; nothing new gets through. */
  mute(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function layCable(server: string): Promise<Cable> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let whole = true;
  const drop = (): void => {
    for (const socket of open) socket.destroy();
  };
  const wire = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [[near, far] as const, [far, near] as const]) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (whole) near.write(bytes);
    });
  });
  await new Promise<void>((listening) => wire.listen(0, '127.0.0.1', listening));
  const bound = wire.address();
  if (bound === null || typeof bound === 'string') throw new Error('the cable leads nowhere');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    cut() {
      whole = false;
      drop();
    },
    mute() {
      whole = false;
    },
    mend() {
      drop();
      whole = true;
    },
    close() {
      drop();
      return new Promise((closed) => {
        wire.close(() => closed());
      });
    },
  };
}
