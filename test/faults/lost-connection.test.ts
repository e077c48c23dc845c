import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { holdConversation } from '../hold.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;

beforeAll(async () => {
  it = await openTestWorld();
  rosa = await servant(it.app, 'rosa');
});
afterAll(() => it.close());

async function cut(where: string, values: unknown[] = []): Promise<void> {
  await it.sql(`select pg_terminate_backend(pid) from pg_stat_activity where ${where}`, values);
  await vi.waitFor(async () =>
    expect(await it.sql(`select from pg_stat_activity where ${where}`, values)).toEqual([]),
  );
}

describe('a connection to the database that is lost', () => {
  test('between two statements of a transaction ends the transaction, not the server', async () => {
    const lost = it.world.db.transaction(async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await cut('pid = $1', [rows[0]?.pid]);
      // The news of the cut arrives while nobody asks anything on this connection.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.execute(sql`select 1`);
    });
    await expect(lost).rejects.toThrow();
    expect((await rosa.desk()).status).toBe(200);
  });

  test('a transaction that cannot even begin gives its connection back: ten of them leave the pool whole', async () => {
    const nonsense = { isolationLevel: 'nonsense' } as unknown as { isolationLevel: 'serializable' };
    for (let n = 0; n < 12; n += 1) {
      await expect(it.world.db.transaction(async () => n, nonsense)).rejects.toThrow();
    }
    expect((await new Citizen(it.app).comes()).state).toBe('waiting');
    expect(it.world.db.$client.idleCount).toBe(it.world.db.$client.totalCount);
  });

  test('in the middle of storing a word is a courteous 503; sent again the word is stored once', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    await rosa.claims(id);
    const held = await holdConversation(it, id);
    const name = crypto.randomUUID();
    const saying = maria.says(id, 'Buenos días', name);
    await held.waiting(1);
    await cut(`datname = current_database() and application_name = 'ventanilla'`);
    const refused = await saying;
    expect(refused).toMatchObject({ status: 503, body: { code: 'server_busy' } });
    expect(refused.body.message).toMatch(/[a-záéíóúñ]{4,} .+\.$/i);
    await held.release();
    expect((await maria.says(id, 'Buenos días', name)).status).toBe(200);
    expect((await maria.reads(id, 2)).body.messages).toHaveLength(1);
  });
});
