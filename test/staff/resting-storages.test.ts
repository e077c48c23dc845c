import { AsyncLocalStorage } from 'node:async_hooks';
import { getRequestStateAsyncLocalStorage, runWithRequestState } from '@better-auth/core/context';
import { describe, expect, it } from 'vitest';
import { restingStorages } from '../../src/staff/resting-storages.ts';
import { servant } from '../people.ts';
import { openTestWorld } from '../world.ts';

/** Whether Node follows every promise for it; the field is Node's own and not in its types. */
const isAwake = (storage: object): boolean => (storage as { enabled?: boolean }).enabled === true;

describe('lo que la biblioteca de ingreso deja tras de sí', () => {
  it('se distingue lo que está en uso de lo que no', () => {
    const storage = new AsyncLocalStorage<number>();
    expect(isAwake(storage)).toBe(false);
    storage.run(1, () => undefined);
    expect(isAwake(storage)).toBe(true);
    storage.disable();
    expect(isAwake(storage)).toBe(false);
  });

  it('descansa cuando ya nadie ingresa, y no antes', async () => {
    const storage = await getRequestStateAsyncLocalStorage();
    let finish: () => void = () => undefined;
    const state = new WeakMap();
    const long = restingStorages(() =>
      runWithRequestState(state, async () => {
        await new Promise<void>((resolve) => (finish = resolve));
        return storage.getStore() === state;
      }),
    );
    await restingStorages(() => runWithRequestState(new WeakMap(), () => Promise.resolve()));
    expect(isAwake(storage)).toBe(true);
    finish();
    expect(await long).toBe(true);
    expect(isAwake(storage)).toBe(false);
  });

  it('también tras un ingreso de verdad, y los siguientes ingresan igual', async () => {
    const t = await openTestWorld();
    try {
      const storage = await getRequestStateAsyncLocalStorage();
      await servant(t.app, 'rosa');
      expect(isAwake(storage)).toBe(false);
      await Promise.all(['ana', 'carlos', 'rosa'].map((name) => servant(t.app, name)));
      expect(isAwake(storage)).toBe(false);
    } finally {
      await t.close();
    }
  });
});
