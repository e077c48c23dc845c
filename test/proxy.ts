import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What happens to one request on its way. */
export type Fate =
  | 'pass'
  /** It never reaches the server. */
  | 'drop request'
  /** The server does it, and nobody hears that it did. */
  | 'drop answer'
  /** It reaches the server twice. */
  | 'duplicate'
  /** Others overtake it. */
  | 'delay';

export interface Proxy {
  address: string;
  /** How often each fate was met. */
  met: Map<Fate, number>;
  close(): Promise<void>;
}

const DELAY_MS = 120;

/** A link that loses, repeats and delays; each connection carries one request and asks `fateOf` for its fate. */
export async function openProxy(target: string, fateOf: (connection: number) => Fate): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const met = new Map<Fate, number>();
  const open = new Set<Socket>();
  let connections = 0;

  const toServer = (): Socket => known(connect(Number(port), hostname));
  function known(socket: Socket): Socket {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  }

  const server = createServer((client) => {
    known(client);
    const fate = fateOf(connections++);
    met.set(fate, (met.get(fate) ?? 0) + 1);
    carry(client, fate, toServer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function carry(client: Socket, fate: Fate, toServer: () => Socket): void {
  if (fate === 'drop request') {
    client.once('data', () => client.destroy());
    return;
  }
  const upstream = toServer();
  const copy = fate === 'duplicate' ? toServer() : undefined;
  const forward = (chunk: Buffer) => {
    upstream.write(chunk);
    copy?.write(chunk);
  };
  client.on('data', (chunk) => (fate === 'delay' ? setTimeout(forward, DELAY_MS, chunk) : forward(chunk)));
  copy?.resume();
  upstream.on('data', (chunk) => (fate === 'drop answer' ? client.destroy() : client.write(chunk)));
  upstream.on('close', () => client.end());
  client.on('close', () => {
    // What was sent is done by the server whether or not anybody waits for the answer.
    upstream.end();
    copy?.end();
  });
}
