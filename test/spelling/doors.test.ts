import { afterEach, expect, it, vi } from 'vitest';
import type { Socket } from 'node:net';
import type { SpellingAnswer } from '../../src/protocol/spelling.ts';
import { listen } from '../live/event-reader.ts';
import { Citizen } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

const URL_OF_CHECK = '/api/institutions/ipes/spelling';

let t: TestWorld;
afterEach(() => t.close());

it('si ya esperan demasiados, a los últimos se les dice en el acto que no se sabe; a todos se les contesta', async () => {
  t = await openTestWorld({ limitFactor: 20 });
  const maria = new Citizen(t.app);
  const asked = Array.from({ length: 300 }, () =>
    maria.ask<SpellingAnswer>('POST', URL_OF_CHECK, { text: ' ' }),
  );
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(answers.filter(({ body }) => body.marks === null).length).toBeGreaterThan(0);
});

it('de quien se fue mientras esperaba no se mira nada', async () => {
  let socket: Socket | undefined;
  // Its turn comes one step later.
  const leaves = () => void setImmediate(() => socket?.destroy());
  t = await openTestWorld({
    hasTime: () => {
      leaves();
      return true;
    },
  });
  t.app.server.on('connection', (opened: Socket) => (socket = opened));
  const address = await listen(t.app);
  const looked = vi.spyOn(t.world.institutions, 'find');
  const headers = { 'content-type': 'application/json' };
  await expect(
    fetch(`${address}${URL_OF_CHECK}`, { method: 'POST', headers, body: '{"text":"atension"}' }),
  ).rejects.toThrow();
  expect(looked).not.toHaveBeenCalled();
});

it('las direcciones de una misma conexión IPv6 esperan juntas; la conexión de al lado, no', async () => {
  t = await openTestWorld();
  const asks = async (ip: string) =>
    (await new Citizen(t.app, 'ipes', ip).ask('GET', `${URL_OF_CHECK}/suggestions?word=${'a'.repeat(30)}`))
      .status;
  const statuses = [];
  for (let n = 1; n <= 40; n += 1) statuses.push(await asks(`2800:484:1:2::${n.toString(16)}`));
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
  expect(await asks('2800:484:1:3::1')).toBe(200);
});
