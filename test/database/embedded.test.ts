import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { EmbeddedOptions, EmbeddedPostgres } from '../../src/database/embedded/embedded.ts';
import { discardEmbedded, startEmbedded } from '../../src/database/embedded/embedded.ts';
import { locatePackage } from '../../src/database/embedded/package.ts';
import { ask, copyOf, makeTemplate, processesOf } from './embedded-processes.ts';

vi.setConfig({ testTimeout: 90_000 });

let template: string;
let dataDir: string;
const started: EmbeddedPostgres[] = [];

beforeAll(async () => {
  template = await makeTemplate();
});

afterAll(() => discardEmbedded(template));

beforeEach(() => {
  dataDir = copyOf(template);
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  discardEmbedded(dataDir);
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ dataDir, durable: false, ...options });
  started.push(server);
  return server;
}

it('keeps what was written when it is stopped and quickly started again', async () => {
  const first = await start();
  await ask(first.connection('owner'), 'CREATE TABLE note AS SELECT 1 AS said');
  await first.stop();
  const second = await start();
  expect(await ask(second.connection('owner'), 'SELECT said FROM note')).toEqual([{ said: 1 }]);
});

it('gives the application and the maintenance neither superuser rights nor ownership', async () => {
  const server = await start();
  const roles = await ask(
    server.connection('app'),
    `SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls OR rolreplication AS mighty
       FROM pg_roles WHERE rolname LIKE 'ventanilla%' ORDER BY 1`,
  );
  expect(roles).toEqual([
    { rolname: 'ventanilla_app', mighty: false },
    { rolname: 'ventanilla_maintenance', mighty: false },
    { rolname: 'ventanilla_owner', mighty: false },
  ]);
  const owner = `SELECT pg_get_userbyid(datdba) AS owner, current_user AS me FROM pg_database WHERE datname = current_database()`;
  const answer = await ask(server.connection('maintenance'), owner);
  expect(answer).toEqual([{ owner: 'ventanilla_owner', me: 'ventanilla_maintenance' }]);
});

it('creates a role or a database that a killed first start left out', async () => {
  const server = await start();
  const superuser = server.connection('superuser', 'postgres');
  await ask(superuser, 'DROP DATABASE ventanilla');
  await ask(superuser, 'DROP ROLE ventanilla_app');
  await ask(superuser, 'ALTER ROLE ventanilla_maintenance SUPERUSER');
  await server.stop();
  const healed = await start();
  expect(await ask(healed.connection('app'), 'SELECT current_user AS me')).toEqual([
    { me: 'ventanilla_app' },
  ]);
  const mighty = `SELECT rolname FROM pg_roles WHERE rolsuper AND rolname <> 'postgres'`;
  expect(await ask(healed.connection('app'), mighty)).toEqual([]);
});

it('flushes every commit to the disk in production and never listens on the network', async () => {
  const server = await start({ durable: true });
  const names = `'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'jit', 'TimeZone'`;
  const settings = await ask<{ name: string; setting: string }>(
    server.connection('app'),
    `SELECT name, setting FROM pg_settings WHERE name IN (${names})`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    jit: 'off',
    TimeZone: 'UTC',
  });
});

it('sorts and lowers Spanish letters, and can count statements', async () => {
  const server = await start();
  const database = server.connection('superuser');
  expect(await ask(database, `SELECT lower('ÑANDÚ') AS low`)).toEqual([{ low: 'ñandú' }]);
  await ask(database, 'CREATE EXTENSION pg_stat_statements');
  const counted = await ask<{ n: string }>(database, 'SELECT count(*) AS n FROM pg_stat_statements');
  expect(Number(counted[0]?.n)).toBeGreaterThan(0);
});

it('refuses a second start while the first lives, and the first goes on', async () => {
  const server = await start();
  await expect(start()).rejects.toMatchObject({ name: 'EmbeddedError', code: 'already_running' });
  expect(await ask(server.connection('app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('refuses the data of another major version and says how to bring it over', async () => {
  await (await start()).stop();
  writeFileSync(join(dataDir, 'postgresql/PG_VERSION'), '17\n');
  const refusal = expect(start()).rejects;
  await refusal.toMatchObject({ code: 'other_major_version' });
  await refusal.toThrow(/PostgreSQL 17.*export.*import.*DATABASE_URL/s);
  expect(processesOf(dataDir)).toEqual([]);
});

it('works in a folder whose path is too long for a socket, and leaves nothing beside it', async () => {
  const deep = join(dataDir, 'carpeta-de-datos-'.repeat(5), 'más-abajo, "aquí"'.repeat(3));
  const lines: string[] = [];
  const server = await start({ dataDir: deep, log: (line) => lines.push(line) });
  expect(lines.join()).not.toContain('the data is kept in');
  const { host } = server.connection('app');
  expect(Buffer.byteLength(`${host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  expect(await ask(server.connection('app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(existsSync(host)).toBe(false);
  discardEmbedded(deep);
});

it('stops while people are connected and in the middle of something, and leaves no process', async () => {
  const server = await start();
  const busy = ask(server.connection('app'), 'SELECT pg_sleep(600)').catch((error: unknown) => error);
  // Who waited for that statement would wait longer than this test is given.
  await server.stop();
  expect(await busy).toBeInstanceOf(Error);
  expect(processesOf(dataDir)).toEqual([]);
  await expect(server.stop()).resolves.toBeUndefined();
});

it('names the way out where no embedded PostgreSQL exists', () => {
  expect(() => locatePackage('win32-x64')).toThrow(expect.objectContaining({ code: 'unsupported_platform' }));
  expect(() => locatePackage('sunos-x64')).toThrow(/DATABASE_URL/);
});

it('says that the package is missing, and how to install it', () => {
  const other = process.platform === 'darwin' ? 'linux-arm64' : 'darwin-arm64';
  expect(() => locatePackage(other)).toThrow(expect.objectContaining({ code: 'package_missing' }));
});
