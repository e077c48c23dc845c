import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { canEnter, runsAsRoot } from './account.ts';
import { EmbeddedError, systemCode } from './errors.ts';
import { trustedFolder } from './folders.ts';

/** Where to look for the cluster when the server's user cannot enter the data folder: a file in it. */
const POINTER = 'postgresql.location';
const ELSEWHERE = '/var/lib/ventanilla';
const LONGEST_SOCKET_PATH = 107;
export const PORT = 5432;

/** The folder that holds the cluster, its claim and its socket: the data folder itself, or where it points to. */
export function homeOf(dataDir: string): string {
  try {
    // as root, another user must be able to pass through what we make here
    mkdirSync(dataDir, { recursive: true, mode: runsAsRoot() ? 0o711 : 0o700 });
    const folder = realpathSync(dataDir);
    return readPointer(folder) ?? folder;
  } catch (error) {
    throw notUsable(dataDir, `cannot be created or read (${systemCode(error) ?? String(error)})`);
  }
}

export function clusterIn(home: string): string {
  return join(home, 'postgresql');
}

/** uid of an existing cluster, to keep its owner. */
export function ownerOfCluster(home: string): number | undefined {
  return statSync(clusterIn(home), { throwIfNoEntry: false })?.uid;
}

/**
 * The home that the account can really enter. A folder of ours gets the right to be passed through
 * (o+x, its list stays closed). When a parent is closed too (`mktemp -d` of root), a new cluster is made
 * in /var/lib/ventanilla and the data folder keeps a pointer to it.
 */
export async function enterableHome(
  home: string,
  account: Account,
  log: (line: string) => void,
): Promise<string> {
  if (await canEnter(account, home)) return home;
  const { mode } = statSync(home);
  chmodSync(home, mode | 0o011);
  if (await canEnter(account, home)) return home;
  chmodSync(home, mode);
  if (ownerOfCluster(home) !== undefined) {
    throw notUsable(home, `holds a cluster but cannot be entered by the user ${account.name}`);
  }
  const elsewhere = makeHomeElsewhere(home);
  log(`the user ${account.name} cannot enter ${home}: the data is kept in ${elsewhere}`);
  return elsewhere;
}

/** The name is random: whoever deletes the data folder must not find the old data under it again. */
function makeHomeElsewhere(dataDir: string): string {
  try {
    trustedFolder(ELSEWHERE, 0o755);
    const home = join(ELSEWHERE, `${basename(dataDir).slice(0, 20)}-${randomBytes(6).toString('hex')}`);
    trustedFolder(home, 0o711);
    writeFileSync(join(home, 'origin'), `${dataDir}\n`);
    writeFileSync(join(dataDir, POINTER), `${home}\n`);
    return home;
  } catch (error) {
    throw notUsable(
      dataDir,
      `cannot be entered by the server's user, nor can ${ELSEWHERE} be used (${String(error)})`,
    );
  }
}

function readPointer(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, POINTER), 'utf8').trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Deletes a data folder for ever, also what it keeps elsewhere. For throw-away folders, once stopped. */
export function discardEmbedded(dataDir: string): void {
  const elsewhere = readPointer(dataDir);
  if (elsewhere && dirname(elsewhere) === ELSEWHERE) rmSync(elsewhere, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** A 0700 folder for the socket: in the home, or in the system's temporary folder when that path is too long. */
export function socketFolder(home: string, account?: Account): string {
  const near = join(home, 'run');
  const folder = fits(near) ? near : join(shortTemporaryFolder(), shortName(home));
  // While it is made it is ours again: the check of the owner would refuse the account's.
  if (account && statSync(folder, { throwIfNoEntry: false })?.uid === account.uid) chownSync(folder, 0, 0);
  try {
    trustedFolder(folder, 0o700);
  } catch (error) {
    throw new EmbeddedError(
      'socket_folder_taken',
      `The folder for PostgreSQL's socket cannot be used: ${String(error)}`,
      `remove ${folder}, use a data folder with a shorter path`,
    );
  }
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** The folder in the home stays; nothing must stay in the system's temporary folder. */
export function leaveSocketFolder(home: string, folder: string): void {
  if (folder.startsWith(home)) return;
  try {
    rmdirSync(folder);
  } catch {
    // not empty: a killed server left its socket, and the next start uses the folder again
  }
}

function shortTemporaryFolder(): string {
  const short = [tmpdir(), '/tmp'].find((folder) => fits(join(folder, shortName(folder))));
  if (short) return short;
  throw new EmbeddedError(
    'socket_path_too_long',
    `A socket path may have ${LONGEST_SOCKET_PATH} bytes, and no folder is short enough.`,
    'use a data folder with a shorter path',
  );
}

function shortName(home: string): string {
  return `ventanilla-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;
}

function notUsable(folder: string, why: string): EmbeddedError {
  return new EmbeddedError(
    'data_folder_not_usable',
    `The data folder ${folder} ${why}.`,
    'use another data folder, start as the user who owns it',
  );
}
