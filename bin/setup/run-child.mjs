import { spawn } from 'node:child_process';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a command to its end with our input and output; signals sent to us reach it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string; env?: NodeJS.ProcessEnv; onStart?: (pid: number) => void }} options
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function runChild(command, args, { onStart, ...options }) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  if (child.pid !== undefined) onStart?.(child.pid);
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
