import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusals } from '../../src/rules/refusal.ts';
import type { Person } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { fillCounter, servantWith, type Counter } from './cast.ts';
import { expectations, type Expectation } from './expectations.ts';
import { ROLES } from './cast.ts';

let it: TestWorld;
let counter: Counter;
let servant: Person;

beforeAll(async () => {
  it = await openTestWorld({ limitFactor: 100_000 });
  counter = await fillCounter(it, 'ipes');
  servant = await servantWith(it, 'ipes', 'todo', ROLES);
});
afterAll(() => it.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const LONG = 'x'.repeat(60_000);
const DEEP = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
const NUL = String.fromCharCode(0);

/** What stands where a value should be. */
const VALUES: unknown[] = [
  null,
  7,
  -1,
  1e308,
  true,
  '',
  NUL,
  `a${NUL}b`,
  '\ud800',
  LONG,
  [],
  ['x'],
  {},
  { x: NUL },
];

interface Request {
  what: string;
  url: string;
  payload?: string;
  headers?: Record<string, string>;
}

function bodies(valid: object): Request[] {
  const asIs = [
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"hola"'],
    ['a number', '12'],
    ['deep', DEEP],
    ['deep inside', `{"values":${DEEP},"id":${DEEP}}`],
    ['enormous', JSON.stringify({ body: 'x'.repeat(300_000) })],
    ['a prototype', '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'],
    ['empty', '{}'],
  ].map(([what = '', payload = '']) => ({ what, payload, headers: JSON_TYPE, url: '' }));
  const changed = variations(valid).map(([what, body]) => ({
    what,
    payload: JSON.stringify(body),
    headers: JSON_TYPE,
    url: '',
  }));
  const otherTypes = [
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ].map((type) => ({
    what: type,
    payload: JSON.stringify(valid),
    headers: { 'content-type': type },
    url: '',
  }));
  return [...asIs, ...changed, ...otherTypes];
}

/** The body with each of its values, also those one level down, left out or replaced by each of the others. */
function variations(valid: object): [string, object][] {
  return Object.entries(valid).flatMap(([key, value]: [string, unknown]): [string, object][] => {
    const { [key]: _, ...without } = valid as Record<string, unknown>;
    const inside = typeof value === 'object' && value !== null ? variations(value) : [];
    return [
      [`without ${key}`, without],
      ...VALUES.map((other): [string, object] => [
        `${key}: ${JSON.stringify(other).slice(0, 20)}`,
        { ...valid, [key]: other },
      ]),
      ...inside.map(([what, body]): [string, object] => [`${key}.${what}`, { ...valid, [key]: body }]),
    ];
  });
}

const NAMES = [
  'nada',
  '%00',
  '%20',
  '%F0%9F%98%80',
  "'%20or%201=1--",
  '..%2f..',
  '%E0%A4%A',
  'x'.repeat(99),
  'x'.repeat(5000),
];
const QUERIES = [
  'after=-1',
  'after=x',
  'after=1e99',
  'after=99999999999',
  'after=1&after=2',
  'after[]=1',
  'after=%00',
  'after=1.5',
  'kind=x',
  'kind=ip',
  'conversationId=x',
  'page=0',
  'page=-1',
  'page=1e99',
  'page=999999',
  'from=x',
  'from=9999-12-31',
  'from=0000-01-01',
  'to=2026-02-30',
  'to=%00',
  'agent=%00',
  'name=%00',
  'name=%25',
  'email=%00',
  'end=x',
  'ip=%00',
  'ip=x',
  'ip=1.2.3.4/99',
];

function requests(route: string, { path, body }: Expectation): Request[] {
  const { subjects } = counter;
  const url = path(subjects);
  const named = Object.values(subjects).filter((name: string) => url.includes(name));
  const addresses = named.flatMap((name: string) =>
    NAMES.map((bad) => ({ what: `named ${bad.slice(0, 20)}`, url: url.replace(name, bad) })),
  );
  const queries = QUERIES.map((query) => ({
    what: query,
    url: `${url}${url.includes('?') ? '&' : '?'}${query}`,
  }));
  const payload = body ? JSON.stringify(body(subjects)) : '';
  const withBody = (it: Request) => (payload ? { ...it, payload, headers: JSON_TYPE } : it);
  if (route.startsWith('GET')) return [...addresses, ...queries];
  return [...addresses.map(withBody), ...bodies(body?.(subjects) ?? { x: 1 }).map((it) => ({ ...it, url }))];
}

const ENGLISH = /\b(the|must|invalid|expected|body|request|not|unexpected|bad|found|required)\b/i;

function judge(what: string, status: number, text: string): void {
  const says = `${what} → ${status} ${text.slice(0, 200)}`;
  expect(status, says).toBeLessThan(500);
  if (status < 400) return;
  const { code = '', message = '' } = JSON.parse(text) as { code?: string; message?: string };
  expect(Object.keys(refusals), says).toContain(code);
  expect(message.length, says).toBeGreaterThan(10);
  expect(message, says).not.toMatch(ENGLISH);
}

const api = Object.entries(expectations).filter(
  ([route, { last }]) => route.includes(' /api/') && !route.endsWith('/stream') && last !== 3,
);

describe('whatever is sent, the answer is a courteous "no" in Spanish with a code of the catalogue', () => {
  test.each(api)('%s', async (route, expectation) => {
    const [method] = route.split(' ') as ['GET' | 'POST' | 'PUT'];
    const person = route.includes('/staff/') ? servant : counter.visitor;
    let refused = 0;
    for (const { what, url, payload, headers } of requests(route, expectation)) {
      const answer = await it.app.inject({
        method,
        url,
        remoteAddress: person.ip,
        headers: { host: 'localhost', cookie: person.cookie(), ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
      judge(`${route} ${what}`, answer.statusCode, answer.body);
      if (answer.statusCode >= 400) refused += 1;
    }
    const takesSomething = !route.startsWith('GET') || /:\w/.test(route);
    if (takesSomething) expect(refused).toBeGreaterThan(0);
  });

  test('a cookie that nobody gave', async () => {
    for (const value of ['%00', 'a%00b', '%E0%A4%A', '', 'x'.repeat(4000), '../..', '"', '{}']) {
      for (const name of ['__Host-ventanilla', '__Host-visita-ipes', 'ventanilla', 'vd']) {
        for (const url of [
          '/api/staff/me',
          '/api/institutions/ipes/farewell',
          '/api/institutions/ipes/chat',
        ]) {
          const headers = { host: 'localhost', cookie: `${name}=${value}` };
          const answer = await it.app.inject({ url, headers });
          judge(`${name}=${value.slice(0, 20)} ${url}`, answer.statusCode, answer.body);
        }
      }
    }
  });

  test('a method that an address does not know', async () => {
    for (const [route, { path }] of api) {
      for (const method of ['PATCH', 'DELETE', 'OPTIONS'] as const) {
        const answer = await it.app.inject({
          method,
          url: path(counter.subjects),
          headers: { host: 'localhost' },
        });
        judge(`${method} ${route}`, answer.statusCode, answer.body);
      }
    }
  });

  test('an address that does not exist', async () => {
    for (const url of ['/api/', '/api/nada', '/api/%00', '/api/%E0%A4%A', '/api/institutions//state']) {
      const answer = await it.app.inject({ url, headers: { host: 'localhost' } });
      judge(url, answer.statusCode, answer.body);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});

test('the pages answer anything with a page', async () => {
  const pages = Object.entries(expectations).filter(([route]) => !route.includes(' /api/'));
  for (const [route, { path }] of pages) {
    for (const bad of NAMES) {
      const url = path({ ...counter.subjects, institution: bad });
      const answer = await it.app.inject({ url, headers: { host: 'localhost' } });
      // 503 is the page that says that the browser side has not been built.
      expect([200, 301, 302, 308, 400, 404, 414, 503], `${route} ${url.slice(0, 60)}`).toContain(
        answer.statusCode,
      );
    }
  }
});
