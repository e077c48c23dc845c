import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, openEvents } from '../live/event-reader.ts';
import { Person } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { actorsOf, again, fillCounter, MARKS, type Actor, type Counter } from './cast.ts';
import { expectations, type Expectation, type Subjects } from './expectations.ts';
import { routesOf } from './routes.ts';

let it: TestWorld;
let address: string;
let ipes: Counter;
let putumayo: Counter;
let actors: Actor[];
const routes = Object.entries(expectations).sort(([, a], [, b]) => (a.last ?? 0) - (b.last ?? 0));

beforeAll(async () => {
  it = await openTestWorld({ limitFactor: 1000 });
  address = await listen(it.app);
  ipes = await fillCounter(it, 'ipes');
  putumayo = await fillCounter(it, 'putumayo');
  actors = await actorsOf(it, 'ipes', ipes.visitor);
});
afterAll(() => it.close());

interface Outcome {
  status: number;
  text: string;
  code: string | undefined;
}

async function asks(
  person: Person,
  route: string,
  { path, body }: Expectation,
  about: Subjects,
): Promise<Outcome> {
  const [method] = route.split(' ') as ['GET' | 'POST' | 'PUT'];
  if (route.endsWith('/stream')) return asksForStream(person, path(about));
  const response = await it.app.inject({
    method,
    url: path(about),
    remoteAddress: person.ip,
    headers: { host: '127.0.0.1', cookie: person.cookie() },
    ...(body && { payload: body(about) }),
  });
  return { status: response.statusCode, text: response.body, code: codeIn(response.body) };
}

async function asksForStream(person: Person, path: string): Promise<Outcome> {
  const stream = await openEvents(address, person, path);
  if (stream.status === 200)
    await stream.hears(path.includes('staff') ? 'desk' : path.includes('state') ? 'service' : 'beat');
  stream.close();
  return { status: stream.status, text: JSON.stringify(stream.events), code: undefined };
}

function codeIn(text: string): string | undefined {
  return text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined;
}

/** What the table says of this person: let through, or turned away with this status. */
function expected(actor: Actor, { for: whose }: Expectation): 'through' | 'hidden' | number {
  const isServant = actor.is !== 'nobody' && actor.is !== 'visitor';
  if (whose === 'everybody') return 'through';
  if (whose === 'visitors') return actor.is === 'visitor' ? 'through' : 401;
  if (whose === 'loopback') return 'hidden';
  if (!isServant) return 401;
  return whose === 'servants' || whose.some((role) => role === actor.is) ? 'through' : 403;
}

const TURNED_AWAY: (string | undefined)[] = ['session_missing', 'not_signed_in', 'not_permitted'];

describe('every route, every role', () => {
  test('the table knows every route of the system, and no other', () => {
    expect(Object.keys(expectations).sort()).toEqual(routesOf(it.app));
  });

  test.each(routes)('%s', async (route, expectation) => {
    for (const actor of actors) {
      const wanted = expected(actor, expectation);
      const { status, code } = await asks(actor.person, route, expectation, ipes.subjects);
      const says = `${actor.name}: ${status} ${code ?? ''}`;
      if (wanted === 'through') {
        expect(status, says).not.toBe(500);
        expect(TURNED_AWAY, says).not.toContain(code);
        if (route.endsWith('/stream')) expect(status, says).toBe(200);
      } else if (wanted === 'hidden') {
        expect(status, says).toBeGreaterThanOrEqual(400);
      } else {
        expect(status, says).toBe(wanted);
        expect([...TURNED_AWAY, undefined], says).toContain(code);
      }
    }
  });
});

describe('the other institution', () => {
  let everyone: Actor[];

  beforeAll(async () => {
    await it.sql(`update institutions set suspension = null`);
    await it.sql(`update bans set until = created_at, extended_until = null`);
    it.world.institutions.forget();
    ipes = await fillCounter(it, 'ipes');
    everyone = await again(it, actors, ipes.visitor);
  });

  test('a session of one institution is none at the other', async () => {
    const { body } = await ipes.visitor.chat();
    expect(body.accepted).toBe(true);
    const forger = new Person(it.app);
    forger.cookie = () => ipes.visitor.cookie().replace('visita-ipes', 'visita-putumayo');
    const visitorRoutes = routes.filter(([, { for: whose }]) => whose === 'visitors');
    for (const [route, expectation] of visitorRoutes) {
      for (const person of [ipes.visitor, forger]) {
        const { status } = await asks(person, route, expectation, putumayo.subjects);
        expect(status, route).toBe(401);
      }
    }
  });

  const about = routes.filter(([, { about: named }]) => named !== undefined);

  test.each(about)(
    '%s: what belongs to the other is answered as if it existed nowhere',
    async (route, expectation) => {
      const theirs = { ...putumayo.subjects, institution: 'ipes' };
      const nowhere = {
        institution: 'ipes',
        conversation: randomUUID(),
        ban: randomUUID(),
        exception: randomUUID(),
        question: randomUUID(),
        person: randomUUID(),
        invitation: randomUUID(),
      };
      for (const actor of everyone) {
        const answer = await asks(actor.person, route, expectation, theirs);
        const none = await asks(actor.person, route, expectation, nowhere);
        expect(answer, actor.name).toEqual(none);
        if (expected(actor, expectation) === 'through')
          expect([200, 404], actor.name).toContain(answer.status);
      }
    },
  );

  test.each(routes)('%s tells nothing of the other', async (route, expectation) => {
    for (const actor of everyone) {
      const asked = [ipes.subjects, { ...putumayo.subjects, institution: 'ipes' }];
      for (const subjects of asked) {
        const { text } = await asks(actor.person, route, expectation, subjects);
        for (const mark of MARKS) expect(text, `${actor.name} reads "${mark}"`).not.toContain(mark);
      }
    }
  });

  test('the marks are really there: the own servants read them', async () => {
    const [theirs] = await actorsOf(it, 'putumayo', putumayo.visitor).then((all) =>
      all.filter(({ is }) => is === 'agent'),
    );
    const route = 'GET /api/staff/conversations/:id';
    const { text } = await asks(theirs!.person, route, expectations[route]!, putumayo.subjects);
    for (const mark of ['Zoraida', 'zoraida.quilla@correo.co', 'quilla secreta', '181.57.33.44']) {
      expect(text).toContain(mark);
    }
  });
});
