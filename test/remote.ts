import { request, type IncomingMessage } from 'node:http';
import type { FastifyInstance, InjectOptions } from 'fastify';

/**
 * An application in another process, or behind a proxy, as far as the cast of people.ts needs it. Every request
 * has a connection of its own.
 */
export function remoteApp(address: () => string): FastifyInstance {
  const inject = async ({ method = 'GET', url, headers, payload }: InjectOptions & { url: string }) => {
    const json = payload === undefined ? undefined : JSON.stringify(payload);
    const answer = await exchange(new URL(url, address()), method, { ...headers, ...typed(json) }, json);
    return {
      ...answer,
      json: () => JSON.parse(answer.body) as unknown,
      cookies: (answer.headers['set-cookie'] ?? []).map(cookieOf),
    };
  };
  return { inject } as unknown as FastifyInstance;
}

const typed = (json: string | undefined) =>
  json === undefined ? {} : { 'content-type': 'application/json' };

function cookieOf(line: string) {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  return { name, value: decodeURIComponent(value) };
}

interface Exchanged {
  statusCode: number;
  headers: IncomingMessage['headers'];
  body: string;
}

function exchange(url: URL, method: string, headers: object, body: string | undefined): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method, headers: { ...headers, host: url.host }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ statusCode: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.setTimeout(5000, () => asked.destroy(new Error('nobody answered')));
    asked.on('error', reject);
    asked.end(body);
  });
}
