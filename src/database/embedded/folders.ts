import { chmodSync, closeSync, fsyncSync, lstatSync, mkdirSync, openSync } from 'node:fs';

/**
 * Creates a folder, or checks that an existing one is really ours: in /tmp anybody may have made a
 * folder of that name first, to give us their libraries or to read our socket.
 */
export function trustedFolder(folder: string, mode: 0o700 | 0o711 | 0o755): string {
  mkdirSync(folder, { recursive: true, mode });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else`);
  }
  // mkdir obeys the umask, which may be 077
  chmodSync(folder, mode);
  return folder;
}

/** A rename is kept through a power cut only once its folder is flushed. */
export function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
