import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

/** The system user that PostgreSQL runs as when we are root (it refuses to run as root). */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const PREFERRED = ['ventanilla', 'postgres', 'nobody'];

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Accounts to try, best first. Who already owns the data comes before all: a person who once starts
 * their own installation with sudo must still be able to start it without.
 */
export function accountsToTry(ownerOfData?: number): Account[] {
  const names = ownerOfData ? [String(ownerOfData), ...PREFERRED] : PREFERRED;
  return names.map(lookUp).filter((account) => account !== undefined);
}

/** initdb refuses a number without a passwd entry, so such an account does not count. */
function lookUp(name: string): Account | undefined {
  try {
    const entry = ['-un', '-u', '-g'].map((option) =>
      execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    );
    return { name: entry[0] ?? name, uid: Number(entry[1]), gid: Number(entry[2]) };
  } catch {
    return undefined;
  }
}

/** Has this process's own user a passwd entry? (`docker run --user 12345` has none.) */
export function ownUserIsKnown(): boolean {
  return lookUp(String(process.getuid?.())) !== undefined;
}

const run = promisify(execFile);

/** A small environment: PGDATA, PGPORT and the like of the technician's shell must not reach the server. */
function childEnvironment(libraryPath?: string): Record<string, string> {
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin:/run/current-system/sw/bin',
    LC_ALL: 'C',
    ...(libraryPath ? { [variable]: libraryPath } : {}),
  };
}

/** What the spawn options say about who runs a command. cwd is `/`: ours may be closed to that user. */
export function spawnAs(account: Account | undefined, libraryPath?: string) {
  return {
    cwd: '/',
    env: childEnvironment(libraryPath),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  };
}

export async function runAs(
  account: Account | undefined,
  command: string,
  args: string[],
  libraryPath?: string,
): Promise<string> {
  return (await run(command, args, { ...spawnAs(account, libraryPath), encoding: 'utf8' })).stdout;
}

/** Asked by trying, not by mode bits: parents, ACLs and mount options decide too. */
export async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  try {
    await runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]);
    return true;
  } catch {
    return false;
  }
}
