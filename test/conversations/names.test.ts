import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiError, Desk, DeskConversationPage } from '../../src/protocol.ts';
import type { SettingsView } from '../../src/protocol/settings.ts';
import { Citizen, MARIA, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let ana: Servant;
let rosa: Servant;
let citizen: Citizen;
beforeEach(async () => {
  it = await openTestWorld();
  ana = await servant(it.app, 'ana');
  rosa = await servant(it.app, 'rosa');
  citizen = new Citizen(it.app);
  await citizen.accepts();
});
afterEach(() => it.close());

async function decides(patch: Record<string, unknown>): Promise<void> {
  const { body } = await ana.ask<SettingsView>('GET', '/api/staff/settings');
  const change = { revision: body.revision, base: body.settings, patch };
  expect((await ana.ask('PUT', '/api/staff/settings', change)).status).toBe(200);
}
const base = '/api/institutions/ipes';
const enters = (name: string, ask: boolean) =>
  citizen.ask<{ id: string } & ApiError>('POST', `${base}/conversations`, {
    id: randomUUID(),
    moreTime: false,
    values: { ...MARIA, name },
    ask,
  });
const leaves = (name: string, ask: boolean) =>
  citizen.ask<ApiError>('POST', `${base}/offline-questions`, {
    id: randomUUID(),
    origin: 'closed',
    values: { ...MARIA, name },
    ask,
  });
const waiting = async () => (await rosa.ask<Desk>('GET', '/api/staff/desk')).body.waiting;

test.each(['Hijueputa Pérez', 'Hijueputaaa Pérez', 'P u t a Madre', 'Marikon', 'Elver Galarga'])(
  'a vulgar name, «%s», is refused with courteous words, at the entry and out of hours',
  async (name) => {
    for (const send of [enters, leaves]) {
      const { status, body } = await send(name, false);
      expect({ status, errors: body.errors?.map(({ code, field }) => [code, field]) }).toEqual({
        status: 422,
        errors: [['name_vulgar', 'name']],
      });
      expect(body.errors?.[0]?.message).toMatch(/nombre/);
    }
    expect(await waiting()).toEqual([]);
  },
);

test('Chindoy, Putumayo and Disputa are names like any other, and so is who is called Verga', async () => {
  expect((await leaves('Giovanni Verga', true)).status).toBe(201);
  expect((await enters('Chindoy Putumayo Disputa Computador', true)).status).toBe(201);
  expect(await waiting()).toMatchObject([{ hints: [] }]);
});

test('the name of a public figure of the list is told to the servant, and enters', async () => {
  await decides({ publicFigures: ['Policarpa Salavarrieta'] });
  const { status, body } = await enters('Policarpa Salavarrieta', true);
  expect(status).toBe(201);
  await rosa.claims(body.id);
  const details = async () =>
    (await rosa.ask<DeskConversationPage>('GET', `/api/staff/conversations/${body.id}`)).body.details;
  expect((await details()).publicFigure).toBe(true);
  await decides({ publicFigures: [] });
  expect((await details()).publicFigure).toBe(false);
});
