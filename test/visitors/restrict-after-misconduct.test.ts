import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let carlos: Servant;
beforeEach(async () => {
  it = await openTestWorld();
  carlos = await servant(it.app, 'carlos');
});
afterEach(() => it.close());

const HOME = '186.29.40.12';
const ELSEWHERE = '190.1.1.1';

async function misbehaves(ip = HOME): Promise<Citizen> {
  const citizen = new Citizen(it.app, 'putumayo', ip);
  const { id } = await citizen.comes({ email: 'pedro@correo.co' });
  await carlos.claims(id);
  expect((await carlos.finishesForMisconduct(id)).status).toBe(200);
  return citizen;
}
const restricted = async () =>
  (await it.sql<{ kind: string }>('select kind from bans order by kind')).map(({ kind }) => kind);
async function othersCame(many: number, ip: string): Promise<void> {
  for (let n = 0; n < many; n += 1)
    await new Citizen(it.app, 'putumayo', ip).comes({ email: `v${n}@correo.co` });
}

describe('"restricción inmediata del usuario" (Putumayo)', () => {
  test('is of the browser too, wherever it connects from', async () => {
    const pedro = await misbehaves();
    pedro.ip = ELSEWHERE;
    expect((await pedro.chat()).body.banned).not.toBeNull();
    expect((await new Citizen(it.app, 'putumayo', ELSEWHERE).chat()).body.banned).toBeNull();
  });

  test('lasts the hours of the preset, to the millisecond', async () => {
    const pedro = await misbehaves();
    it.clock.advance(24 * HOUR - 1);
    expect((await pedro.chat()).body.banned).not.toBeNull();
    it.clock.advance(1);
    expect((await pedro.chat()).body.banned).toBeNull();
  });

  test('of the address too, where fewer than five others used it', async () => {
    await othersCame(4, HOME);
    await misbehaves();
    expect(await restricted()).toEqual(['email', 'ip', 'session']);
  });

  test('never of an address that five others used: a café is nobody', async () => {
    await othersCame(5, HOME);
    await misbehaves();
    expect(await restricted()).toEqual(['email', 'session']);
    expect((await new Citizen(it.app, 'putumayo', HOME).chat()).body.banned).toBeNull();
  });

  test('never of an address of the inside', async () => {
    await misbehaves('10.0.0.9');
    expect(await restricted()).toEqual(['email', 'session']);
  });

  test('shuts the question left for later too', async () => {
    await misbehaves();
    const again = new Citizen(it.app, 'putumayo', ELSEWHERE);
    await again.accepts();
    expect(await again.leavesQuestion({ email: 'Pedro+2@correo.co' })).toMatchObject({
      status: 403,
      body: { code: 'banned' },
    });
  });
});
