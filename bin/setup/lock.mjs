import { appendFileSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const RETRY_MS = 100;
/** A lock file without content is being written; after this long its writer died in between. */
const HALF_WRITTEN_MS = 5000;

/**
 * Runs `work` while no other process holds `path`. A lock whose owner died is taken over, so that a
 * killed run never blocks the next one.
 * @template T
 * @param {string} path lock file
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<T>} work may name a child without whose end the
 *   lock is not free, even when this process is killed
 * @param {() => void} [onWait] told once, when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; !tryToTake(path); attempt += 1) {
    clearIfAbandoned(path);
    if (attempt === 1) onWait?.();
    if (attempt > 0) await pause(RETRY_MS);
  }
  const release = () => {
    rmSync(path, { force: true });
  };
  process.once('exit', release);
  try {
    return await work((pid) => {
      appendFileSync(path, `\n${identity(pid)}`);
    });
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} path */
function tryToTake(path) {
  try {
    writeFileSync(path, identity(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Only one waiter may clear, and only the lock it judged: otherwise a slow one would delete the lock
 * that a quick one has just taken.
 * @param {string} path
 */
function clearIfAbandoned(path) {
  if (!isAbandoned(path)) return;
  const clearing = `${path}.clearing`;
  try {
    mkdirSync(clearing);
  } catch {
    if (ageOf(clearing) > HALF_WRITTEN_MS) rmSync(clearing, { force: true, recursive: true });
    return;
  }
  if (isAbandoned(path)) rmSync(path, { force: true });
  rmdirSync(clearing);
}

/** @param {string} path */
function isAbandoned(path) {
  const owners = readIfThere(path);
  if (owners === null) return false;
  if (owners === '') return ageOf(path) > HALF_WRITTEN_MS;
  return owners.split('\n').every((owner) => {
    const pid = Number.parseInt(owner, 10);
    return !isRunning(pid) || identity(pid) !== owner;
  });
}

/**
 * The process, and when it started, because process numbers are used again.
 * @param {number} pid
 */
function identity(pid) {
  const stat = readIfThere(`/proc/${String(pid)}/stat`);
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${String(pid)} ${started}`;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** @param {string} path */
function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
