import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { spawnAs } from '../../src/database/embedded/account.ts';
import { prepareBinaries } from '../../src/database/embedded/binaries.ts';
import type { Claim } from '../../src/database/embedded/claim.ts';
import { claim } from '../../src/database/embedded/claim.ts';
import { ensureCluster } from '../../src/database/embedded/cluster.ts';
import { discardEmbedded, startEmbedded } from '../../src/database/embedded/embedded.ts';
import { locatePackage } from '../../src/database/embedded/package.ts';
import { enterableHome, socketFolder } from '../../src/database/embedded/places.ts';
import { connectionOf } from '../../src/database/embedded/roles.ts';
import { serverArguments } from '../../src/database/embedded/settings.ts';
import { supervise } from '../../src/database/embedded/supervise.ts';
import type { OwnerProcess, Said } from './embedded-processes.ts';
import {
  ask,
  copyOf,
  killHard,
  makeTemplate,
  parentOf,
  processesOf,
  startOwner,
  temporaryFolder,
  terminate,
  until,
} from './embedded-processes.ts';

// Several starts each, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });

let template: string;
let dataDir: string;
const owners: OwnerProcess[] = [];

beforeAll(async () => {
  template = await makeTemplate();
});

afterAll(() => discardEmbedded(template));

beforeEach(() => {
  dataDir = copyOf(template);
});

afterEach(async () => {
  for (const owner of owners.splice(0)) await terminate(owner);
  await until(() => processesOf(dataDir).length === 0);
  discardEmbedded(dataDir);
});

function own(): OwnerProcess {
  const owner = startOwner({ dataDir, durable: false });
  owners.push(owner);
  return owner;
}

function startAfresh(): void {
  discardEmbedded(dataDir);
  dataDir = temporaryFolder();
}

async function ready(owner: OwnerProcess): Promise<Required<Pick<Said, 'pid' | 'connection'>>> {
  const { pid, connection, message } = await owner.said;
  if (!pid || !connection) throw new Error(message);
  return { pid, connection: { ...connection, user: 'ventanilla_owner' } };
}

it('stops the server when its owner is killed with kill -9', async () => {
  const owner = own();
  await ready(owner);
  expect(processesOf(dataDir)).not.toEqual([]);
  await killHard(owner);
  await until(() => processesOf(dataDir).length === 0);
});

it('starts at once after kill -9 of its owner, without losing a committed row', async () => {
  const first = own();
  const { connection } = await ready(first);
  await ask(connection, 'CREATE TABLE note AS SELECT 1 AS said');
  await killHard(first);
  const second = await ready(own());
  expect(await ask(second.connection, 'SELECT said FROM note')).toEqual([{ said: 1 }]);
  expect(processesOf(dataDir).filter((pid) => pid === second.pid)).toHaveLength(1);
});

it('ends a server that lost both owner and watchdog before it starts another', async () => {
  const first = own();
  const { pid, connection } = await ready(first);
  await ask(connection, 'CREATE TABLE note AS SELECT 1 AS said');
  const watchdog = parentOf(pid);
  first.child.kill('SIGSTOP');
  for (const process_ of processesOf(dataDir)) {
    if (process_ === watchdog || parentOf(process_) === watchdog) {
      if (process_ !== pid) process.kill(process_, 'SIGKILL');
    }
  }
  await killHard(first);
  expect(processesOf(dataDir)).toContain(pid);
  const second = await ready(own());
  expect(processesOf(dataDir)).not.toContain(pid);
  expect(await ask(second.connection, 'SELECT said FROM note')).toEqual([{ said: 1 }]);
});

it('stays away from a server that it did not start', async () => {
  const binaries = await prepareBinaries(locatePackage(), {});
  const { account } = binaries;
  const place = { cluster: join(dataDir, 'postgresql'), socketDir: socketFolder(dataDir, account) };
  const stranger = spawn(binaries.postgres, serverArguments(place, binaries, false), {
    ...spawnAs(account, binaries.libraryPath),
    stdio: 'ignore',
  });
  const ended = once(stranger, 'exit');
  try {
    await until(async () => (await ask(connectionOf(place.socketDir, 'app'), 'SELECT')).length === 1);
    const refused = startEmbedded({ dataDir, durable: false });
    await expect(refused).rejects.toMatchObject({ code: 'already_running' });
    expect(await ask(connectionOf(place.socketDir, 'app'), 'SELECT')).toHaveLength(1);
  } finally {
    stranger.kill('SIGINT');
    await ended;
  }
});

