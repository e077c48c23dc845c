import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SettingsView } from '../../src/protocol/settings.ts';
import { MINUTE, SECOND } from '../moments.ts';
import { Citizen, servant, Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
beforeEach(async () => {
  it = await openTestWorld();
});
afterEach(() => it.close());

const LIBRARY = '190.90.4.4';

describe('a library, a café, a whole municipality behind one address', () => {
  test('fifty citizens enter within ten minutes', async () => {
    const entered = [];
    for (let n = 0; n < 50; n += 1) {
      const citizen = new Citizen(it.app, 'ipes', LIBRARY);
      entered.push(await citizen.comes({ email: `vecina.${n}@correo.co` }));
      it.clock.advance(12 * SECOND);
    }
    expect(entered.map(({ position }) => position)).toEqual(entered.map((_, index) => index + 1));
  });

  test('all fifty at once, too', async () => {
    const entered = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        new Citizen(it.app, 'ipes', LIBRARY).comes({ email: `vecina.${n}@correo.co` }),
      ),
    );
    expect(new Set(entered.map(({ number }) => number)).size).toBe(50);
  });
});

describe('the queue', () => {
  const waits = (n: number, ip: string) =>
    new Citizen(it.app, 'ipes', ip).comes({ email: `p${n}.${ip.replace(/:+/g, '.')}@correo.co` });

  test('is not filled by one address: others find room, and it is told so with the seconds to wait', async () => {
    for (let n = 0; n < 50; n += 1) await waits(n, LIBRARY);
    const refused = new Citizen(it.app, 'ipes', LIBRARY);
    await refused.accepts();
    const { status, body, headers } = await refused.enters({ email: 'otra@correo.co' });
    expect({ status, code: body.code }).toEqual({ status: 429, code: 'queue_share_full' });
    expect(body.message).toContain('deje su consulta');
    expect(headers['retry-after']).toBe('60');
    expect((await refused.chat()).body.service.state).not.toBe('busy');
    for (let n = 0; n < 10; n += 1) expect((await waits(n, '190.90.4.5')).state).toBe('waiting');
    await expect(waits(11, '190.90.4.5')).rejects.toThrow('queue_share_full');
    expect((await waits(0, '190.90.4.6')).position).toBe(61);
  });

  test('is not filled by the many addresses of one IPv6 connection either', async () => {
    for (let n = 0; n < 50; n += 1) await waits(n, `2800:484:1:2::${n.toString(16)}`);
    await expect(waits(51, '2800:484:1:2:ffff::1')).rejects.toThrow('queue_share_full');
    expect((await waits(0, '2800:484:1:3::1')).position).toBe(51);
  });

  test('has the room that the institution decides', async () => {
    const ana = await servant(it.app, 'ana');
    const { body } = await ana.ask<SettingsView>('GET', '/api/staff/settings');
    const patch = { queueLimit: 20 };
    await ana.ask('PUT', '/api/staff/settings', {
      revision: body.revision,
      base: { queueLimit: null },
      patch,
    });
    for (let n = 0; n < 20; n += 1) await waits(n, `190.90.5.${n}`);
    await expect(waits(21, '190.90.6.1')).rejects.toThrow('queue_full');
    expect((await new Citizen(it.app).chat()).body.service.state).toBe('busy');
  });
});

describe('a flood', () => {
  async function talking(email: string) {
    const citizen = new Citizen(it.app, 'ipes', LIBRARY);
    const { id } = await citizen.comes({ email });
    await (await servant(it.app, 'rosa')).claims(id);
    return { citizen, id };
  }

  test('of words stops its own author, with words and the seconds to wait; the neighbour goes on', async () => {
    const flooder = await talking('uno@correo.co');
    const neighbour = await talking('dos@correo.co');
    const answers = [];
    for (let n = 0; n < 30; n += 1) answers.push(await flooder.citizen.says(flooder.id, `Frase ${n}`));
    const [refused] = answers.filter(({ status }) => status !== 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(refused?.body.message).toMatch(/[a-záéíóúñ]{4,} .+\.$/i);
    const seconds = Number(refused?.headers['retry-after']);
    expect(seconds).toBe(refused?.body.retryAfterSeconds);
    expect((await neighbour.citizen.says(neighbour.id, 'Buenos días')).status).toBe(200);
    it.clock.advance(seconds * SECOND);
    expect((await flooder.citizen.says(flooder.id, 'Perdón')).status).toBe(200);
  });

  test('of entries from one address stops there; another address enters', async () => {
    const flooder = new Citizen(it.app, 'ipes', LIBRARY);
    let refused: Awaited<ReturnType<Citizen['accepts']>> | undefined;
    for (let n = 0; n < 400 && refused?.status !== 429; n += 1) refused = await flooder.accepts();
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await new Citizen(it.app, 'ipes', '190.90.4.5').comes()).position).toBe(1);
  });

  test('of passwords closes one account for a while, and says for how long; colleagues sign in', async () => {
    const guesser = new Servant(it.app, '190.90.9.9');
    const answers = [];
    for (let n = 0; n < 9; n += 1) answers.push(await guesser.signsIn('rosa@ipes.example', `clave ${n}`));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429]);
    expect(answers.at(-1)?.body).toMatchObject({ code: 'too_many_sign_ins' });
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    await servant(it.app, 'jairo');
    it.clock.advance(15 * MINUTE + 1);
    await servant(it.app, 'rosa');
  });
});
