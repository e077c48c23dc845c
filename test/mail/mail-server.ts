import { SMTPServer } from 'smtp-server';

/** What a server says to whom: thrown by `onRecipient`. */
export class Says extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

/** A real mail server on loopback. `onRecipient` may refuse with `Says`; what it takes is in `received`. */
export async function mailServer(onRecipient: (address: string) => void = () => undefined) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      try {
        onRecipient(address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  // Clients that leave in the middle are no fault of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the mail server listens nowhere');
  return { port: bound.port, received, close: () => new Promise<void>((done) => server.close(() => done())) };
}
