import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiError, RecordsPage } from '../../src/protocol.ts';
import { at, MINUTE, SECOND } from '../moments.ts';
import { Citizen, servant, Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let rosa: Servant;

const asked = (query: string, who = rosa) =>
  who.ask<RecordsPage & ApiError>('GET', `/api/staff/records?${query}`);
const names = async (query: string) => (await asked(query)).body.records.map((it) => it.name);
const search = (name: string) => names(new URLSearchParams({ name }).toString());

async function comes(name: string, email: string, ip: string): Promise<{ citizen: Citizen; id: string }> {
  const citizen = new Citizen(t.app, 'ipes', ip);
  const { id } = await citizen.comes({ name, email });
  return { citizen, id };
}

beforeAll(async () => {
  t = await openTestWorld({ at: at('2026-11-23T09:05:00') });
  rosa = await servant(t.app, 'rosa');
  const jairo = await servant(t.app, 'jairo');

  // Monday: Rosa attends the first one; the second leaves the queue.
  const one = await comes('María Chindoy', 'maria@gmail.com', '186.29.40.1');
  t.clock.advance(30 * SECOND);
  await rosa.claims(one.id);
  await one.citizen.says(one.id, 'Buenos días');
  await rosa.says(one.id, 'Con gusto');
  t.clock.advance(2 * MINUTE);
  await rosa.finishes(one.id);
  const two = await comes('Íñigo Ñáñez', 'inigo@une.net.co', '186.29.40.2');
  t.clock.advance(MINUTE);
  await two.citizen.ends(two.id);

  // Late on Monday in Bogotá it is Tuesday in UTC; the row stands for an entry at that hour.
  await t.sql(
    `update conversations set entered_at = '2026-11-24T04:59:59.999Z' where email = 'inigo@une.net.co'`,
  );

  // Tuesday: Jairo attends one whose messages come from another address; another is alive.
  t.clock.set(at('2026-11-24T10:00:00'));
  await jairo.signsIn('jairo@ipes.example');
  const three = await comes('Ana Nanez', 'ana@gmail.com', '186.29.40.3');
  await jairo.claims(three.id);
  three.citizen.ip = '190.90.1.1';
  await three.citizen.says(three.id, 'Sigo aquí, en otra red');
  await jairo.finishesForMisconduct(three.id);
  t.clock.advance(MINUTE);
  await comes("Kamëntšá O'Neill", 'k@gmail.com', '186.29.40.4');

  const carlos = await servant(t.app, 'carlos');
  const other = new Citizen(t.app, 'putumayo', '186.29.40.1');
  await carlos.claims((await other.comes({ name: 'María de Mocoa' })).id);
});

afterAll(() => t.close());

describe('los registros del IPES', () => {
  it('están todos, los más nuevos primero, con sus horas', async () => {
    const { body } = await asked('');
    expect(body.records.map((it) => it.name)).toEqual([
      "Kamëntšá O'Neill",
      'Ana Nanez',
      'Íñigo Ñáñez',
      'María Chindoy',
    ]);
    expect(body).toMatchObject({ total: 4, page: 1, pageSize: 50 });
    expect(body.records.at(-1)).toMatchObject({
      number: 1,
      agentName: 'Rosa Elvira Castro',
      state: 'ended',
      endKind: 'agent',
      ip: '186.29.40.1',
      // The greeting, the question and the answer; "se unió" is a notice.
      messages: 3,
      waitedMs: 30 * SECOND,
      durationMs: 2 * MINUTE,
    });
    expect(body.records[0]).toMatchObject({ state: 'waiting', waitedMs: null, durationMs: null });
  });

  it('ofrecen a los agentes de la entidad, y solo a ellos', async () => {
    const { body } = await asked('');
    expect(body.agents.map((it) => it.name)).toEqual([
      'Jairo Mejía',
      'Nelly Cifuentes',
      'Rosa Elvira Castro',
    ]);
  });

  it('se buscan por nombre sin tildes ni mayúsculas, pero la ñ no es n', async () => {
    expect(await search('maria chin')).toEqual(['María Chindoy']);
    expect(await search('MARÍA')).toEqual(['María Chindoy']);
    expect(await search('ñañez')).toEqual(['Íñigo Ñáñez']);
    expect(await search('ÑÁÑEZ')).toEqual(['Íñigo Ñáñez']);
    expect(await search('nanez')).toEqual(['Ana Nanez']);
    expect(await search('kamentsa')).toEqual(["Kamëntšá O'Neill"]);
    expect(await search('n\u0303a\u0301n\u0303ez')).toEqual(['Íñigo Ñáñez']);
    expect(await search('100%')).toEqual([]);
    expect(await search('_')).toEqual([]);
  });

  it('se buscan por días de Bogotá, ambos incluidos', async () => {
    expect(await names('from=2026-11-23&to=2026-11-23')).toEqual(['Íñigo Ñáñez', 'María Chindoy']);
    expect(await names('from=2026-11-24')).toEqual(["Kamëntšá O'Neill", 'Ana Nanez']);
    expect(await names('to=2026-11-22')).toEqual([]);
  });

  it('se buscan por el agente que atendió, también si entregó la consulta', async () => {
    const { body } = await asked('');
    const jairo = body.agents.find((it) => it.name === 'Jairo Mejía')?.id ?? '';
    expect(await names(`agent=${jairo}`)).toEqual(['Ana Nanez']);
    const waiting = body.records[0]?.id ?? '';
    const person = await servant(t.app, 'jairo');
    await person.claims(waiting);
    await person.ask('POST', '/api/staff/sign-out', { handOver: true });
    expect(await names(`agent=${jairo}`)).toEqual(["Kamëntšá O'Neill", 'Ana Nanez']);
  });

  it('se buscan por correo, por final y por IP de cualquier envío', async () => {
    expect(await names('email=INIGO')).toEqual(['Íñigo Ñáñez']);
    expect(await names('end=not_attended')).toEqual(['Íñigo Ñáñez']);
    expect(await names('end=misconduct')).toEqual(['Ana Nanez']);
    expect(await names('end=live')).toEqual(["Kamëntšá O'Neill"]);
    expect(await names('ip=190.90.1.1')).toEqual(['Ana Nanez']);
    expect(await names('ip=186.29.40.3')).toEqual(['Ana Nanez']);
    // The agents' own address is nobody's.
    expect(await names('ip=190.24.1.10')).toEqual([]);
    expect(await names('name=ana&end=agent')).toEqual([]);
  });

  it('un filtro vacío no filtra', async () => {
    expect((await asked('from=&to=&agent=&name=&email=&end=&ip=')).body.total).toBe(4);
  });

  it.each([
    'from=2026-02-30',
    'from=mañana',
    'to=0000-01-01',
    'to=9999-12-31&from=x',
    'end=otro',
    'page=0',
    'page=1.5',
    'name=%00',
    `email=${'a'.repeat(300)}`,
    'name=a&name=b',
  ])('una búsqueda mal escrita se rechaza: %s', async (query) => {
    const { status, body } = await asked(query);
    expect(status).toBe(400);
    expect(body.code).toBe('malformed_request');
  });

  it('más allá de la última página no hay nada, y el total sigue siendo el mismo', async () => {
    expect((await asked('page=2')).body).toMatchObject({ records: [], total: 4, page: 2 });
    expect((await asked('to=2999-12-31')).body.total).toBe(4);
  });
});

it('las páginas no repiten ni pierden registros de un mismo instante', async () => {
  const [{ id }] = (await t.sql<{ id: string }>(
    `select id from conversations where email = 'maria@gmail.com'`,
  )) as [{ id: string }];
  await t.sql(
    `insert into conversations
     select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 1000 + n,
             'name', 'Repetida', 'email', 'repetida@gmail.com'))).*
     from conversations c, generate_series(1, 120) n where c.id = $1`,
    [id],
  );
  const numbers: number[] = [];
  for (const page of [1, 2, 3]) {
    const { body } = await asked(`name=repetida&page=${page}`);
    expect(body.total).toBe(120);
    numbers.push(...body.records.map((it) => it.number));
  }
  expect(numbers).toEqual(Array.from({ length: 120 }, (_, i) => 1120 - i));
});

describe('quién los ve', () => {
  it('agentes, supervisores y administradores; sin sesión o con otro cargo, nadie', async () => {
    for (const name of ['sofia', 'ana'])
      expect((await asked('', await servant(t.app, name))).status).toBe(200);
    expect(await asked('', new Servant(t.app))).toMatchObject({
      status: 401,
      body: { code: 'not_signed_in' },
    });
    const pilar = await servant(t.app, 'pilar');
    expect(await asked('', pilar)).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  });

  it('Carlos, del Putumayo, no ve nada del IPES', async () => {
    const carlos = await servant(t.app, 'carlos');
    const { body } = await asked('', carlos);
    expect(body.records.map((it) => it.name)).toEqual(['María de Mocoa']);
    expect(body.agents.map((it) => it.name)).toEqual(['Carlos Jacanamijoy', 'Luz Dary Chasoy']);
    const ofIpes = (await asked('')).body.records[0]?.id ?? '';
    expect((await carlos.ask<ApiError>('GET', `/api/staff/records/${ofIpes}`)).body.code).toBe('not_found');
  });
});
