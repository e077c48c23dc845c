import { rmSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MessageView } from '../../src/protocol.ts';
import { processesOf, temporaryFolder } from '../database/embedded-processes.ts';
import { MONDAY_0905, SECOND } from '../moments.ts';
import { Citizen, servant } from '../people.ts';
import { remoteApp } from '../remote.ts';
import {
  killServer,
  noPostgresRemains,
  prepareInstallation,
  startServer,
  stopServer,
  type Running,
} from './installation.ts';

const SHORT_LIMIT = 12;
const dataDir = temporaryFolder();
const moved = MONDAY_0905 - Date.now();
const now = () => Date.now() + moved;
let server: Running;
const app = remoteApp(() => server.address);

beforeAll(async () => {
  await prepareInstallation(dataDir, SHORT_LIMIT);
  server = await startServer(dataDir, moved);
}, 120_000);
afterAll(async () => {
  await stopServer(server);
  rmSync(dataDir, { recursive: true, force: true });
});

async function talking(institution: 'ipes' | 'putumayo') {
  const maria = new Citizen(app, institution);
  const { id } = await maria.comes();
  const agent = await servant(app, institution === 'ipes' ? 'rosa' : 'carlos');
  const { status } = await agent.claims(id);
  expect(status).toBe(200);
  const { deadline } = (await maria.reads(id)).body.conversation;
  return { maria, agent, id, deadline };
}

/** Speaks until told to stop; what it gives back was acknowledged. */
function speaking(maria: Citizen, id: string, voice: string) {
  const acknowledged: MessageView[] = [];
  let go = true;
  const done = (async () => {
    for (let n = 0; go && n < 15; n += 1) {
      const answer = await maria.says(id, `${voice} ${n}`).catch(() => undefined);
      if (answer?.status === 200) acknowledged.push(answer.body.message);
      else go = false;
    }
  })();
  return {
    acknowledged,
    async stop() {
      go = false;
      await done;
    },
  };
}

async function expectAll(maria: Citizen, id: string, acknowledged: MessageView[]) {
  const { body } = await maria.reads(id);
  const seqs = body.messages.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  expect(body.messages).toEqual(expect.arrayContaining(acknowledged));
  return body;
}

describe('in the middle of a consultation', () => {
  test('the server is killed: no acknowledged word is lost, the deadline stays, no database is left behind', async () => {
    const { maria, agent, id, deadline } = await talking('ipes');
    const short = await talking('putumayo');
    const voice = speaking(maria, id, 'Frase');
    await vi.waitFor(() => expect(voice.acknowledged.length).toBeGreaterThan(4));
    await killServer(server);
    await voice.stop();
    await noPostgresRemains(dataDir);

    // Nobody is there while the short limit passes.
    await vi.waitFor(() => expect(now()).toBeGreaterThan(short.deadline ?? Infinity), { timeout: 20_000 });
    server = await startServer(dataDir, moved);
    const { conversation } = await expectAll(maria, id, voice.acknowledged);
    expect(conversation).toMatchObject({ state: 'active', deadline });
    expect((await maria.says(id, '¿Sigue ahí?')).status).toBe(200);
    expect((await agent.says(id, 'Aquí sigo')).status).toBe(200);

    expect((await short.maria.says(short.id, 'Tarde')).body.code).toMatch(/time_over|conversation_ended/);
    await vi.waitFor(
      async () =>
        expect((await short.maria.reads(short.id)).body.conversation).toMatchObject({
          state: 'ended',
          endKind: 'time',
        }),
      { timeout: 5000 },
    );
    const record = await short.agent.ask<{ record: { durationMs: number } }>(
      'GET',
      `/api/staff/records/${short.id}`,
    );
    expect(record.body.record.durationMs).toBe(SHORT_LIMIT * SECOND);
  }, 90_000);

  test('PostgreSQL is killed: the server says so courteously, starts it again and has lost nothing', async () => {
    const { maria, id, deadline } = await talking('ipes');
    const voice = speaking(maria, id, 'Otra');
    await vi.waitFor(() => expect(voice.acknowledged.length).toBeGreaterThan(2));
    const postmaster = postmasterOf(dataDir);
    process.kill(postmaster, 'SIGKILL');
    const during = await maria.says(id, 'Justo ahora').catch(() => undefined);
    if (during && during.status !== 200)
      expect([503, 'server_busy']).toEqual([during.status, during.body.code]);
    await voice.stop();
    await vi.waitFor(async () => expect((await maria.reads(id)).status).toBe(200), {
      timeout: 40_000,
      interval: 200,
    });
    expect(postmasterOf(dataDir)).not.toBe(postmaster);
    const { conversation } = await expectAll(maria, id, voice.acknowledged);
    expect(conversation).toMatchObject({ state: 'active', deadline });
    expect((await maria.says(id, 'De nuevo')).status).toBe(200);
  }, 90_000);

  test('while the database is away every answer is a courteous 503, never a fault', async () => {
    const { maria, agent, id } = await talking('ipes');
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    const refused = [];
    for (let n = 0; n < 10; n += 1) {
      refused.push(
        await maria.says(id, `Frase ${n}`),
        await maria.reads(id),
        await agent.desk(),
        await maria.ends(id),
      );
    }
    const statuses = new Set(
      refused.map(({ status, body }) => (status === 200 ? '' : `${status} ${body.code}`)),
    );
    expect(
      [...statuses].filter((it) => it !== '' && it !== '503 server_busy' && it !== '409 conversation_ended'),
    ).toEqual([]);
    await vi.waitFor(async () => expect((await maria.reads(id)).status).toBe(200), {
      timeout: 40_000,
      interval: 200,
    });
  }, 90_000);

  test('it is told to end: it does by itself, with nothing left behind', async () => {
    const { maria, id } = await talking('ipes');
    const voice = speaking(maria, id, 'Última');
    await vi.waitFor(() => expect(voice.acknowledged.length).toBeGreaterThan(2));
    // After ten seconds it would have ended itself by force, with 1.
    expect(await stopServer(server)).toBe(0);
    await voice.stop();
    expect(processesOf(dataDir)).toEqual([]);
    server = await startServer(dataDir, moved);
    await expectAll(maria, id, voice.acknowledged);
  }, 60_000);
});

/** Among the processes on this folder the server is the one that is no shell. */
function postmasterOf(folder: string): number {
  const found = processesOf(folder).find((pid) =>
    /postgres\0$|postgres$/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''),
  );
  if (found === undefined) throw new Error('no PostgreSQL runs there');
  return found;
}
