import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runAdmin } from '../bin/admin/run.ts';
import { readConfig, type Config } from '../src/config.ts';
import { discardEmbedded, startEmbedded, type EmbeddedPostgres } from '../src/database/embedded/embedded.ts';
import { migrateDatabase } from '../src/database/migrate.ts';
import { projectRoot } from '../src/project-root.ts';
import { MINUTE } from './moments.ts';
import { Citizen, servant, Servant } from './people.ts';
import { openTestWorld, type TestWorld } from './world.ts';

let t: TestWorld;
let folder: string;
const databases: string[] = [];

beforeAll(async () => {
  t = await openTestWorld();
  // As in an installation: migrations ask whether their schema is there, which only the owner may.
  await t.sql(`alter database ${t.connection('app').database} owner to ${inject('cluster').owner}`);
  folder = mkdtempSync(join(tmpdir(), 'ventanilla-admin-'));
});

afterAll(async () => {
  for (const name of databases) await t.sql(`drop database ${name} with (force)`);
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

type Place = Config['database'];

/** As an operator would name it: two addresses of the same database. */
function external(database: string): Place {
  const { host, app, owner } = inject('cluster');
  const url = (user: string) => `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  return { kind: 'external', appUrl: url(app), ownerUrl: url(owner) };
}
const here = () => external(t.connection('app').database);

async function emptyDatabase(): Promise<Place> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await t.sql(`create database ${name} owner ${inject('cluster').owner}`);
  databases.push(name);
  return external(name);
}

async function admin(database: Place, args: string[], typed = '') {
  const said = { out: '', error: '' };
  const code = await runAdmin(args, {
    config: () => ({ ...readConfig({}), database }),
    now: t.clock.now,
    out: (line) => (said.out += `${line}\n`),
    error: (line) => (said.error += `${line}\n`),
    stdin: typing(typed),
  });
  return { code, ...said };
}

async function* typing(text: string) {
  yield text;
}

async function conversation(said: string): Promise<string> {
  const rosa = await servant(t.app, 'rosa');
  const citizen = new Citizen(t.app, 'ipes', '186.29.40.77');
  const { id } = await citizen.comes({ email: `${randomUUID()}@gmail.com` });
  await rosa.claims(id);
  await citizen.says(id, said);
  await rosa.finishes(id);
  return id;
}

describe('help and mistakes', () => {
  it('help names every command, also without a database and with broken settings', async () => {
    let out = '';
    const code = await runAdmin([], {
      config: () => {
        throw new Error('not asked for');
      },
      now: t.clock.now,
      out: (line) => (out += line),
      error: () => undefined,
      stdin: typing(''),
    });
    expect(code).toBe(0);
    for (const name of [
      'create-staff',
      'reset-password',
      'load-preset',
      'list',
      'verify',
      'export',
      'import',
    ]) {
      expect(out).toContain(name);
    }
    expect((await admin(here(), ['export', '--help'])).out).toMatch(/^npm run admin -- export FILE/);
  });

  it.each([
    [['explode'], 'There is no command "explode".'],
    [['export'], 'export needs a name after it.'],
    [['list', 'everything'], 'list does not understand "everything".'],
    [['list', '--email', 'a@b.co'], 'list takes no --email.'],
    [['list', '--force'], "Unknown option '--force'"],
    [['create-staff', '--institution', 'ipes', '--name', 'X', '--roles', 'agent'], '--email is missing.'],
    [
      ['create-staff', '--institution', 'ipes', '--name', 'X', '--email', 'x@y.co', '--roles', 'boss'],
      '"boss" is no role.',
    ],
  ])('%j is not understood: exit code 2', async (args, words) => {
    const { code, error } = await admin(here(), args);
    expect(code).toBe(2);
    expect(error).toContain(words);
  });

  it('a database that is not there is said in one line, without a stack', async () => {
    const { code, error } = await admin(external('nowhere'), ['list']);
    expect(code).toBe(1);
    expect(error).toBe('database "nowhere" does not exist\n');
  });
});

describe('people and institutions', () => {
  const juan = [
    '--institution',
    'ipes',
    '--name',
    'Juan Pérez',
    '--email',
    'Juan@ipes.gov.co',
    '--roles',
    'agent,supervisor',
  ];

  it('create-staff adds somebody who can sign in with the password shown', async () => {
    const { code, out } = await admin(here(), ['create-staff', ...juan]);
    expect(code).toBe(0);
    const password = /Password \(shown only now\): (\S+)/.exec(out)?.[1] ?? '';
    const person = new Servant(t.app);
    expect((await person.signsIn('juan@ipes.gov.co', password)).status).toBe(200);
    expect(await admin(here(), ['create-staff', ...juan])).toMatchObject({
      code: 1,
      error: 'Somebody already signs in with this e-mail.\n',
    });
  });

  it('reset-password takes the new one from stdin, and ends the sessions of the old one', async () => {
    const nelly = await servant(t.app, 'nelly');
    const args = ['reset-password', '--email', 'nelly@ipes.example', '--password-stdin'];
    expect((await admin(here(), args, 'corta\n')).error).toBe('The password needs at least 12 characters.\n');
    expect((await nelly.desk()).status).toBe(200);
    expect((await admin(here(), args, 'otra frase bien larga\n')).code).toBe(0);
    expect((await nelly.desk()).status).toBe(401);
    expect((await nelly.signsIn('nelly@ipes.example')).status).toBe(401);
    expect((await nelly.signsIn('nelly@ipes.example', 'otra frase bien larga')).status).toBe(200);
    expect((await admin(here(), ['reset-password', '--email', 'no@ipes.example'])).error).toContain(
      'Nobody signs in with no@ipes.example',
    );
  });

  it('an unknown institution is named', async () => {
    const args = juan.map((word) => (word === 'ipes' ? 'otra' : word));
    expect((await admin(here(), ['create-staff', ...args])).error).toContain(
      'There is no institution "otra".',
    );
  });

  it('load-preset and create-staff make an empty installation usable without the first-run page', async () => {
    const empty = await emptyDatabase();
    expect((await admin(empty, ['list'])).out).toContain('There is no institution yet.');
    const preset = join(projectRoot, 'institutions/putumayo');
    expect((await admin(empty, ['load-preset', preset])).code).toBe(0);
    expect(await admin(empty, ['load-preset', preset])).toMatchObject({
      code: 1,
      error: '"putumayo" is already there; it was left as it is.\n',
    });
    expect((await admin(empty, ['load-preset', folder])).error).toContain('holds no institution.yaml');
    const args = ['--institution', 'putumayo', '--name', 'Edgar Burbano', '--email', 'edgar@putumayo.gov.co'];
    expect((await admin(empty, ['create-staff', ...args, '--roles', 'administrator'])).code).toBe(0);
    const { out } = await admin(empty, ['list']);
    expect(out).toMatch(
      /^putumayo {2}.*\(not open\)\n {2}edgar@putumayo.gov.co {2}Edgar Burbano {2}administrator\n$/,
    );
  });
});

describe('preset', () => {
  it('export writes a folder that import reads: into another installation, or over the same institution', async () => {
    const out = join(folder, 'exported');
    const asked = await admin(here(), ['preset', 'export', 'ipes', out]);
    expect([asked.code, asked.out]).toEqual([0, expect.stringContaining('in 11 files')]);
    expect((await admin(here(), ['preset', 'export', 'ipes', out])).error).toContain('is not empty');
    const path = join(out, 'ipes');
    expect((await admin(here(), ['preset', 'import', path])).out).toBe('"ipes" already says all this.\n');
    const empty = await emptyDatabase();
    expect((await admin(empty, ['preset', 'import', path])).out).toContain('is loaded as "ipes"');
    const file = join(path, 'institution.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('patienceMinutes: 5', 'patienceMinutes: 8'));
    expect((await admin(empty, ['preset', 'import', path])).out).toContain('settings  patienceMinutes\n');
    writeFileSync(file, readFileSync(file, 'utf8').replace('patienceMinutes: 8', 'patienceMinutes: 0'));
    expect(await admin(empty, ['preset', 'import', path])).toMatchObject({
      code: 1,
      error: expect.stringContaining('ipes/institution.yaml: patienceMinutes: ') as string,
    });
    expect((await admin(here(), ['preset', 'export', 'otra', out])).error).toContain('no institution "otra"');
    expect((await admin(here(), ['preset', 'copy', 'ipes'])).code).toBe(2);
  });
});

describe('verify', () => {
  it('finds every chain whole, live ones too', async () => {
    await conversation('Buenos días');
    await new Citizen(t.app, 'ipes', '186.29.40.78').comes({ email: 'viva@gmail.com' });
    const { code, out } = await admin(here(), ['verify']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ipes: \d+ conversations, \d+ lines checked$/m);
    expect(out).toMatch(/^putumayo: 0 conversations, 0 lines checked$/m);
    expect(out).toContain('Every chain is whole.');
  });

  it('says where one is broken, with exit code 1, and looks at one institution when told to', async () => {
    const id = await conversation('Palabras que alguien cambia');
    await t.sql(`update messages set body = 'Otras' where conversation_id = $1 and author = 'visitor'`, [id]);
    const { code, out, error } = await admin(here(), ['verify', 'ipes']);
    expect(code).toBe(1);
    // Greeting, "se unió", and then the citizen.
    expect(error).toMatch(new RegExp(`^BROKEN {2}ipes {2}conversation \\d+ \\(${id}\\), from line 3 on\n$`));
    expect(out).toContain('1 broken.');
    expect((await admin(here(), ['verify', 'putumayo'])).code).toBe(0);
    expect((await admin(here(), ['verify', 'otra'])).error).toBe('There is no institution "otra".\n');
    await t.sql(
      `update messages set body = 'Palabras que alguien cambia' where conversation_id = $1 and author = 'visitor'`,
      [id],
    );
  });
});

describe('export and import', () => {
  let file: string;

  /** Every row of every table, so that nothing can be lost unseen. */
  async function contents(place: Place): Promise<Record<string, string>> {
    const copy = join(folder, `${randomUUID()}.gz`);
    expect((await admin(place, ['export', copy])).code).toBe(0);
    const lines = gunzipSync(readFileSync(copy)).toString().split('\n').slice(1);
    const found: Record<string, string[]> = {};
    let table = '';
    for (const line of lines) {
      table = /^\{"table":"(\w+)","rows":\d+\}$/.exec(line)?.[1] ?? table;
      (found[table] ??= []).push(line);
    }
    return Object.fromEntries(Object.entries(found).map(([name, rows]) => [name, rows.sort().join('\n')]));
  }

  beforeAll(async () => {
    await conversation('Ñandú, "comillas", \\ barra\ny otra línea');
    file = join(folder, 'backup.gz');
  });

  it('writes everything while the server runs, for the eyes of its owner only, and never over another file', async () => {
    const { code, out } = await admin(here(), ['export', file]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ rows of \d+ tables are in /);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await admin(here(), ['export', file]);
    expect(again).toMatchObject({
      code: 1,
      error: `${file} exists already; a backup is never overwritten.\n`,
    });
    expect(existsSync(`${file}.part`)).toBe(false);
    const nowhere = await admin(here(), ['export', join(folder, 'no/such/folder.gz')]);
    expect(nowhere).toMatchObject({ code: 1, error: expect.stringContaining('ENOENT') as string });
  });

  it('leaves out no table', async () => {
    const tables = await t.sql<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = 'public'`,
    );
    expect(Object.keys(await contents(here())).sort()).toEqual(tables.map((row) => row.tablename).sort());
  });

  it('import gives the same rows, whole chains, and numbers that go on', async () => {
    const target = await emptyDatabase();
    expect((await admin(target, ['import', file])).code).toBe(0);
    expect(await contents(target)).toEqual(await contents(here()));
    expect((await admin(target, ['verify'])).code).toBe(0);
    const database = databases.at(-1) ?? '';
    const [row] = await t.sql<{ next: string }>(
      `select nextval('events_id_seq')::text as next from events order by id desc limit 1`,
    );
    const other = await openOther(database);
    expect(Number(other)).toBe(Number(row?.next));
  });

  it('import refuses a database that is not empty, and changes nothing in it', async () => {
    const target = await emptyDatabase();
    await admin(target, ['load-preset', join(projectRoot, 'institutions/ipes')]);
    const { code, error } = await admin(target, ['import', file]);
    expect(code).toBe(1);
    expect(error).toContain('This database is not empty');
    expect((await admin(here(), ['import', file])).error).toContain('A Ventanilla server uses this database');
  });

  it.each<[string, (whole: Buffer) => Buffer, string]>([
    ['a file cut off', (whole) => whole.subarray(0, whole.length - 200), 'damaged or cut off'],
    [
      'lines missing at the end',
      (whole) => edited(whole, (lines) => lines.slice(0, -2)),
      'damaged or cut off',
    ],
    [
      'one row missing',
      (whole) => edited(whole, (lines) => lines.filter((_, i) => i !== 2)),
      'damaged or cut off',
    ],
    ['no gzip', () => Buffer.from('hello'), 'damaged or cut off'],
    ['another gzip', () => gzipSync('{"hello":1}\n'), 'not a backup of Ventanilla'],
    [
      'another schema',
      (whole) =>
        edited(whole, ([first = '', ...more]) => [
          first.replace(/"schema":"[^"]*"/, '"schema":"0099_future/abc"'),
          ...more,
        ]),
      'made with the schema 0099_future/abc',
    ],
    [
      'another format',
      (whole) =>
        edited(whole, ([first = '', ...more]) => [first.replace('"format":1', '"format":9'), ...more]),
      'has the format 9',
    ],
  ])('import refuses %s, and the database stays empty', async (_, change, words) => {
    const broken = join(folder, `${randomUUID()}.gz`);
    writeFileSync(broken, change(readFileSync(file)));
    const target = await emptyDatabase();
    const { code, error } = await admin(target, ['import', broken]);
    expect([code, error]).toEqual([1, expect.stringContaining(words)]);
    expect((await admin(target, ['list'])).out).toContain('There is no institution yet.');
    expect((await admin(target, ['import', file])).code).toBe(0);
  });

  it('a missing file is said plainly', async () => {
    const { code, error } = await admin(await emptyDatabase(), ['import', join(folder, 'missing.gz')]);
    expect([code, error]).toEqual([1, expect.stringContaining('no such file')]);
  });

  describe('with the embedded database', () => {
    let dataDir: string;
    let server: EmbeddedPostgres;

    beforeAll(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-admin-embedded-'));
      const embedded: Place = { kind: 'embedded', dataDir };
      // Nobody runs it: the command starts it for itself and stops it again.
      expect(await admin(embedded, ['import', file])).toMatchObject({ code: 0, error: '' });
      server = await startEmbedded({ dataDir, durable: false });
      await migrateDatabase(server.connection('owner'), server.connection('app').user);
    }, 2 * MINUTE);

    afterAll(async () => {
      await server.stop();
      discardEmbedded(dataDir);
    });

    it('a backup moves in, and commands work beside the running server', async () => {
      const embedded: Place = { kind: 'embedded', dataDir };
      expect((await admin(embedded, ['list'])).out).toContain('rosa@ipes.example');
      expect((await admin(embedded, ['verify'])).code).toBe(0);
      expect(await contents(embedded)).toEqual(await contents(here()));
    });

    it('import beside a running server is refused', async () => {
      const { code, error } = await admin({ kind: 'embedded', dataDir }, ['import', file]);
      expect([code, error]).toEqual([1, 'A Ventanilla server uses this database. Stop it, then import.\n']);
    });
  });
});

function edited(whole: Buffer, change: (lines: string[]) => string[]): Buffer {
  return gzipSync(change(gunzipSync(whole).toString().split('\n')).join('\n'));
}

/** The next number of the events in another database of the same cluster. */
async function openOther(database: string): Promise<string> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ ...t.connection('superuser'), database });
  await client.connect();
  try {
    const { rows } = await client.query<{ next: string }>(`select nextval('events_id_seq')::text as next`);
    return rows[0]?.next ?? '';
  } finally {
    await client.end();
  }
}
