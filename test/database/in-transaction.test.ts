import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type Client, type Database } from '../../src/database/pool.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let db: Database;

beforeAll(async () => {
  t = await openTestWorld();
  db = t.world.db;
});
afterAll(() => t.close());
const idOf = async (client: Client): Promise<string> =>
  (await client.query<{ id: string }>('select pg_current_xact_id()::text as id')).rows[0]?.id ?? '';
const stateOf = async (id: string): Promise<unknown> =>
  (await db.$client.query<{ state: string }>('select pg_xact_status($1::xid8) as state', [id])).rows[0]
    ?.state;

describe('una transacción de sentencias con nombre', () => {
  it('queda hecha con lo último que se escribió, sin haberlo esperado', async () => {
    const id = await inTransaction(db, async (client) => ({
      result: await idOf(client),
      writes: [client.query('select 1'), client.query('select 2')],
    }));
    expect(await stateOf(id)).toBe('committed');
  });

  it('no espera las respuestas que nada deciden: comienza con la primera y termina con la última', async () => {
    const seen: string[] = [];
    const client = await db.$client.connect();
    expect(client.pipeline).toBe(true);
    const query = client.query.bind(client) as (text: string) => Promise<unknown>;
    const watched = Object.assign(Object.create(client) as Client, {
      release: () => undefined,
      query: async (text: string) => {
        seen.push(`> ${text}`);
        const answer = await query(text);
        seen.push(`< ${text}`);
        return answer;
      },
    });
    const watchedDb = { $client: { connect: () => Promise.resolve(watched) } } as unknown as Database;
    await inTransaction(watchedDb, async (tx) => {
      await tx.query('select 1');
      return { result: null, writes: [tx.query('select 2')] };
    });
    client.release();
    expect(seen.slice(0, 2)).toEqual(['> begin', '> select 1']);
    expect(seen.slice(-4)).toEqual(['> select 2', '> commit', '< select 2', '< commit']);
  });

  it('de lo que falla no queda nada, y se oye lo que falló primero', async () => {
    let id = '';
    const failing = inTransaction(db, async (client) => {
      id = await idOf(client);
      return { result: null, writes: [client.query('select 1 / 0'), client.query('select 2')] };
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await stateOf(id)).toBe('aborted');
  });

  it('tampoco de lo que se detiene a mitad de camino, y la conexión sirve después', async () => {
    let id = '';
    const stopped = inTransaction(db, async (client) => {
      id = await idOf(client);
      throw new Error('no se puede');
    });
    await expect(stopped).rejects.toThrow('no se puede');
    expect(await stateOf(id)).toBe('aborted');
    const states = await db.$client.query(
      "select 1 from pg_stat_activity where state = 'idle in transaction'",
    );
    expect(states.rowCount).toBe(0);
  });

  it('una que PostgreSQL deshizo nunca se da por hecha', async () => {
    const undone = inTransaction(db, async (client) => {
      // Nobody looks at this failure; the transaction is aborted all the same.
      await client.query('select 1 / 0').catch(() => undefined);
      return { result: 'stored', writes: [] };
    });
    await expect(undone).rejects.toThrow('was not committed: ROLLBACK');
  });
});
