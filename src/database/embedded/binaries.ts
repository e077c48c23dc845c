import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { accountsToTry, ownUserIsKnown, runAs, runsAsRoot } from './account.ts';
import { alone } from './claim.ts';
import { EmbeddedError } from './errors.ts';
import { trustedFolder } from './folders.ts';
import { linkedLibraries, restoreSymlinks } from './libraries.ts';
import type { NativePackage } from './package.ts';

/** A PostgreSQL that was seen to run, and as whom. */
export interface Binaries {
  postgres: string;
  initdb: string;
  hasStatementStatistics: boolean;
  major: string;
  /** only when we are root */
  account?: Account;
  /** only when the package folder cannot be written */
  libraryPath?: string;
}

export interface BinaryOptions {
  cacheDir?: string;
  /** uid that owns an existing cluster */
  ownerOfData?: number;
}

export async function prepareBinaries(found: NativePackage, options: BinaryOptions): Promise<Binaries> {
  return runsAsRoot() ? asAnotherUser(found, options) : asOurselves(found.native, options);
}

async function asOurselves(native: string, { cacheDir }: BinaryOptions): Promise<Binaries> {
  if (!ownUserIsKnown()) throw noUser(`The user number ${process.getuid?.()} has no entry in /etc/passwd.`);
  const inPlace = restoreSymlinks(native);
  const ownCache = cacheDir ?? join(tmpdir(), `ventanilla-cache-${process.getuid?.()}`);
  const libraryPath = inPlace ? undefined : linkedLibraries(native, ownCache);
  try {
    return await tried(native, undefined, libraryPath);
  } catch (error) {
    throw cannotRun(native, error);
  }
}

/** As root: a copy that others may read, and the first account that can run it. */
async function asAnotherUser(
  found: NativePackage,
  { cacheDir, ownerOfData }: BinaryOptions,
): Promise<Binaries> {
  const accounts = accountsToTry(ownerOfData);
  if (accounts.length === 0) {
    throw noUser(
      'PostgreSQL refuses to run as root, and no user "ventanilla", "postgres" or "nobody" exists.',
    );
  }
  let refusal: unknown;
  for (const cache of [
    ...(cacheDir ? [cacheDir] : []),
    '/var/cache/ventanilla',
    join(tmpdir(), 'ventanilla-cache-0'),
  ]) {
    for (const account of accounts) {
      try {
        return await tried(await copyInto(cache, found), account);
      } catch (error) {
        refusal = error;
      }
    }
  }
  throw cannotRun(found.native, refusal);
}

/** Copies native/ once per version. The name appears only when the copy is whole and on the disk. */
async function copyInto(cache: string, { native, label }: NativePackage): Promise<string> {
  trustedFolder(cache, 0o755);
  const copy = join(cache, `postgres-${label}`);
  if (existsSync(copy)) return copy;
  return alone(`${copy}.lock`, async () => {
    if (existsSync(copy)) return copy;
    await removeUnfinished(cache, `${copy}.new-`);
    const unfinished = `${copy}.new-${randomBytes(4).toString('hex')}`;
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    restoreSymlinks(unfinished);
    // X: folders and programs stay executable
    await runAs(undefined, 'chmod', ['-R', 'u+rwX,go+rX,go-w', unfinished]);
    await runAs(undefined, 'sync', ['-f', unfinished]).catch(() => runAs(undefined, 'sync', []));
    await chmod(unfinished, 0o755);
    await rename(unfinished, copy);
    return copy;
  });
}

async function removeUnfinished(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (path.startsWith(prefix)) await rm(path, { recursive: true, force: true });
  }
}

async function tried(native: string, account?: Account, libraryPath?: string): Promise<Binaries> {
  const postgres = join(native, 'bin/postgres');
  const version = await runAs(account, postgres, ['--version'], libraryPath);
  return {
    postgres,
    initdb: join(native, 'bin/initdb'),
    hasStatementStatistics: existsSync(join(native, 'lib/postgresql/pg_stat_statements.so')),
    major: /\d+/.exec(version)?.[0] ?? '',
    ...(account ? { account } : {}),
    ...(libraryPath ? { libraryPath } : {}),
  };
}

function noUser(happened: string): EmbeddedError {
  return new EmbeddedError(
    'no_user_to_run_as',
    happened,
    'create one (useradd --system ventanilla), start as an ordinary user',
  );
}

function cannotRun(native: string, reason: unknown): EmbeddedError {
  return new EmbeddedError(
    'cannot_run_here',
    `The embedded PostgreSQL of ${native} does not run on this machine: ${String(reason)}`,
    'use a Linux with glibc (not Alpine), a folder that is not mounted noexec, another user',
  );
}
