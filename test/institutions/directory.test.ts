import { afterAll, beforeAll, expect, test } from 'vitest';
import { suspend } from '../../src/institutions/suspend.ts';
import { Citizen, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;

beforeAll(async () => {
  it = await openTestWorld();
  await (await servant(it.app, 'rosa')).becomesAvailable();
});
afterAll(() => it.close());

test('what an administrator changes in one process counts in the others at once', async () => {
  const other = await it.another();
  const maria = new Citizen(other.app);
  expect((await maria.chat()).body.service.state).toBe('open');
  await suspend(it.world, 'ipes', {
    message: 'Volvemos a las 11:00 a. m.',
    reason: 'Simulacro',
    by: { id: 'ana', name: 'Ana Beltrán', ip: '203.0.113.9' },
  });
  await expect
    .poll(async () => (await maria.chat()).body.service)
    .toMatchObject({ state: 'suspended', message: 'Volvemos a las 11:00 a. m.' });
});
