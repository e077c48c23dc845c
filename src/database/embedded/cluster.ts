import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs, runsAsRoot } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedError, systemCode } from './errors.ts';
import { flushFolder } from './folders.ts';
import { clusterIn } from './places.ts';

export const SUPERUSER = 'postgres';
const UNFINISHED = 'postgresql.new-';

/** Makes the cluster at the first start; later checks that these programs may open it. Returns its folder. */
export async function ensureCluster(home: string, binaries: Binaries, durable: boolean): Promise<string> {
  const cluster = clusterIn(home);
  await removeUnfinished(home);
  if (!existsSync(cluster)) await createCluster(home, binaries, durable);
  refuseOtherMajor(cluster, binaries.major);
  await giveTo(cluster, binaries);
  return cluster;
}

/** initdb works beside the final name: a cluster that has that name is whole, and on the disk. */
async function createCluster(home: string, binaries: Binaries, durable: boolean): Promise<void> {
  const unfinished = join(home, `${UNFINISHED}${randomBytes(4).toString('hex')}`);
  mkdirSync(unfinished, { mode: 0o700 });
  if (binaries.account) chownSync(unfinished, binaries.account.uid, binaries.account.gid);
  try {
    const made = durable ? undefined : await emptyCluster(binaries);
    if (made) await runAs(binaries.account, 'cp', ['-a', `${made}/.`, unfinished]);
    else await initdb(unfinished, binaries, durable);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new EmbeddedError(
      'did_not_start',
      `initdb could not create the database in ${home}: ${String(error)}`,
      'free some disk space, use another data folder',
    );
  }
  renameSync(unfinished, clusterIn(home));
  if (durable) flushFolder(home);
}

/**
 * An empty cluster beside the programs, made once, from which throw-away ones are copied: initdb takes 1.6 s, a copy
 * 0.2. Undefined where nothing can be kept there.
 */
async function emptyCluster(binaries: Binaries): Promise<string | undefined> {
  const programs = dirname(dirname(binaries.initdb));
  const made = `${programs}-empty-${String(binaries.account?.uid ?? process.getuid?.() ?? 0)}`;
  if (existsSync(made)) return made;
  const unfinished = `${made}-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    if (binaries.account) chownSync(unfinished, binaries.account.uid, binaries.account.gid);
    await initdb(unfinished, binaries, false);
    renameSync(unfinished, made);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return existsSync(made) ? made : undefined;
}

async function initdb(folder: string, binaries: Binaries, durable: boolean): Promise<void> {
  const options = [
    ...['-D', folder, '-U', SUPERUSER, '-E', 'UTF8', '--data-checksums'],
    ...['--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8'],
    // the door is the socket folder's mode 0700; there is no network door at all
    ...['--auth-local=trust', '--auth-host=reject', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ];
  await runAs(binaries.account, binaries.initdb, options, binaries.libraryPath);
}

/** A copy that outlives whoever began it and was killed takes a fifth of a second. */
const REMOVE = { tries: 50, everyMs: 100 };

/** What a killed initdb left; the caller holds the claim, so nobody else is making one. */
async function removeUnfinished(home: string): Promise<void> {
  for (const name of readdirSync(home)) {
    if (name.startsWith(UNFINISHED)) await removeWhileWritten(join(home, name), REMOVE.tries);
  }
}

/** The programs that were killed with nobody left to wait for them may still be writing: then it is not empty yet. */
async function removeWhileWritten(folder: string, tries: number): Promise<void> {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (systemCode(error) !== 'ENOTEMPTY' || tries <= 1) throw error;
    await pause(REMOVE.everyMs);
    await removeWhileWritten(folder, tries - 1);
  }
}

function refuseOtherMajor(cluster: string, ours: string): void {
  const theirs = majorOf(cluster);
  if (theirs === ours) return;
  throw new EmbeddedError(
    'other_major_version',
    `The data in ${cluster} is of PostgreSQL ${theirs}, and this version of Ventanilla brings ${ours}.`,
    `export it with the version of Ventanilla that wrote it and import it into an empty data folder with this one` +
      ` ("npm run admin -- export", "npm run admin -- import"), use another data folder`,
  );
}

function majorOf(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const why = systemCode(error) === 'ENOENT' ? 'is not a PostgreSQL cluster' : 'belongs to another user';
    throw new EmbeddedError(
      'data_folder_not_usable',
      `The folder ${cluster} ${why}.`,
      'start as the user who started it before, use another data folder',
    );
  }
}

/** A cluster of a user who is gone, or restored from a backup as root. Its top folder goes last, so that a kill heals. */
async function giveTo(cluster: string, { account }: Binaries): Promise<void> {
  if (!runsAsRoot() || !account || statSync(cluster).uid === account.uid) return;
  const owner = `${account.uid}:${account.gid}`;
  const inside = readdirSync(cluster).map((name) => join(cluster, name));
  await runAs(undefined, 'chown', ['-R', '-h', owner, ...inside]);
  chownSync(cluster, account.uid, account.gid);
}
