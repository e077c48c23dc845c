import { Agent, request as send, type IncomingMessage } from 'node:http';

const keepAlive = new Agent({ keepAlive: true });

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

interface Question {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: unknown;
}

/** One request over kept connections; the body as it came, still compressed if it was. */
export async function ask(
  url: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer> {
  const response = await open(url, { method, headers, body }, keepAlive);
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) };
}

/** The same where only a good answer will do. */
export async function askWell<Body>(url: string, question: Question = {}): Promise<Body> {
  const { status, body } = await ask(url, question);
  const text = body.toString('utf8');
  if (status < 200 || status > 299) throw new Error(`${url} answered ${status}: ${text.slice(0, 200)}`);
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

/** Opens a stream of server-sent events on a connection of its own; returns how to leave it. */
export async function listen(
  url: string,
  headers: Record<string, string>,
  onEvent?: (event: unknown) => void,
): Promise<() => void> {
  const response = await open(url, { headers }, false);
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode ?? 0}`);
  // Cut by us, or by a server that ends: what was lost is counted by whoever listens.
  response.on('error', () => response.destroy());
  if (onEvent) readEvents(response, onEvent);
  else response.resume();
  return () => response.destroy();
}

function readEvents(response: IncomingMessage, onEvent: (event: unknown) => void): void {
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) onEvent(JSON.parse(block.slice(6)));
  });
}

function open(url: string, { method = 'GET', headers = {}, body }: Question, agent: Agent | false) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const typed = text === '' ? {} : { 'Content-Type': 'application/json' };
    const request = send(url, { method, agent, headers: { ...typed, ...headers } });
    request.once('response', resolve).once('error', reject).end(text);
  });
}