it('starts although the number in postmaster.pid now belongs to somebody else', async () => {
  const first = own();
  const { pid } = await ready(first);
  const lock = join(dataDir, 'postgresql/postmaster.pid');
  const left = readFileSync(lock, 'utf8');
  await terminate(first);
  const { uid, gid } = statSync(join(dataDir, 'postgresql'));
  const stranger = spawn('sleep', ['300'], {
    stdio: 'ignore',
    ...(process.getuid?.() === 0 ? { uid, gid } : {}),
  });
  try {
    // The shared memory of the dead server is gone with it; only the number lives on.
    writeFileSync(lock, left.replace(String(pid), String(stranger.pid)), { mode: 0o600 });
    chownSync(lock, uid, gid);
    await ready(own());
  } finally {
    stranger.kill();
  }
});

it('lets one of two simultaneous first starts win and refuses the other', async () => {
  startAfresh();
  const said = await Promise.all([own().said, own().said]);
  expect(said.map(({ code }) => code ?? 'started').sort()).toEqual(['already_running', 'started']);
});

it.each(['postgresql.new-', 'postgresql'])(
  'heals a first start that was killed when %s had appeared',
  async (name) => {
    startAfresh();
    const first = own();
    await until(() =>
      readdirSync(dataDir).some((entry) => entry.startsWith(name) && (name.endsWith('-') || entry === name)),
    );
    await killHard(first);
    const { connection } = await ready(own());
    expect(await ask(connection, 'SELECT current_user AS me')).toEqual([{ me: 'ventanilla_owner' }]);
    expect(readdirSync(dataDir).filter((entry) => entry.startsWith('postgresql.new-'))).toEqual([]);
  },
);

it('waits for a copy that outlives whoever was killed', async () => {
  startAfresh();
  const binaries = await prepareBinaries(locatePackage(), {});
  if (binaries.account) await enterableHome(dataDir, binaries.account, () => undefined);
  const half = join(dataDir, 'postgresql.new-half');
  mkdirSync(half);
  // Each file that is removed is written again, for a second and a half.
  const writing = `const end = Date.now() + 1500; while (Date.now() < end) for (let n = 0; n < 50; n += 1) try { require('fs').writeFileSync('${half}/' + n, '') } catch {}`;
  const copy = spawn(process.execPath, ['-e', writing]);
  await until(() => readdirSync(half).length > 0);
  const cluster = await ensureCluster(dataDir, binaries, false);
  copy.kill('SIGKILL');
  expect(readdirSync(cluster)).toContain('PG_VERSION');
  expect(readdirSync(dataDir).filter((entry) => entry.startsWith('postgresql.new-'))).toEqual([]);
});

it.each(['the server', 'the watchdog'])(
  'heals by itself after kill -9 of %s, with every committed row',
  async (victim) => {
    const lines: string[] = [];
    const server = await startEmbedded({ dataDir, durable: true, log: (line) => lines.push(line) });
    try {
      const before = server.pid;
      await ask(server.connection('owner'), 'CREATE TABLE note AS SELECT 1 AS said');
      process.kill(victim === 'the server' ? before : parentOf(before), 'SIGKILL');
      await until(
        async () => server.pid !== before && (await ask(server.connection('app'), 'SELECT')).length === 1,
      );
      expect(await ask(server.connection('owner'), 'SELECT said FROM note')).toEqual([{ said: 1 }]);
      expect(lines.join('\n')).toMatch(/ended unexpectedly/);
    } finally {
      await server.stop();
    }
  },
);

it('gives up and tells why when the server cannot be started again', async () => {
  const binaries = await prepareBinaries(locatePackage(), {});
  const { account } = binaries;
  if (account) await enterableHome(dataDir, account, () => undefined);
  const cluster = await ensureCluster(dataDir, binaries, false);
  const socketDir = socketFolder(dataDir, account);
  const held = claim(join(dataDir, 'postgresql.claim')) as Claim;
  const setup = {
    place: { cluster, socketDir },
    binaries,
    claim: held,
    durable: false,
    log: () => undefined,
  };
  const server = await supervise(setup, 2);
  const told = new Promise((resolve) => server.onExit(resolve));
  renameSync(join(cluster, 'global/pg_control'), join(cluster, 'global/gone'));
  process.kill(server.pid(), 'SIGKILL');
  expect(await told).toMatch(/not started again/);
  await server.stop();
});

it('stops in order when its owner is told to end', async () => {
  const owner = own();
  await ready(owner);
  await terminate(owner);
  expect(owner.child.exitCode).toBe(0);
  expect(processesOf(dataDir)).toEqual([]);
});
