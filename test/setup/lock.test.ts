import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from '../../bin/setup/lock.mjs';

const lockModule = new URL('../../bin/setup/lock.mjs', import.meta.url).href;
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ventanilla-lock-'));
  lock = join(folder, 'one.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('lets one at a time work, and everyone in the end', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise(setImmediate);
    inside -= 1;
  };
  await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)]);
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

it('lets the next one in when the work fails', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
});

it('takes over the lock of a process that was killed', async () => {
  const script = `import { withLock } from ${JSON.stringify(lockModule)};
    await withLock(${JSON.stringify(lock)}, () => { console.log('held'); return new Promise((r) => setTimeout(r, 1e6)); });`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  await once(holder.stdout, 'data');
  expect(readFileSync(lock, 'utf8')).toContain(String(holder.pid));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await withLock(lock, () => Promise.resolve('mine'))).toBe('mine');
});

it('waits for what a killed process left running', async () => {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1e6)']);
  await once(child, 'spawn');
  await withLock(lock, (alsoHeldBy) => {
    alsoHeldBy(child.pid ?? 0);
    const [, childLine] = readFileSync(lock, 'utf8').split('\n');
    writeFileSync(join(folder, 'two.lock'), `999999999 1\n${String(childLine)}`);
    return Promise.resolve();
  });
  let taken = false;
  let told: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    told = resolve;
  });
  const second = withLock(
    join(folder, 'two.lock'),
    () => {
      taken = true;
      return Promise.resolve();
    },
    told,
  );
  await waiting;
  expect(taken).toBe(false);
  child.kill('SIGKILL');
  await second;
  expect(taken).toBe(true);
});

it('is not fooled by a process number that is used again', async () => {
  writeFileSync(lock, `${String(process.pid)} 1`);
  expect(await withLock(lock, () => Promise.resolve('mine'))).toBe('mine');
});
