import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterIn, homeOf } from './places.ts';
import type { Connection, Role } from './roles.ts';
import { connectionOf } from './roles.ts';

const SOCKET_FOLDER_LINE = 4;

/**
 * How to reach the embedded server that a live Ventanilla runs on this data folder, for a command beside it: the
 * server itself notes its socket's folder. Whoever may not enter that folder (another user) is refused by the system.
 */
export function connectionToRunning(dataDir: string): ((role: Role) => Connection) | undefined {
  const noted = postmasterLines(clusterIn(homeOf(dataDir)))[SOCKET_FOLDER_LINE];
  return noted ? (role) => connectionOf(noted, role) : undefined;
}

function postmasterLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
